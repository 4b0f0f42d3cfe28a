/** 下载模板: headings with an example, and a second sheet that says how each column is filled. */
import { writeXlsx, type CellStyle } from 'hucre'
import type { AnyRows } from '../../../domain/kit/document.ts'
import { tableOf, type FieldOf, type ScalarField, type ScalarKind } from '../../../domain/kit/field.ts'
import { ruleOf } from '../../../domain/kit/kinds.ts'
import { isCodeField } from '../../../domain/kit/kind-traits.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { sheetName } from '../../../domain/sheets/sheet.ts'
import { importFields } from './columns.ts'
import { MAX_IMPORT_ROWS } from './limits.ts'

type Language = keyof Label
interface CodeEntry {
  readonly code: string
  readonly zh: string
  /** Of a row of a record collection. */
  readonly number?: string | undefined
}

const say = {
  serial: label('序号', 'No.'),
  example: label('示例（导入时忽略）', 'Example (ignored)'),
  rules: label('填写说明', 'How to fill in'),
  column: label('列', 'Column'),
  required: label('是否必填', 'Must be filled'),
  rule: label('填写要求', 'How to fill it in'),
  allowed: label('可填写的内容', 'What may be entered'),
  yes: label('必填', 'yes'),
  no: label('选填', 'no'),
  depends: label('视其他项而定', 'depends on other columns'),
  code: label('填写代码或与代码表完全一致的名称', 'The code, or the name exactly as in the code table'),
  traits: label('按编码要求填写其中的', 'Those of these that the code asks for'),
  several: label('可填多项，用“、”分隔', 'several, separated by commas'),
  flag: label('是 / 否', 'Yes / No'),
  note: (max: number) =>
    label(
      `标题带 * 的列必填；请勿修改标题。一次最多导入 ${max} 行。公式按其结果导入，宏不会执行。`,
      `Columns marked * are required; do not change the headings. At most ${max} rows at once. Formulas are taken as their results, macros are never run.`,
    ),
} as const

/** A few entries of a table as examples; all of a short one. */
export type SampleCodes = (
  table: string,
) => Promise<{ readonly entries: readonly CodeEntry[]; readonly isWhole: boolean }>

type Example<Kind extends ScalarKind> = (
  field: FieldOf<Kind>,
  language: Language,
  first: CodeEntry | undefined,
) => string
const firstLabel = (choices: Readonly<Record<string, Label>>, language: Language): string =>
  Object.values(choices)[0]?.[language] ?? ''

const examples: { readonly [Kind in ScalarKind]: Example<Kind> } = {
  text: (field, language) => field.placeholder?.[language] ?? label('示例', 'Sample')[language],
  multiline: (_field, language) => label('示例', 'Sample')[language],
  code: (_field, _language, first) => (first ? `${first.code} ${first.zh}` : ''),
  reference: (_field, _language, first) => (first ? first.number || first.zh : ''),
  date: () => '2026-11-21',
  instant: () => '2026-11-21 09:05',
  decimal: (field) => (field.scale > 0 ? '100.5' : '100'),
  money: () => '10000.00',
  choice: (field, language) => firstLabel(field.choices, language),
  choices: (field, language) =>
    Object.values(field.choices)
      .slice(0, 2)
      .map((each) => each[language])
      .join('、'),
  flag: (_field, language) => label('是', 'Yes')[language],
  phone: () => '13800000000',
  email: () => 'name@example.com',
  idNumber: () => '11010519491231002X',
  password: () => '',
  traits: (_field, language, first) => (first ? `${first.zh}=${label('值', 'value')[language]}` : ''),
}

type Allowed<Kind extends ScalarKind> = (
  field: FieldOf<Kind>,
  language: Language,
  codes: readonly CodeEntry[],
  isWhole: boolean,
) => string
const nothing = () => ''
const listed = (choices: Readonly<Record<string, Label>>, language: Language): string =>
  Object.values(choices)
    .map((each) => each[language])
    .join('、')

const allowed: { readonly [Kind in ScalarKind]: Allowed<Kind> } = {
  text: nothing,
  multiline: nothing,
  date: nothing,
  instant: nothing,
  decimal: nothing,
  money: nothing,
  phone: nothing,
  email: nothing,
  idNumber: nothing,
  password: nothing,
  code: (_field, language, codes, isWhole) =>
    `${say.code[language]}：${codes.map(({ code, zh }) => `${code} ${zh}`).join('、')}${isWhole ? '' : ' …'}`,
  reference: (_field, _language, rows, isWhole) =>
    `${rows.map(({ number, zh }) => [number, zh].filter(Boolean).join(' ')).join('、')}${isWhole ? '' : ' …'}`,
  traits: (_field, language, among, isWhole) =>
    `${say.traits[language]}：${among.map(({ zh }) => zh).join('、')}${isWhole ? '' : ' …'}`,
  choice: (field, language) => listed(field.choices, language),
  choices: (field, language) => `${listed(field.choices, language)}（${say.several[language]}）`,
  flag: (_field, language) => say.flag[language],
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE7F3' } },
}
const REQUIRED: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF6BF' } },
}
const QUIET: CellStyle = { font: { italic: true, color: { rgb: '808080' } }, numFmt: '@' }
const TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }

