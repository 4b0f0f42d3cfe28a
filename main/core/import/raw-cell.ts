/** One cell of the library as a {@link RawCell}: nothing is lost on the way, and what cannot be used says why. */
import type { CellObject } from '@e965/xlsx'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { RawCell } from './book.ts'
import { dayOf, isDayNumber, timeOf } from './excel-dates.ts'
import { dateParts, isPercent, shownNumber } from './excel-formats.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

const MONTH_ONLY = (text: string): Label =>
  label(
    `单元格只显示“${text}”，没有写明年、月、日`,
    `The cell shows only "${text}": give year, month and day`,
  )
const YEAR_ONLY = (text: string): Label =>
  label(`单元格的值是 ${text}，只有年份，不是日期`, `The cell holds ${text}: a year, and no date`)
const PERCENT = (text: string): Label =>
  label(
    `单元格是百分比格式（${text}），请改为数字格式后重新填写`,
    `The cell is a percentage (${text}): format it as a number and enter it again`,
  )
const MERGED = (text: string): Label =>
  label(
    `单元格与“${text}”合并，请取消合并后逐行填写`,
    `The cell is merged with "${text}": unmerge it and fill in each row`,
  )

const unusable = (text: string, why: (text: string) => Label): RawCell => ({
  is: 'unusable',
  text,
  why: why(text),
})

export const mergedWith = (cell: RawCell): RawCell => unusable(textOfCell(cell), MERGED)

const shown: { readonly [Is in RawCell['is']]: (cell: Extract<RawCell, { is: Is }>) => string } = {
  text: (cell) => cell.text,
  number: (cell) => cell.shown || String(cell.value),
  date: (cell) => cell.day,
  flag: (cell) => (cell.value ? '是' : '否'),
  error: (cell) => cell.text,
  unusable: (cell) => cell.text,
}

/** What a person would write of it. */
export const textOfCell = (cell: RawCell | undefined): string =>
  cell ? (shown[cell.is] as (one: RawCell) => string)(cell) : '' // chosen by the cell itself

/** Undefined for an empty cell. */
export function rawCell(cell: CellObject, isFrom1904: boolean): RawCell | undefined {
  if (cell.t === 'e') return { is: 'error', text: ERRORS[Number(cell.v)] ?? '#ERROR!' }
  if (cell.v === undefined || cell.v === null || cell.v === '')
    return cell.f === undefined ? undefined : { is: 'error', text: `=${cell.f}` }
  if (typeof cell.v === 'boolean') return { is: 'flag', value: cell.v }
  if (typeof cell.v !== 'number') return { is: 'text', text: String(cell.v) }
  return rawNumber(cell.v, typeof cell.z === 'string' ? cell.z : '', isFrom1904)
}

function rawNumber(value: number, format: string, isFrom1904: boolean): RawCell {
  const day = isDayNumber(value) ? dayOf(value, isFrom1904) : ''
  const parts = dateParts(format)
  // 2027 in a cell of dates is shown as a day of 1905, which nobody meant.
  if (parts.year && parts.day && Number.isInteger(value) && value >= 1900 && value < 2200)
    return unusable(String(value), YEAR_ONLY)
  if (day !== '' && parts.year && parts.day) return { is: 'date', day: `${day} ${timeOf(value)}`.trim() }
  // The missing part was filled in by Excel, not by whoever typed.
  if (day !== '' && (parts.year || parts.day))
    return unusable(parts.year ? day.slice(0, 7) : day.slice(5), MONTH_ONLY)
  if (isPercent(format)) return unusable(`${Number((value * 100).toPrecision(15))}%`, PERCENT)
  return { is: 'number', value, shown: shownNumber(value, format), day }
}
