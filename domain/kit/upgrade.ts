/**
 * A content of an older form becomes one of the present form, step by step (SYNC-06). What the present form has no place
 * for is handed out beside it, so that nothing that was entered is lost. Pure.
 */
import type { AnyDocument } from './collection.ts'
import type { Content, Row } from './document.ts'
import type { AttachmentRef, ScalarFields } from './field.ts'
import { draftMaxOf } from './kinds.ts'
import { label, type Label } from './label.ts'

/** A value without a place in the present form; `at` as it stood when the steps were done. */
export interface Leftover {
  readonly at: string
  readonly label: Label
  readonly value: string
}

export interface Upgraded {
  readonly content: Content
  /** One for each step. */
  readonly news: readonly Label[]
  readonly leftovers: readonly Leftover[]
}

/** Of `version` and up to the document's own; a content of the present version is answered as it is. */
export function upgradeContent(document: AnyDocument, content: Content, version: number): Upgraded {
  if (version >= document.version) return { content, news: [], leftovers: [] }
  let current = content
  const news: Label[] = []
  const names: Record<string, Label> = {}
  for (let step = version + 1; step <= document.version; step += 1) {
    const upgrade = document.upgrades[step]
    if (!upgrade) throw new Error(`${document.kind}: there is no upgrade to version ${step}`) // defineDocument checks that there is
    current = upgrade.content(current)
    news.push(upgrade.news)
    Object.assign(names, upgrade.former)
  }
  const run: Run = { leftovers: [], names }
  const fitted: Content = {
    fields: fitValues(run, 'fields', document.fields, current.fields),
    rows: fitParts('rows', current.rows, (name, at, rows) => fitRows(run, document, name, at, rows)),
    attachments: fitParts('attachments', current.attachments, (name, at, refs) =>
      fitFiles(run, document, name, at, refs),
    ),
  }
  for (const name of Object.keys(document.rows)) fitted.rows[name] ??= []
  for (const name of Object.keys(document.attachments)) fitted.attachments[name] ??= []
  return { content: fitted, news, leftovers: run.leftovers }
}

interface Run {
  readonly leftovers: Leftover[]
  readonly names: Readonly<Record<string, Label>>
}

/** Names of places in rows are given without the row: `rows.goods.unit`. */
function putAside(run: Run, at: string, known: Label | undefined, value: string): void {
  const [part = '', table = '', , field] = at.split('.')
  const place =
    part === 'rows' && field !== undefined
      ? `rows.${table}.${field}`
      : part === 'fields'
        ? at
        : `${part}.${table}`
  const name = at.split('.').at(-1) ?? at
  run.leftovers.push({ at, label: run.names[place] ?? known ?? label(name, name), value })
}

function fitValues(
  run: Run,
  at: string,
  fields: ScalarFields,
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field && value.length <= draftMaxOf(field)) kept[name] = value
    else putAside(run, `${at}.${name}`, field?.label, value)
  }
  return kept
}

function fitParts<Part extends readonly unknown[]>(
  at: string,
  parts: Readonly<Record<string, Part>>,
  fit: (name: string, at: string, part: Part) => Part,
): Record<string, Part> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const fitted = fit(name, `${at}.${name}`, part)
      return fitted.length > 0 ? [[name, fitted] as const] : []
    }),
  )
}

function fitRows(run: Run, document: AnyDocument, name: string, at: string, rows: Row[]): Row[] {
  const definition = Object.hasOwn(document.rows, name) ? document.rows[name] : undefined
  const whole = (row: Row) =>
    Object.entries(row)
      .filter(([field, value]) => field !== 'id' && value)
      .map(([, value]) => value)
      .join(' ')
  if (!definition) {
    for (const row of rows) putAside(run, `${at}.${row.id}`, undefined, whole(row))
    return []
  }
  const fitted = rows
    .slice(0, definition.max ?? rows.length)
    .map(({ id, ...values }): Row => ({ id, ...fitValues(run, `${at}.${id}`, definition.fields, values) }))
  for (const row of rows.slice(fitted.length)) putAside(run, `${at}.${row.id}`, definition.title, whole(row))
  return fitted
}

function fitFiles(
  run: Run,
  document: AnyDocument,
  name: string,
  at: string,
  refs: AttachmentRef[],
): AttachmentRef[] {
  const slot = Object.hasOwn(document.attachments, name) ? document.attachments[name] : undefined
  const fitted = slot ? refs.slice(0, slot.maxCount) : []
  for (const ref of refs.slice(fitted.length)) putAside(run, `${at}.${ref.sha256}`, slot?.label, ref.name)
  return fitted
}
