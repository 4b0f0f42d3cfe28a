/** From what a Windows printer says of itself to the pixels of a page at fixed scale: 1 mm on paper is 1 mm of the layout. */
import { label, type Label } from '../../../domain/kit/label.ts'

/** As `GetDeviceCaps` gives them, in device pixels. */
export interface DeviceCaps {
  /** LOGPIXELSX, LOGPIXELSY: dots an inch, which may differ. */
  readonly dpiX: number
  readonly dpiY: number
  /** PHYSICALWIDTH, PHYSICALHEIGHT: the whole sheet. */
  readonly physicalWidth: number
  readonly physicalHeight: number
  /** PHYSICALOFFSETX, PHYSICALOFFSETY: from the sheet's corner to where the device can print. */
  readonly offsetX: number
  readonly offsetY: number
  /** HORZRES, VERTRES: the printable area. */
  readonly printableWidth: number
  readonly printableHeight: number
}

export interface PagePlan {
  /** Pixels of the whole sheet as it is rendered. */
  readonly width: number
  readonly height: number
  /** Where the sheet's corner lies in device coordinates: never positive. */
  readonly x: number
  readonly y: number
}

export type Planned =
  | { readonly ok: true; readonly plan: PagePlan }
  | { readonly ok: false; readonly why: Label }

const MM_PER_INCH = 25.4
/** Drivers round a sheet by up to this much. mm */
const TOLERANCE = 2

export const pixels = (mm: number, dpi: number): number => Math.round((mm / MM_PER_INCH) * dpi)
const millimetres = (dots: number, dpi: number): number => (dots / dpi) * MM_PER_INCH

/** `paper` in mm. Refuses when the device's sheet is another one: a form would be cut or moved. */
export function planPage(
  paper: { readonly width: number; readonly height: number },
  caps: DeviceCaps,
): Planned {
  if (!(caps.dpiX >= 60 && caps.dpiY >= 60))
    return refused('打印机未给出分辨率', 'the printer gives no resolution')
  const sheet = {
    width: millimetres(caps.physicalWidth, caps.dpiX),
    height: millimetres(caps.physicalHeight, caps.dpiY),
  }
  if (Math.abs(sheet.width - paper.width) > TOLERANCE || Math.abs(sheet.height - paper.height) > TOLERANCE) {
    const sizes = `${Math.round(sheet.width)}×${Math.round(sheet.height)} mm ≠ ${paper.width}×${paper.height} mm`
    return refused(`打印机纸张与版式不同（${sizes}）`, `the printer's paper differs from the form (${sizes})`)
  }
  return {
    ok: true,
    plan: {
      width: pixels(paper.width, caps.dpiX),
      height: pixels(paper.height, caps.dpiY),
      x: -caps.offsetX || 0,
      y: -caps.offsetY || 0,
    },
  }
}

const refused = (zh: string, en: string): Planned => ({ ok: false, why: label(zh, en) })
