/**
 * The calls of gdi32.dll that send a page, through koffi; loaded when first used. Written from the Windows SDK's headers;
 * it has not been run on Windows yet.
 */
import koffi from 'koffi'
import { bitmapInfo, type Band } from './bands.ts'
import type { DeviceCaps } from './geometry.ts'

type Handle = unknown

/** One device context, from `open` to `close`. Numbers as GDI gives them: > 0 is success. */
export interface PrintCanvas {
  readonly caps: DeviceCaps
  /** The spooler's job id, or ≤ 0. */
  startDocument(name: string): number
  startPage(): boolean
  /** `x` is where the sheet's left edge lies, `y` where the band's top does, in device pixels. */
  drawBand(band: Band, width: number, x: number, y: number): boolean
  endPage(): boolean
  endDocument(): boolean
  abort(): boolean
  close(): void
}

export interface Gdi {
  open(printer: string, devmode: Buffer): PrintCanvas | undefined
}

const SRCCOPY = 0x00cc0020
const caps = {
  horzRes: 8,
  vertRes: 10,
  dpiX: 88,
  dpiY: 90,
  physicalWidth: 110,
  physicalHeight: 111,
  offsetX: 112,
  offsetY: 113,
} as const

function define() {
  const info = koffi.struct('SILL_DOCINFOW', {
    cbSize: 'int32',
    lpszDocName: 'str16',
    lpszOutput: 'str16',
    lpszDatatype: 'str16',
    fwType: 'uint32',
  })
  const library = koffi.load('gdi32.dll')
  const createDc: (driver: string, device: string, port: null, devmode: Buffer) => Handle = library.func(
    'void * __stdcall CreateDCW(str16 driver, str16 device, str16 port, void *devmode)',
  )
  const deleteDc: (dc: Handle) => boolean = library.func('bool __stdcall DeleteDC(void *dc)')
  const getCaps: (dc: Handle, index: number) => number = library.func(
    'int32 __stdcall GetDeviceCaps(void *dc, int32 index)',
  )
  const startDoc: (
    dc: Handle,
    document: { cbSize: number; lpszDocName: string; lpszOutput: null; lpszDatatype: null; fwType: number },
  ) => number = library.func('int32 __stdcall StartDocW(void *dc, _In_ SILL_DOCINFOW *info)')
  const onDc = (name: string): ((dc: Handle) => number) => library.func(`int32 __stdcall ${name}(void *dc)`)
  // Not SetDIBitsToDevice: printer drivers may take its one-bit pictures for solid black. The same size on both sides stretches nothing.
  const stretchBits: (
    dc: Handle,
    x: number,
    y: number,
    width: number,
    height: number,
    fromX: number,
    fromY: number,
    fromWidth: number,
    fromHeight: number,
    bits: Uint8Array,
    info: Buffer,
    usage: number,
    operation: number,
  ) => number = library.func(
    'int32 __stdcall StretchDIBits(void *dc, int32 x, int32 y, int32 width, int32 height, int32 fromX, int32 fromY, int32 fromWidth, int32 fromHeight, void *bits, void *info, uint32 usage, uint32 operation)',
  )
  return {
    size: info.size,
    createDc,
    deleteDc,
    getCaps,
    startDoc,
    startPage: onDc('StartPage'),
    endPage: onDc('EndPage'),
    endDoc: onDc('EndDoc'),
    abortDoc: onDc('AbortDoc'),
    stretchBits,
  }
}

export function loadGdi(): Gdi {
  const api = define()
  return {
    open: (printer, devmode) => {
      const dc = api.createDc('WINSPOOL', printer, null, devmode)
      if (dc === null || dc === 0n) return undefined
      const cap = (name: keyof typeof caps): number => api.getCaps(dc, caps[name])
      return {
        caps: {
          dpiX: cap('dpiX'),
          dpiY: cap('dpiY'),
          physicalWidth: cap('physicalWidth'),
          physicalHeight: cap('physicalHeight'),
          offsetX: cap('offsetX'),
          offsetY: cap('offsetY'),
          printableWidth: cap('horzRes'),
          printableHeight: cap('vertRes'),
        },
        startDocument: (name) =>
          api.startDoc(dc, {
            cbSize: api.size,
            lpszDocName: name,
            lpszOutput: null,
            lpszDatatype: null,
            fwType: 0,
          }),
        startPage: () => api.startPage(dc) > 0,
        drawBand: (band, width, x, y) =>
          api.stretchBits(
            dc,
            x,
            y,
            width,
            band.height,
            0,
            0,
            width,
            band.height,
            band.bits,
            bitmapInfo(width, band.height),
            0,
            SRCCOPY,
          ) > 0,
        endPage: () => api.endPage(dc) > 0,
        endDocument: () => api.endDoc(dc) > 0,
        abort: () => api.abortDoc(dc) > 0,
        close: () => void api.deleteDc(dc),
      }
    },
  }
}
