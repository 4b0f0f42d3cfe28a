/** 打印申请单 (GEN-24): the paper of any document, from its declaration alone. */
import { traitsOf } from '../../domain/kit/kind-traits.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { AnyRows, Content, Row } from '../../domain/kit/document.ts'
import type { ScalarField } from '../../domain/kit/field.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { faceOf } from '../fonts.ts'
import {
  heading,
  textBlock,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperRow,
  type PaperTable,
} from './paper.ts'
import { inColumn, onPaper, type CodeName, type Language } from './values.ts'

/** What is told besides the content. Times are local and written out already. */
export interface ApplicationFacts {
  /** Label of the state. */
  readonly state: string
  /** Marked across every sheet when the server has not taken it. */
  readonly isDraft: boolean
  /** See {@link numberOf}. */
  readonly number: string
  readonly updatedAt: string
  readonly printedAt: string
  readonly tenantName: string
  readonly history: readonly {
    readonly at: string
    readonly who: string
    readonly action: string
    readonly to: string
    readonly opinion: string
  }[]
  readonly nameOf: CodeName
  readonly language: Language
}

export type PaperOf = (document: AnyDocument, content: Content, facts: ApplicationFacts) => Paper

export const paperWords = {
  state: label('申请状态', 'Application status'),
  updated: label('更新时间', 'Updated at'),
  applicant: label('申请单位', 'Applicant'),
  serial: label('序号', 'No.'),
  none: label('（无）', '(none)'),
  attachments: label('随附单据', 'Supporting documents'),
  kind: label('附件类型', 'Attachment type'),
  file: label('文件名称', 'File name'),
  size: label('大小', 'Size'),
  history: label('办理过程', 'Handling record'),
  when: label('时间', 'Time'),
  who: label('办理人', 'Handled by'),
  what: label('操作', 'Operation'),
  opinion: label('意见', 'Opinion'),
  draft: label('草稿', 'DRAFT'),
  product: label('Sill 窗台', 'Sill'),
  printed: label('打印时间', 'Time of printing'),
  pages: label('第 {page} 页 共 {pages} 页', 'Page {page} of {pages}'),
} as const

/** What a document is known by: the field that its list begins with. */
function numberField(document: AnyDocument): string | undefined {
  return document.list.columns.find((column) => Object.hasOwn(document.fields, column))
}
export const numberOf = (document: AnyDocument, content: Content): string =>
  content.fields[numberField(document) ?? ''] ?? ''

const LABEL = 0.18
const VALUE = 0.32

export function applicationPaper(document: AnyDocument, content: Content, facts: ApplicationFacts): Paper {
  const { language, nameOf } = facts
  const t = (text: Label): string => text[language]
  return {
    title: t(document.title),
    number: facts.number,
    size: 9.5,
    foot: `${t(paperWords.product)}　${t(paperWords.printed)} ${facts.printedAt}`,
    pageText: t(paperWords.pages),
    ...(facts.isDraft && { watermark: t(paperWords.draft) }),
    blocks: [
      textBlock(t(document.title), { size: 17, isBold: true, align: 'center', gap: 0 }),
      textBlock(' ', { size: 5, gap: 0 }),
      {
        is: 'table',
        head: [],
        rows: [
          pairs([
            [t(document.fields[numberField(document) ?? '']?.label ?? paperWords.serial), facts.number],
            [t(paperWords.state), facts.state],
          ]),
          pairs([
            [t(paperWords.applicant), facts.tenantName],
            [t(paperWords.updated), facts.updatedAt],
          ]),
        ],
      },
      ...document.sections.flatMap(({ title, fields }): PaperBlock[] => {
        const rows = sectionRows(
          fields.flatMap((name) => entryOf(document.fields[name], content.fields[name], language, nameOf)),
        )
        return rows.length === 0 ? [] : [heading(t(title)), { is: 'table', head: [], rows }]
      }),
      ...Object.entries(document.rows).flatMap(([name, definition]): PaperBlock[] => [
        heading(t(definition.title)),
        rowsTable(definition, content.rows[name] ?? [], language, nameOf),
      ]),
      ...attachmentBlocks(document, content, language),
      ...historyBlocks(facts),
    ],
  }
}

interface Entry {
  readonly name: string
  readonly text: string
  readonly isWide: boolean
}

