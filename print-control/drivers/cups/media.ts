/** Paper sizes as IPP names them (PWG 5101.1): the printer's own keyword where it lists the size, else the standard one. */
interface Size {
  /** mm */
  readonly width: number
  readonly height: number
}

/** Of a keyword and of a form, mm: lists round. */
const TOLERANCE = 0.6
const standard = [
  { width: 210, height: 297, keyword: 'iso_a4_210x297mm' },
  { width: 297, height: 420, keyword: 'iso_a3_297x420mm' },
  { width: 148, height: 210, keyword: 'iso_a5_148x210mm' },
] as const

const isSame = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) <= TOLERANCE && Math.abs(a.height - b.height) <= TOLERANCE

/** `iso_a4_210x297mm`, `na_letter_8.5x11in`; undefined for what is no size. */
export function sizeOf(keyword: string): Size | undefined {
  const found = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/u.exec(keyword)
  if (found === null) return undefined
  const unit = found[3] === 'in' ? 25.4 : 1
  return { width: Number(found[1]) * unit, height: Number(found[2]) * unit }
}

/** The keyword of a size in the list; undefined when the list has neither it nor a range of free sizes around it. */
export function mediaIn(supported: readonly string[], paper: Size): string | undefined {
  const isListed = (keyword: string): boolean => {
    const size = keyword.startsWith('custom_') ? undefined : sizeOf(keyword)
    return size !== undefined && isSame(size, paper)
  }
  const listed = supported.find(isListed)
  if (listed !== undefined) return listed
  const ends = (which: 'min' | 'max'): Size[] =>
    supported
      .filter((keyword) => keyword.startsWith(`custom_${which}_`))
      .flatMap((keyword) => sizeOf(keyword) ?? [])
  const isWithin =
    ends('min').some((min) => min.width <= paper.width && min.height <= paper.height) &&
    ends('max').some((max) => max.width >= paper.width && max.height >= paper.height)
  return isWithin ? mediaName(paper) : undefined
}

export const mediaName = (paper: Size): string =>
  standard.find((one) => isSame(one, paper))?.keyword ?? `custom_form_${paper.width}x${paper.height}mm`
