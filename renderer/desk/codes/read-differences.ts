/**
 * Differences of a code table as a file: a line per change, `操作,代码,中文名称,英文名称,上级代码,日期`, separated by commas or
 * tabs as spreadsheets write them. The first line may be the heading; it names the attributes of the table that stand behind.
 */
import type { CodeChange } from '../../../contract/central/codes.ts'
import { saysNo, type Attributes, type TableShape } from '../../../domain/codes/shapes.ts'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { normaliseValue, ruleOf, wrongValue } from '../../../domain/kit/kinds.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { normaliseCode, normaliseLine } from '../../../domain/kit/normalise.ts'

type Make = (cells: {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly under: string
  readonly date: string | undefined
  readonly attributes: Attributes
}) => CodeChange | Label

const NAME_MISSING = label('缺少中文名称', 'the Chinese name is missing')

const makers: { readonly [Word in string]?: Make } = {
  新增: ({ code, zh, en, under, date, attributes }) =>
    zh === ''
      ? NAME_MISSING
      : {
          do: 'add',
          code,
          zh,
          en,
          under,
          validFrom: date,
          ...(Object.keys(attributes).length > 0 && { attributes }),
        },
  修改: ({ code, zh, en }) => (zh === '' ? NAME_MISSING : { do: 'rename', code, zh, en }),
  修改属性: ({ code, attributes }) => ({ do: 'describe', code, attributes }),
  停用: ({ code, date }) => ({ do: 'retire', code, on: date }),
  恢复: ({ code }) => ({ do: 'restore', code }),
}
const HEADING = '操作'
/** Cells before the attributes. */
const OWN = 6
/** These say what the attributes are; the others leave them as they are. */
const DESCRIBING: ReadonlySet<string> = new Set(['新增', '修改属性'])
/** As a spreadsheet writes a long code that it has taken for a number. */
const DAMAGED = /^\d(\.\d+)?E\+\d+$/iu

export interface Differences {
  readonly changes: readonly CodeChange[]
  /** What is wrong, by the number of the line. */
  readonly wrong: readonly { readonly line: number; readonly message: Label }[]
}

/** `fields`: the attributes of the table. */
export function readDifferences(text: string, fields: TableShape['attributes'] = {}): Differences {
  const changes: CodeChange[] = []
  const wrong: { line: number; message: Label }[] = []
  let names: readonly string[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const cells = cellsOf(line).map(normaliseLine)
    if (cells.every((cell) => cell === '')) continue
    const complain = (message: Label) => void wrong.push({ line: index + 1, message })
    if (cells[0] === HEADING) {
      const heading = attributesIn(cells, fields)
      names = heading.names
      if (heading.unknown !== undefined)
        complain(label(`没有“${heading.unknown}”一列`, `there is no column "${heading.unknown}"`))
      continue
    }
    const change = changeOf(cells, names, fields)
    if ('do' in change) changes.push(change)
    else complain(change)
  }
  return { changes, wrong }
}

/** The attributes that a heading names, in its order, by their names in either language. */
function attributesIn(
  heading: readonly string[],
  fields: TableShape['attributes'],
): { readonly names: readonly string[]; readonly unknown: string | undefined } {
  const titles = heading.slice(OWN)
  const names = titles.map(
    (title) =>
      Object.entries(fields).find(([, { label: name }]) => [name.zh, name.en].includes(title))?.[0] ?? '',
  )
  return { names, unknown: titles.find((title, at) => title !== '' && names[at] === '') }
}

function changeOf(
  cells: readonly string[],
  names: readonly string[],
  fields: TableShape['attributes'],
): CodeChange | Label {
  const [word = '', code = '', zh = '', en = '', under = '', date = '', ...more] = cells
  const make = makers[word]
  if (!make)
    return label(
      `没有“${word}”这项操作（新增、修改、修改属性、停用、恢复）`,
      `there is no operation "${word}" (新增, 修改, 修改属性, 停用, 恢复)`,
    )
  if (normaliseCode(code) === '') return label('缺少代码', 'the code is missing')
  if ([code, under].some((one) => DAMAGED.test(normaliseCode(one))))
    return label(
      `代码“${code}”被表格软件改写过，请以文本格式重新填写`,
      `the code "${code}" was changed by a spreadsheet: enter it as text`,
    )
  if (date !== '' && !isCalendarDate(normaliseDate(date)))
    return label(`日期“${date}”不是 YYYY-MM-DD`, `the date "${date}" is not YYYY-MM-DD`)
  const attributes: Record<string, string> = {}
  for (const [at, cell] of more.entries()) {
    if (cell === '') continue
    const name = names[at] ?? ''
    const field = fields[name]
    if (!field)
      return label(`“${cell}”所在的列没有标题`, `the column in which "${cell}" stands has no heading`)
    if (!DESCRIBING.has(word))
      return label(
        `操作“${word}”不改属性，请另起一行用“修改属性”`,
        `${word} leaves attributes as they are: use 修改属性 in a line of its own`,
      )
    const value = normaliseValue(field, cell)
    const wrong = saysNo(field, cell) ? null : wrongCell(field, cell, value)
    if (wrong) return wrong
    if (value !== '') attributes[name] = value
  }
  return make({
    code: normaliseCode(code),
    zh,
    en,
    under: normaliseCode(under),
    date: date === '' ? undefined : normaliseDate(date),
    attributes,
  })
}

/** Also a word that its kind understands as nothing. */
function wrongCell(field: ScalarField, cell: string, value: string): Label | null {
  const message = value === '' ? ruleOf(field) : wrongValue(field, value)
  return (
    message &&
    label(
      `${field.label.zh}“${cell}”不正确：${message.zh}`,
      `${field.label.en} "${cell}" is wrong: ${message.en}`,
    )
  )
}

/** Cells of a line; a quoted one may hold the separator and doubled quotes. */
function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : ','
  const found = line.matchAll(
    separator === '\t' ? /("(?:[^"]|"")*"|[^\t]*)(?:\t|$)/gu : /("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu,
  )
  return [...found].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

/** By its byte order mark, else UTF-8, UTF-16 without one, or what a Chinese spreadsheet writes by default; undefined when it is no text. */
export function decodeText(buffer: ArrayBuffer): string | undefined {
  const bytes = new Uint8Array(buffer)
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of marked ? [marked] : [...wide(bytes), 'utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(buffer)
      return text.includes('\0') ? undefined : text
    } catch {
      // The next may fit.
    }
  }
  return undefined
}

/** Separators and line breaks have a zero byte in UTF-16, at one side only. */
function wide(bytes: Uint8Array): string[] {
  const zeros = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return even + odd === 0 ? [] : [odd > even ? 'utf-16le' : 'utf-16be']
}