/** What the system has not filled yet says nothing on paper. */
function entryOf(
  field: ScalarField | undefined,
  value: string | undefined,
  language: Language,
  nameOf: CodeName,
): Entry[] {
  if (!field || (field.filledBy === 'system' && (value ?? '') === '')) return []
  const text = onPaper(field, value, language, nameOf)
  return [{ name: field.label[language], text, isWide: traitsOf(field).isWide || emOf(text) > 40 }]
}

const emOf = (text: string): number => faceOf('serif').widthOfText(text.replaceAll('\n', ''))

const pair = (name: string, text: string, width: number): PaperCell[] => [
  { text: name, width: LABEL, look: 'label' },
  { text, width, look: 'value', name },
]
const pairs = (two: readonly (readonly [string, string])[]): PaperRow => ({
  cells: two.flatMap(([name, text]) => pair(name, text, VALUE)),
})

/** Two to a row; what is wide has a row of its own. */
function sectionRows(entries: readonly Entry[]): PaperRow[] {
  const rows: PaperRow[] = []
  let waiting: Entry | undefined
  const flush = () => {
    if (waiting) rows.push({ cells: pair(waiting.name, waiting.text, 1 - LABEL) })
    waiting = undefined
  }
  for (const entry of entries) {
    if (entry.isWide) {
      flush()
      rows.push({ cells: pair(entry.name, entry.text, 1 - LABEL) })
    } else if (waiting) {
      rows.push(
        pairs([
          [waiting.name, waiting.text],
          [entry.name, entry.text],
        ]),
      )
      waiting = undefined
    } else waiting = entry
  }
  flush()
  return rows
}

/** A table whose columns share the width by what they hold, within limits. */
export function columnTable(
  heads: readonly string[],
  lines: readonly (readonly string[])[],
  empty: string,
  limits: { readonly least: number; readonly most: number } = { least: 3.5, most: 16 },
): PaperTable {
  const wanted = heads.map((head, column) => {
    const longest = Math.max(emOf(head), ...lines.slice(0, 200).map((line) => emOf(line[column] ?? '')))
    return Math.min(limits.most, Math.max(limits.least, longest + 1.2))
  })
  const all = wanted.reduce((sum, width) => sum + width, 0)
  const cells = (line: readonly string[], look: PaperCell['look']): PaperRow => ({
    cells: heads.map((head, column) => ({
      text: line[column] ?? '',
      width: (wanted[column] ?? 0) / all,
      look,
      name: head,
      ...(column === 0 && { align: 'center' as const }),
    })),
  })
  const rows =
    lines.length === 0
      ? [{ cells: [{ text: empty, width: 1, look: 'value' as const, align: 'center' as const }] }]
      : lines.map((line) => cells(line, 'value'))
  return { is: 'table', head: [cells(heads, 'head')], rows }
}

export function rowsTable(
  definition: AnyRows,
  rows: readonly Row[],
  language: Language,
  nameOf: CodeName,
): PaperTable {
  const fields = Object.entries(definition.fields)
  const heads = [paperWords.serial[language], ...fields.map(([, field]) => field.label[language])]
  const lines = rows.map((row, index) => [
    String(index + 1),
    ...fields.map(([name, field]) => inColumn(field, row[name], language, nameOf)),
  ])
  return columnTable(heads, lines, paperWords.none[language])
}

function attachmentBlocks(document: AnyDocument, content: Content, language: Language): PaperBlock[] {
  const slots = Object.entries(document.attachments)
  if (slots.length === 0) return []
  const files = slots.flatMap(([name, slot]) =>
    (content.attachments[name] ?? []).map((file) => ({ kind: slot.label[language], ...file })),
  )
  const heads = [paperWords.serial, paperWords.kind, paperWords.file, paperWords.size].map(
    (each) => each[language],
  )
  const lines = files.map(({ kind, name, bytes }, index) => [
    String(index + 1),
    kind,
    name,
    `${Math.max(1, Math.round(bytes / 1024))} KB`,
  ])
  return [
    heading(paperWords.attachments[language]),
    columnTable(heads, lines, paperWords.none[language], { least: 4, most: 30 }),
  ]
}

function historyBlocks({ history, language }: ApplicationFacts): PaperBlock[] {
  if (history.length === 0) return []
  const heads = [
    paperWords.serial,
    paperWords.when,
    paperWords.who,
    paperWords.what,
    paperWords.state,
    paperWords.opinion,
  ].map((each) => each[language])
  const lines = history.map(({ at, who, action, to, opinion }, index) => [
    String(index + 1),
    at,
    who,
    action,
    to,
    opinion,
  ])
  return [heading(paperWords.history[language]), columnTable(heads, lines, '', { least: 4, most: 24 })]
}
