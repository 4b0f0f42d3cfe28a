/**
 * What a cell means to a field: numbers become text without loss, days become dates, names become codes and choices.
 * The record is exhaustive; what it gives is normalised and judged like anything typed into the form.
 */
import Big from 'big.js'
import { chosenIn } from '../../../domain/kit/chosen.ts'
import type { FieldOf, ScalarField, ScalarKind } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { normaliseCode, normaliseLine } from '../../../domain/kit/normalise.ts'
import { instantHere } from '../query/local-time.ts'
import type { RawCell } from './book.ts'

/** The code of an entry by its code or its exact Chinese or English name; a label says why there is none. */
export type FindCode = (table: string, text: string) => Promise<string | Label>

export type CellValue = { readonly value: string } | { readonly wrong: Label }
type Take<Kind extends ScalarKind> = (
  cell: RawCell,
  field: FieldOf<Kind>,
  find: FindCode,
) => CellValue | Promise<CellValue>

/** Excel keeps 15 digits of a number; what was longer is lost already, silently. */
const EXACT = 1e15
const LOST = label(
  '数字超过15位，Excel 已丢失精度，请把单元格设为“文本”后重新填写',
  'Excel keeps only 15 digits of a number: format the cell as text and enter it again',
)
const NO_RESULT = (text: string): Label =>
  label(`单元格没有可用的值（${text}）`, `The cell has no usable value (${text})`)
const notOneOf = (names: readonly Label[]): Label =>
  label(
    `只能填写：${names.map(({ zh }) => zh).join('、')}`,
    `Only these may be entered: ${names.map(({ en }) => en).join(', ')}`,
  )

/** The shortest plain decimal that Excel itself shows at 15 digits: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number): string => new Big(value.toPrecision(15)).toFixed()

/** As a spreadsheet writes a long number that it has taken for one: `1.23457E+17`. */
const SCIENTIFIC = /^\s*\d(\.\d+)?E\+\d{1,2}\s*$/u
const DAMAGED = (text: string): Label =>
  label(
    `“${text.trim()}”是 Excel 改写过的数字，原来的数字已丢失，请把单元格设为“文本”后重新填写`,
    `"${text.trim()}" is what Excel made of a longer number, which is lost: format the cell as text and enter it again`,
  )

/** The value itself, for fields that calculate; {@link written} gives what the cell shows. */
function plain(cell: RawCell): CellValue {
  if (cell.is === 'text')
    return SCIENTIFIC.test(cell.text) ? { wrong: DAMAGED(cell.text) } : { value: cell.text }
  if (cell.is === 'unusable') return { wrong: cell.why }
  if (cell.is === 'date') return { value: cell.day }
  if (cell.is === 'flag') return { value: cell.value ? '是' : '否' }
  if (cell.is === 'error') return { wrong: NO_RESULT(cell.text) }
  if (Math.abs(cell.value) >= EXACT) return { wrong: LOST }
  return { value: plainNumber(cell.value) }
}

/** Numbers that are names: leading zeros and signs as the cell shows them. */
function written(cell: RawCell): CellValue {
  const taken = plain(cell)
  return 'value' in taken && cell.is === 'number' && cell.shown !== '' ? { value: cell.shown } : taken
}

const SERIAL_DAY = /^[1-9]\d{4}$/u

/** A day number in a cell that lost its format still is a day of the workbook's calendar; eight digits are a day as written. */
const day: Take<'date'> = (cell) => {
  const taken = plain(cell)
  return 'value' in taken && cell.is === 'number' && SERIAL_DAY.test(taken.value)
    ? { value: cell.day }
    : taken
}

/** Written by the clock of the machine on which the sheet is read. */
const moment: Take<'instant'> = (cell) => {
  const taken = plain(cell)
  return 'value' in taken ? { value: instantHere(taken.value) } : taken
}

const YES = /^(1|true|是|y|yes|√|✓|☑)$/iu
const NO = /^(0|false|否|n|no|×|☐)$/iu

/** By label in either language, else by the stored name itself. */
function choiceOf(choices: Readonly<Record<string, Label>>, text: string): string | undefined {
  const wanted = normaliseLine(text)
  if (Object.hasOwn(choices, wanted)) return wanted
  return Object.entries(choices).find(
    ([, { zh, en }]) => zh === wanted || en.toLowerCase() === wanted.toLowerCase(),
  )?.[0]
}

const kinds: { readonly [Kind in ScalarKind]: Take<Kind> } = {
  text: written,
  multiline: written,
  phone: written,
  email: written,
  idNumber: written,
  password: () => ({ value: '' }),
  // `名称=值；名称=值`; which names there are is judged by the code of the row.
  traits: written,
  decimal: plain,
  money: plain,
  date: day,
  instant: moment,
  code: async (cell, field, find) => {
    const taken = written(cell)
    if (!('value' in taken) || taken.value.trim() === '') return taken
    const found = await find(field.table, taken.value)
    return typeof found === 'string' ? { value: found } : { wrong: found }
  },
  reference: async (cell, field, find) => {
    const taken = written(cell)
    if (!('value' in taken) || taken.value.trim() === '') return taken
    const found = await find(field.to, taken.value)
    return typeof found === 'string' ? { value: found } : { wrong: found }
  },
  choice: (cell, field) => {
    const taken = plain(cell)
    if (!('value' in taken) || taken.value.trim() === '') return taken
    const name = choiceOf(field.choices, taken.value)
    return name === undefined ? { wrong: notOneOf(Object.values(field.choices)) } : { value: name }
  },
  choices: (cell, field) => {
    const taken = plain(cell)
    if (!('value' in taken)) return taken
    const names = chosenIn(taken.value.replaceAll(/[、，;；\n]/gu, ',')).map((text) =>
      choiceOf(field.choices, text),
    )
    return names.includes(undefined)
      ? { wrong: notOneOf(Object.values(field.choices)) }
      : { value: names.join(',') }
  },
  flag: (cell) => {
    const taken = plain(cell)
    if (!('value' in taken)) return taken
    const text = normaliseCode(taken.value)
    if (text === '' || NO.test(text)) return { value: '' }
    return YES.test(text) ? { value: '1' } : { wrong: notOneOf([label('是', 'Yes'), label('否', 'No')]) }
  },
}

export async function takeCell(cell: RawCell, field: ScalarField, find: FindCode): Promise<CellValue> {
  const take = kinds[field.kind] as Take<ScalarKind> // the field's own kind chose it
  return take(cell, field, find)
}
