/**
 * Writes what a numbered form needs into a driver's DEVMODEW: its paper and tray, upright, one copy, one side, 100 %.
 * Offsets and bits: wingdi.h (`DEVMODEW`), which has not changed since Windows 2000.
 */

const at = {
  size: 68,
  fields: 72,
  orientation: 76,
  paperSize: 78,
  paperLength: 80,
  paperWidth: 82,
  scale: 84,
  copies: 86,
  source: 88,
  duplex: 94,
  collate: 100,
  nup: 180,
} as const
const bit = {
  orientation: 0x1,
  paperSize: 0x2,
  paperLength: 0x4,
  paperWidth: 0x8,
  scale: 0x10,
  copies: 0x100,
  source: 0x200,
  duplex: 0x1000,
  nup: 0x40,
  collate: 0x8000,
} as const
/** DMPAPER_*: sizes that have a number; everything else is told in tenths of a millimetre. */
const papers: readonly { readonly width: number; readonly height: number; readonly code: number }[] = [
  { width: 210, height: 297, code: 9 },
  { width: 297, height: 420, code: 8 },
  { width: 148, height: 210, code: 11 },
]
const DMPAPER_USER = 256
/** DMNUP_ONEUP. */
const ONE_UP = 2
/** Of the public part up to and including dmDuplex. */
const SMALLEST = 96

export interface SheetWish {
  /** mm */
  readonly paper: { readonly width: number; readonly height: number }
  /** DMBIN_* as a number; empty leaves the driver's own choice. */
  readonly tray: string
}

/** A changed copy; undefined when the buffer is no DEVMODEW. */
export function withSheet(devmode: Buffer, { paper, tray }: SheetWish): Buffer | undefined {
  if (devmode.length < SMALLEST || devmode.readUInt16LE(at.size) < SMALLEST) return undefined
  const changed = Buffer.from(devmode)
  let fields =
    changed.readUInt32LE(at.fields) | bit.orientation | bit.paperSize | bit.scale | bit.copies | bit.duplex
  changed.writeInt16LE(1, at.orientation)
  const known = papers.find((one) => one.width === paper.width && one.height === paper.height)
  changed.writeInt16LE(known?.code ?? DMPAPER_USER, at.paperSize)
  if (known === undefined) {
    changed.writeInt16LE(Math.round(paper.height * 10), at.paperLength)
    changed.writeInt16LE(Math.round(paper.width * 10), at.paperWidth)
    fields |= bit.paperLength | bit.paperWidth
  }
  changed.writeInt16LE(100, at.scale)
  changed.writeInt16LE(1, at.copies)
  changed.writeInt16LE(1, at.duplex)
  // Several pages on a sheet, by the driver's default: taken back where the driver has it at all.
  if ((fields & bit.nup) !== 0 && changed.readUInt16LE(at.size) >= at.nup + 4)
    changed.writeUInt32LE(ONE_UP, at.nup)
  if ((fields & bit.collate) !== 0 && changed.readUInt16LE(at.size) >= at.collate + 2)
    changed.writeInt16LE(0, at.collate)
  if (/^\d{1,5}$/u.test(tray)) {
    changed.writeInt16LE(Number(tray), at.source)
    fields |= bit.source
  }
  changed.writeUInt32LE(fields >>> 0, at.fields)
  return changed
}
