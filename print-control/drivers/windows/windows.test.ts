/** The decisions of the Windows driver; the calls themselves are stood in for, because there is no Windows here. */
import { expect, test } from 'vitest'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { layoutFor } from '../../../systems/certificates/declare/layouts/index.ts'
import { renderOverlay } from '../../../typeset/overlay.ts'
import { bandsOf, bitmapInfo, rowBytes } from './bands.ts'
import { withSheet } from './devmode.ts'
import { pixels, planPage, type DeviceCaps } from './geometry.ts'
import { jobLeft, windowsJob } from './job-status.ts'
import { renderPages } from './pdfium.ts'
import { windowsPrinter } from './printer-status.ts'
import { windowsDriver } from './windows-driver.ts'

const A4 = { width: 210, height: 297 }
const laser: DeviceCaps = {
  dpiX: 600,
  dpiY: 600,
  physicalWidth: 4961,
  physicalHeight: 7016,
  offsetX: 100,
  offsetY: 120,
  printableWidth: 4760,
  printableHeight: 6776,
}

test.each([
  ['ready', 0, 0, 'idle', true, ''],
  ['busy', 0x400, 0, 'printing', true, ''],
  ['paused', 0x1, 0, 'stopped', false, '已暂停'],
  ['out of paper', 0x10, 0, 'idle', false, '缺纸'],
  ['jam and door open', 0x400008, 0, 'idle', false, '卡纸、机门打开'],
  ['offline', 0x80, 0, 'offline', false, '脱机'],
  ['set to work offline', 0, 0x400, 'offline', false, '脱机'],
  ['low toner', 0x20000, 0, 'idle', true, '墨粉不足'],
])('PRN-02 a Windows printer that is %s', (_what, status, attributes, state, canPrint, words) => {
  expect(windowsPrinter({ name: 'P', status, attributes }, 'P')).toMatchObject({
    id: 'windows:P',
    isDefault: true,
    state,
    canPrint,
    message: { zh: words },
  })
})

test.each([
  ['waiting', 0, 'pending'],
  ['printing', 0x10, 'processing'],
  ['printing without paper', 0x50, 'processing'],
  ['sent', 0x1000, 'done'],
  ['printed and being removed', 0x84, 'done'],
  ['being deleted', 0x4, 'failed'],
  ['blocked', 0x200, 'failed'],
  ['restarted after printing', 0x890, 'pending'],
])('PRN-02 a Windows job that is %s', (_what, status, state) => {
  expect(windowsJob({ id: 3, status, pagesPrinted: 0 })).toMatchObject({ osJobId: '3', state })
})

test('PRN-02 what a job that left the queue means depends on how it was seen last', () => {
  expect(jobLeft('3', undefined).state).toBe('gone')
  expect(jobLeft('3', 0x10).state).toBe('done')
  expect(jobLeft('3', 0x50).state).toBe('gone')
  expect(jobLeft('3', 0x4).state).toBe('failed')
})

test('CERT-13 millimetres are pixels at the device, moved by what it cannot print on', () => {
  expect(pixels(25.4, 600)).toBe(600)
  expect(planPage(A4, laser)).toEqual({ ok: true, plan: { width: 4961, height: 7016, x: -100, y: -120 } })
  expect(planPage(A4, { ...laser, dpiX: 300, physicalWidth: 2480 })).toMatchObject({
    ok: true,
    plan: { width: 2480, height: 7016 },
  })
  expect(planPage(A4, { ...laser, physicalWidth: 5100, physicalHeight: 6600 })).toMatchObject({
    ok: false,
    why: { zh: expect.stringContaining('216×279') },
  })
  expect(planPage(A4, { ...laser, dpiX: 0 })).toMatchObject({ ok: false })
})

test('CERT-13 the driver is told paper, tray, one copy, one side and 100 %', () => {
  const devmode = Buffer.alloc(220)
  devmode.writeUInt16LE(220, 68)
  devmode.writeUInt32LE(0x800, 72)
  const sheet = withSheet(devmode, { paper: A4, tray: '4' })
  expect([78, 84, 86, 88, 94].map((at) => sheet?.readInt16LE(at))).toEqual([9, 100, 1, 4, 1])
  expect(sheet?.readUInt32LE(72)).toBe(0x800 | 0x1 | 0x2 | 0x10 | 0x100 | 0x200 | 0x1000)
  const own = withSheet(devmode, { paper: { width: 215.9, height: 279.4 }, tray: '' })
  expect([78, 80, 82].map((at) => own?.readInt16LE(at))).toEqual([256, 2794, 2159])
  expect(withSheet(Buffer.alloc(20), { paper: A4, tray: '' })).toBeUndefined()
})

