/**
 * Differences of a code table as a file: a line per change, `操作,代码,中文名称,英文名称,上级代码,日期`, separated by commas or
 * tabs as spreadsheets write them. The first line may be the heading.
 */
import type { CodeChange } from '../../../contract/central/codes.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { normaliseCode, normaliseLine } from '../../../domain/kit/normalise.ts'

type Make = (cells: {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly under: string
  readonly date: string | undefined
}) => CodeChange | Label

const NAME_MISSING = label('缺少中文名称', 'the Chinese name is missing')

const makers: { readonly [Word in string]?: Make } = {
  新增: ({ code, zh, en, under, date }) =>
    zh === '' ? NAME_MISSING : { do: 'add', code, zh, en, under, validFrom: date },
  修改: ({ code, zh, en }) => (zh === '' ? NAME_MISSING : { do: 'rename', code, zh, en }),
  停用: ({ code, date }) => ({ do: 'retire', code, on: date }),
  恢复: ({ code }) => ({ do: 'restore', code }),
}
const HEADING = '操作'
/** As a spreadsheet writes a long code that it has taken for a number. */
const DAMAGED = /^\d(\.\d+)?E\+\d+$/iu

export interface Differences {
  readonly changes: readonly CodeChange[]
  /** What is wrong, by the number of the line. */
  readonly wrong: readonly { readonly line: number; readonly message: Label }[]
}

export function readDifferences(text: string): Differences {
  const changes: CodeChange[] = []
  const wrong: { line: number; message: Label }[] = []
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const cells = cellsOf(line).map(normaliseLine)
    if (cells.every((cell) => cell === '') || cells[0] === HEADING) continue
    const change = changeOf(cells)
    if ('do' in change) changes.push(change)
    else wrong.push({ line: index + 1, message: change })
  }
  return { changes, wrong }
}

function changeOf([word = '', code = '', zh = '', en = '', under = '', date = '']: readonly string[]):
  | CodeChange
  | Label {
  const make = makers[word]
  if (!make)
    return label(
      `没有“${word}”这项操作（新增、修改、停用、恢复）`,
      `there is no operation "${word}" (新增, 修改, 停用, 恢复)`,
    )
  if (normaliseCode(code) === '') return label('缺少代码', 'the code is missing')
  if ([code, under].some((one) => DAMAGED.test(normaliseCode(one))))
    return label(
      `代码“${code}”被表格软件改写过，请以文本格式重新填写`,
      `the code "${code}" was changed by a spreadsheet: enter it as text`,
    )
  if (date !== '' && !isCalendarDate(normaliseDate(date)))
    return label(`日期“${date}”不是 YYYY-MM-DD`, `the date "${date}" is not YYYY-MM-DD`)
  return make({
    code: normaliseCode(code),
    zh,
    en,
    under: normaliseCode(under),
    date: date === '' ? undefined : normaliseDate(date),
  })
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