export async function writeTemplate(
  definition: AnyRows,
  language: Language,
  sample: SampleCodes,
): Promise<Uint8Array> {
  const columns = await Promise.all(
    importFields(definition).map(async ([name, field]) => {
      const table = field.kind === 'traits' ? field.among : tableOf(field)
      const { entries, isWhole } = table === undefined ? { entries: [], isWhole: true } : await sample(table)
      const isConditional = (definition.requires ?? []).some(({ fields }) => fields.includes(name))
      return {
        field,
        heading: `${field.label[language]}${field.required ? '*' : ''}`,
        required: (field.required ? say.yes : isConditional ? say.depends : say.no)[language],
        example: (examples[field.kind] as Example<ScalarKind>)(field, language, entries[0]), // the field's own kind chose it
        rule: isCodeField(field) ? say.code[language] : ruleOf(field)[language],
        allowed: (allowed[field.kind] as Allowed<ScalarKind>)(field, language, entries, isWhole), // as above
      }
    }),
  )
  const max = Math.min(definition.max ?? MAX_IMPORT_ROWS, MAX_IMPORT_ROWS)
  const cells = new Map<string, { style: CellStyle }>()
  cells.set('0,0', { style: HEAD })
  cells.set('1,0', { style: QUIET })
  for (const [index, { field }] of columns.entries()) {
    cells.set(`0,${index + 1}`, { style: field.required ? REQUIRED : HEAD })
    cells.set(`1,${index + 1}`, { style: QUIET })
  }
  const written = await writeXlsx({
    sheets: [
      {
        name: sheetName(definition.title[language]),
        columns: [
          { width: 20, numFmt: '@' },
          ...columns.map(({ heading }) => ({
            width: Math.min(Math.max(heading.length * 2 + 4, 14), 40),
            numFmt: '@',
          })),
        ],
        rows: [
          [say.serial[language], ...columns.map(({ heading }) => heading)],
          [say.example[language], ...columns.map(({ example }) => example)],
        ],
        cells,
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ field }, index) => dropDown(field, index + 1, max, language)),
      },
      rulesSheet(definition, columns, max, language),
    ],
  })
  return new Uint8Array(written)
}

/** Excel's own drop-down for a few choices; its list may be 255 characters long. */
function dropDown(field: ScalarField, column: number, max: number, language: Language) {
  const values =
    field.kind === 'choice'
      ? Object.values(field.choices).map((each: Label) => each[language])
      : field.kind === 'flag'
        ? [label('是', 'Yes')[language], label('否', 'No')[language]]
        : []
  if (values.length === 0 || values.join(',').length > 250 || values.some((value) => value.includes(',')))
    return []
  const letter = columnLetter(column)
  return [{ type: 'list' as const, values, allowBlank: true, range: `${letter}2:${letter}${max + 2}` }]
}

function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : `${columnLetter(Math.floor(column / 26) - 1)}${rest}`
}

interface Ruled {
  readonly heading: string
  readonly required: string
  readonly rule: string
  readonly allowed: string
}

function rulesSheet(definition: AnyRows, columns: readonly Ruled[], max: number, language: Language) {
  const header = [say.column, say.required, say.rule, say.allowed].map((each) => each[language])
  const notes = [say.note(max)[language], ...(definition.note ? [definition.note[language]] : [])]
  const rows = [
    ...notes.map((note) => [note]),
    header,
    ...columns.map(({ heading, required, rule, allowed: may }) => [heading, required, rule, may]),
  ]
  const cells = new Map<string, { style: CellStyle }>()
  for (const [row, values] of rows.entries()) {
    if (row < notes.length) continue
    for (const column of values.keys())
      cells.set(`${row},${column}`, { style: row === notes.length ? HEAD : TEXT })
  }
  return {
    name: say.rules[language],
    columns: [{ width: 26 }, { width: 16 }, { width: 44 }, { width: 70 }],
    rows,
    cells,
    freezePane: { rows: notes.length + 1 },
  }
}
