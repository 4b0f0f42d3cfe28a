/** Whether a code may be used in a document that is handed in today, and what to say at its field when not. */
import type { AnyDocument } from '../kit/collection.ts'
import type { Content } from '../kit/document.ts'
import type { ScalarFields } from '../kit/field.ts'
import { fillerOf, SYSTEM } from '../kit/fillers.ts'
import { label, type Label } from '../kit/label.ts'
import type { PlacedMessage } from '../kit/problem.ts'
import { codeTables, isCodeTable } from './catalogue.ts'
import { belongsTo } from './relations.ts'

/** Days of Beijing time, `YYYY-MM-DD`: from when a row may be used, and from when no longer. */
export interface Validity {
  readonly validFrom: string | null
  readonly retiredOn: string | null
}

export type Standing = 'valid' | 'early' | 'retired'

export function standingOf({ validFrom, retiredOn }: Validity, today: string): Standing {
  if (retiredOn !== null && retiredOn <= today) return 'retired'
  return validFrom !== null && validFrom > today ? 'early' : 'valid'
}

/** A code that stands in a document. */
export interface CodeUse {
  /** Place of the field. */
  readonly at: string
  readonly table: string
  readonly code: string
  readonly within?: { readonly relation: string; readonly value: string }
  /** It need not be in the table: its form is judged with the field. */
  readonly isOpen?: true
}

/** Every filled code field that the clerk answers for, in the order of the form. */
export function codesIn(document: AnyDocument, content: Content): CodeUse[] {
  const uses = (
    fields: ScalarFields,
    values: Readonly<Record<string, string | undefined>>,
    place: string,
  ): CodeUse[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const code = values[name] ?? ''
      if (field.kind !== 'code' || fillerOf(field) === SYSTEM || code === '' || !isCodeTable(field.table))
        return []
      const within = field.within && {
        relation: field.within.relation,
        value: values[field.within.field] ?? content.fields[field.within.field] ?? '',
      }
      return [
        {
          at: `${place}.${name}`,
          table: field.table,
          code,
          ...(within && { within }),
          ...(field.open?.test(code) === true && { isOpen: true }),
        },
      ]
    })
  const inRows = Object.entries(document.rows).flatMap(([name, { fields }]) =>
    (content.rows[name] ?? []).flatMap((row) => uses(fields, row, `rows.${name}.${row.id}`)),
  )
  return [...uses(document.fields, content.fields, 'fields'), ...inRows]
}

const messages = {
  retired: label('此代码已停用，请重新选择', 'This code is no longer in use, choose again'),
  early: label('此代码尚未启用，请重新选择', 'This code is not yet in use, choose again'),
} as const satisfies Partial<Record<Standing, Label>>

/** What keeps the codes from being accepted. `find` gives the validity of a row, undefined when there is none. */
export function wrongCodes(
  uses: readonly CodeUse[],
  find: (use: CodeUse) => Validity | undefined,
  today: string,
): PlacedMessage[] {
  return uses.flatMap((use) => {
    const message = wrongCode(use, find(use), today)
    return message ? [{ at: use.at, message }] : []
  })
}

function wrongCode(
  { table, code, within, isOpen }: CodeUse,
  found: Validity | undefined,
  today: string,
): Label | null {
  if (!found) return isOpen ? null : unknownIn(table, code)
  const standing = standingOf(found, today)
  if (standing !== 'valid') return messages[standing]
  if (within && !belongsTo(within.relation, within.value, code))
    return label(
      '此代码不属于所选的上级代码，请重新选择',
      'This code does not belong to the one above, choose again',
    )
  return null
}

function unknownIn(table: string, code: string): Label {
  const title = isCodeTable(table) ? codeTables[table] : label(table, table)
  return label(`代码表“${title.zh}”中没有代码 ${code}`, `There is no code ${code} in "${title.en}"`)
}
