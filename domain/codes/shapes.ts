/** What rows of a code table carry besides code and names, and how a code finds its row. */
import { choice, flag, text, type FieldOf, type ScalarField } from '../kit/field.ts'
import { normaliseValue, wrongValue } from '../kit/kinds.ts'
import { label, type Label } from '../kit/label.ts'
import type { CodeTableName } from './catalogue.ts'

/** Kinds that need nothing beside their value: a code of another table is a text with a pattern. */
type AttributeField = FieldOf<'text' | 'flag' | 'decimal' | 'choice' | 'date' | 'multiline'>

export interface TableShape {
  /** Named columns, each a field with the rules of its kind. */
  readonly attributes: Readonly<Record<string, AttributeField>>
  /** `longestPrefix`: a row stands for all codes that begin with its own, and the longest such row decides. */
  readonly matches: 'code' | 'longestPrefix'
}

/** Names of other tables' rows, joined by `;`. */
const NAMES = {
  test: /^[\w-]+(?:;[\w-]+)*$/u,
  message: label('代码，以“;”分隔', 'Codes, joined by “;”'),
}

/** The same of codes that say by a full stop what they belong to. */
const PARTS = {
  test: /^[\w.-]+(?:;[\w.-]+)*$/u,
  message: label('代码，以“;”分隔', 'Codes, joined by “;”'),
}

const OFFICE = { test: /^\d{6}$/u, message: label('六位数字', 'Six digits') }

const shapes: { readonly [Table in CodeTableName]?: TableShape } = {
  acceptanceGoods: {
    matches: 'code',
    attributes: {
      items: text(label('必检项目（代码，以“;”分隔）', 'Required items (codes, joined by “;”)'), {
        max: 2000,
        pattern: PARTS,
      }),
    },
  },
  cccClauses: {
    matches: 'code',
    attributes: {
      modes: text(label('常用贸易方式（空为全部）', 'Usual modes of trade (empty: all)'), {
        max: 200,
        pattern: NAMES,
      }),
    },
  },
  cccDelegations: {
    matches: 'longestPrefix',
    attributes: {
      office: text(label('受理机关代码', 'Code of the accepting office'), {
        required: true,
        max: 6,
        pattern: OFFICE,
      }),
      clauses: text(label('免办条款（空为全部）', 'Clauses (empty: all)'), { max: 100, pattern: NAMES }),
    },
  },
  ciqOfDivision: {
    matches: 'longestPrefix',
    attributes: {
      office: text(label('机关代码', 'Code of the office'), { required: true, max: 6, pattern: OFFICE }),
    },
  },
  cccHs: {
    matches: 'code',
    attributes: {
      unit: text(label('法定计量单位代码', 'Code of the statutory unit'), {
        max: 3,
        pattern: { test: /^\d{3}$/u, message: label('三位数字', 'Three digits') },
      }),
      traits: text(label('产品特性', 'Characteristics'), { max: 500, pattern: NAMES }),
    },
  },
  hsTraits: {
    matches: 'code',
    attributes: {
      kind: choice(label('填写方式', 'How it is filled in'), {
        text: label('文字', 'Free text'),
        decimal: label('数字', 'Number'),
        choice: label('选择', 'Choice'),
      }),
      unit: text(label('单位', 'Unit'), { max: 20 }),
      choices: text(label('可选项（中文/英文，以“;”分隔）', 'Choices (Chinese/English, joined by “;”)'), {
        max: 200,
      }),
    },
  },
  usedMachinery: {
    matches: 'longestPrefix',
    attributes: {
      needsInspection: flag(label('是否需要装运前检验', 'Pre-shipment inspection needed')),
      isExempt: flag(label('是否免于装运前检验', 'Exempt from pre-shipment inspection')),
      isBanned: flag(label('是否禁止进口', 'Import prohibited')),
      basis: text(label('依据', 'Basis'), { max: 100 }),
    },
  },
}

const PLAIN: TableShape = { attributes: {}, matches: 'code' }

export const shapeOf = (table: string): TableShape =>
  (shapes as Readonly<Record<string, TableShape | undefined>>)[table] ?? PLAIN

export type Attributes = Readonly<Record<string, string>>

/** A tick that is not set, as people write it in a sheet. */
export const saysNo = (field: ScalarField, written: string): boolean =>
  field.kind === 'flag' && /^(?:0|false|否|N)$/iu.test(written)

/** As each attribute's kind writes it; empty ones are dropped. Those that the table does not have stay, to be refused. */
export function settledAttributes(table: string, given: Attributes): Attributes {
  const { attributes } = shapeOf(table)
  return Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => {
        const field = Object.hasOwn(attributes, name) ? attributes[name] : undefined
        return [name, field ? normaliseValue(field, value) : value] as const
      })
      .filter(([, value]) => value !== ''),
  )
}

/** What is wrong with settled attributes; null when nothing is. */
export function wrongAttributes(table: string, given: Attributes): Label | null {
  const { attributes } = shapeOf(table)
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    if (!field) return label(`此代码表没有“${name}”一列`, `This table has no column "${name}"`)
    const wrong = wrongValue(field, value)
    if (wrong) return label(`${field.label.zh}：${wrong.zh}`, `${field.label.en}: ${wrong.en}`)
  }
  for (const [name, field] of Object.entries(attributes))
    if (field.required && (given[name] ?? '') === '')
      return label(`缺少${field.label.zh}`, `${field.label.en} is missing`)
  return null
}

/** `是否禁止进口 是 · 依据 …`, as the audit log keeps them. */
export const attributesInWords = (table: string, given: Attributes): string =>
  Object.entries(given)
    .map(([name, value]) => {
      const field = shapeOf(table).attributes[name]
      return `${field?.label.zh ?? name} ${field?.kind === 'flag' ? '是' : value}`
    })
    .join(' · ')