test('CERT-13 bands hold every black pixel, bottom-up, and white ones are left out', () => {
  const [width, height] = [33, 5]
  const grey = new Uint8Array(width * height).fill(255)
  grey[0] = 0
  grey[4 * width + 32] = 100
  const bands = bandsOf({ width, height, grey, stride: width }, 2)
  expect(bands.map(({ y, height }) => ({ y, height }))).toEqual([
    { y: 0, height: 2 },
    { y: 4, height: 1 },
  ])
  expect(rowBytes(width)).toBe(8)
  expect([...(bands[0]?.bits ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0])
  expect(bands[1]?.bits[4]).toBe(0x80)
  expect(bitmapInfo(33, 2).readUInt16LE(14)).toBe(1)
})

async function overlay() {
  const layout = layoutFor('10')
  const rendered =
    layout === undefined
      ? undefined
      : await renderOverlay(
          layout,
          { values: { certificateNo: '2200001', productZh: '冷冻虾仁' }, items: [] },
          NO_CALIBRATION,
        )
  if (rendered?.ok !== true) throw new Error('no overlay')
  return rendered.value.pdf
}

test('CERT-13 PDFium draws the overlay at the device resolution, Chinese glyphs too', async () => {
  const [page] = await renderPages(await overlay(), 1240, 1754)
  expect(page).toMatchObject({ width: 1240, height: 1754, stride: 1240 })
  const black = page?.grey.filter((grey) => grey < 128).length ?? 0
  expect(black).toBeGreaterThan(300)
  expect(black).toBeLessThan(1240 * 1754 * 0.1)
})

interface Wish {
  readonly jobNumber?: number
  readonly failsAt?: 'startPage' | 'drawBand' | 'endDocument'
}

function stood({ jobNumber = 17, failsAt }: Wish = {}) {
  const calls: string[] = []
  const did = (call: string): boolean => {
    if (calls.at(-1) !== call) calls.push(call)
    return call !== failsAt
  }
  const devmode = Buffer.alloc(220)
  devmode.writeUInt16LE(220, 68)
  const driver = windowsDriver({
    winspool: async () => ({
      printers: () => [{ name: 'P', status: 0, attributes: 0 }],
      defaultPrinter: () => 'P',
      job: () => undefined,
      jobs: () => [],
      deleteJob: () => true,
      devmode: () => devmode,
      mergeDevmode: (_printer, wished) => wished,
    }),
    gdi: async () => ({
      open: () => ({
        caps: { ...laser, dpiX: 150, dpiY: 150, physicalWidth: 1240, physicalHeight: 1754 },
        startDocument: (name) => (did(`start ${name}`) ? jobNumber : 0),
        startPage: () => did('startPage'),
        drawBand: () => did('drawBand'),
        endPage: () => did('endPage'),
        endDocument: () => did('endDocument'),
        abort: () => did('abort'),
        close: () => void did('close'),
      }),
    }),
  })
  return { driver, calls }
}

test.each([
  [
    'all well',
    {},
    { kind: 'accepted', osJobId: '17' },
    ['sending', 'start D', 'startPage', 'drawBand', 'endPage', 'endDocument', 'close'],
  ],
  ['the spooler takes no job', { jobNumber: 0 }, { kind: 'refused' }, ['sending', 'start D', 'close']],
  [
    'it breaks off on the page',
    { failsAt: 'drawBand' },
    { kind: 'unclear' },
    ['sending', 'start D', 'startPage', 'drawBand', 'abort', 'close'],
  ],
  [
    'the end is not taken',
    { failsAt: 'endDocument' },
    { kind: 'unclear' },
    ['sending', 'start D', 'startPage', 'drawBand', 'endPage', 'endDocument', 'abort', 'close'],
  ],
] satisfies [string, Wish, object, string[]][])(
  'PRN-02 one document to GDI: %s',
  async (_what, wish, outcome, order) => {
    const { driver, calls } = stood(wish)
    const onSending = async (): Promise<boolean> => calls.push('sending') > 0
    expect(
      await driver.submit({
        printer: 'P',
        tray: '',
        paper: A4,
        documentName: 'D',
        pdf: await overlay(),
        onSending,
      }),
    ).toMatchObject(outcome)
    expect(calls).toEqual(order)
  },
)

test('PRN-02 without the system libraries there are no printers, in words', async () => {
  const gone = async (): Promise<never> => {
    throw new Error('winspool.drv not found')
  }
  expect(await windowsDriver({ winspool: gone, gdi: gone }).list()).toMatchObject({
    ok: false,
    problem: { code: 'SPOOL_UNREACHABLE' },
  })
})
