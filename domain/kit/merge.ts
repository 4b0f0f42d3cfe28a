/**
 * Three contents of one document brought together (GEN-17): what only one side changed follows by itself, what both
 * changed differently is a conflict. Rows are compared by id, files by hash. Pure; knows nothing of the declaration, see
 * `merge-document.ts`. An absent value and an empty one are the same.
 */
import type { Content, Row } from './document.ts'
import { mergeOrder } from './merge-order.ts'

export type Side = 'mine' | 'theirs'

export interface MergeConflict {
  /** `fields.x`, `rows.goods.<rowId>.x`, `rows.goods.<rowId>` (removed by one, changed by the other), `rows.goods` (order), `attachments.proof.<sha256>`. */
  readonly at: string
  readonly kind: 'value' | 'row' | 'order' | 'file'
  /** Of a row or a file: its JSON; of an order: the ids. Undefined: not there. */
  readonly base?: string
  readonly mine?: string
  readonly theirs?: string
}

/** What only one side changed. */
export interface MergeChange extends MergeConflict {
  readonly by: Side
}

export interface Merged {
  /** Conflicts without a choice stand as on this machine. */
  readonly content: Content
  /** All of them, chosen or not. */
  readonly conflicts: readonly MergeConflict[]
  /** What followed of itself; rows that only moved are not named. */
  readonly changes: readonly MergeChange[]
}

export type Choices = Readonly<Record<string, Side>>

interface Run {
  readonly choices: Choices
  readonly conflicts: MergeConflict[]
  readonly changes: MergeChange[]
}

type Three<T> = { readonly base: T; readonly mine: T; readonly theirs: T }

/** The one that only one side changed, else the chosen side of a conflict. */
function pick<T>(
  run: Run,
  at: string,
  kind: MergeConflict['kind'],
  three: Three<T>,
  textOf: (value: T) => string | undefined,
): T {
  const [base, mine, theirs] = [textOf(three.base), textOf(three.mine), textOf(three.theirs)]
  if (mine === theirs) return three.mine
  const difference = {
    at,
    kind,
    ...(base !== undefined && { base }),
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
  }
  if (mine === base || theirs === base) {
    const by: Side = theirs === base ? 'mine' : 'theirs'
    run.changes.push({ ...difference, by })
    return three[by]
  }
  run.conflicts.push(difference)
  return three[run.choices[at] ?? 'mine']
}

const valueText = (value: string | undefined): string | undefined => (value === '' ? undefined : value)
const namesOf = (...objects: readonly object[]): string[] => [
  ...new Set(objects.flatMap((object) => Object.keys(object))),
]

function mergeValues(
  run: Run,
  at: string,
  { base, mine, theirs }: Three<Readonly<Record<string, string | undefined>>>,
): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const name of namesOf(base, mine, theirs)) {
    if (name === 'id') continue
    const value = pick(
      run,
      `${at}.${name}`,
      'value',
      { base: own(base, name), mine: own(mine, name), theirs: own(theirs, name) },
      valueText,
    )
    if (value !== undefined && value !== '') merged[name] = value
  }
  return merged
}

// A field may be called like something that every object inherits.
const own = <T>(object: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

const rowText = (row: Row | undefined): string | undefined =>
  row &&
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => value !== undefined && value !== '')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )

function mergeRow(run: Run, at: string, { base, mine, theirs }: Three<Row | undefined>): Row | undefined {
  if (!mine || !theirs) return pick(run, at, 'row', { base, mine, theirs }, rowText)
  return { id: mine.id, ...mergeValues(run, at, { base: base ?? {}, mine, theirs }) }
}

function mergeTable(run: Run, at: string, three: Three<readonly Row[]>): Row[] {
  const byId = {
    base: new Map(three.base.map((row) => [row.id, row])),
    mine: new Map(three.mine.map((row) => [row.id, row])),
    theirs: new Map(three.theirs.map((row) => [row.id, row])),
  }
  const ids = [...new Set([...byId.mine.keys(), ...byId.theirs.keys()])]
  const kept = new Map<string, Row>()
  for (const id of ids) {
    const row = mergeRow(run, `${at}.${id}`, {
      base: byId.base.get(id),
      mine: byId.mine.get(id),
      theirs: byId.theirs.get(id),
    })
    if (row) kept.set(id, row)
  }
  const order = mergeOrder(
    [...byId.base.keys()],
    [...byId.mine.keys()],
    [...byId.theirs.keys()],
    new Set(kept.keys()),
  )
  const sequence = order.conflict
    ? pick(run, at, 'order', order.sequences, (sequenceIds) => sequenceIds.join(' '))
    : order.sequences.mine
  return sequence.flatMap((id) => kept.get(id) ?? [])
}

type Refs = Content['attachments'][string]

function mergeFiles(run: Run, at: string, three: Three<Refs>): Refs {
  const find = (refs: Refs, sha256: string) => refs.find((ref) => ref.sha256 === sha256)
  const hashes = new Set([...three.mine, ...three.theirs, ...three.base].map((ref) => ref.sha256))
  return [...hashes].flatMap((sha256) => {
    const of = {
      base: find(three.base, sha256),
      mine: find(three.mine, sha256),
      theirs: find(three.theirs, sha256),
    }
    return (
      pick(
        run,
        `${at}.${sha256}`,
        'file',
        of,
        (ref) => ref && JSON.stringify([ref.name, ref.bytes, ref.type]),
      ) ?? []
    )
  })
}

/** `choices` by the place of the conflict. */
export function mergeContents(base: Content, mine: Content, theirs: Content, choices: Choices = {}): Merged {
  const run: Run = { choices, conflicts: [], changes: [] }
  const fields = mergeValues(run, 'fields', { base: base.fields, mine: mine.fields, theirs: theirs.fields })
  const tables = namesOf(mine.rows, theirs.rows).map(
    (name) =>
      [
        name,
        mergeTable(run, `rows.${name}`, {
          base: own(base.rows, name) ?? [],
          mine: own(mine.rows, name) ?? [],
          theirs: own(theirs.rows, name) ?? [],
        }),
      ] as const,
  )
  const slots = namesOf(mine.attachments, theirs.attachments).map(
    (name) =>
      [
        name,
        mergeFiles(run, `attachments.${name}`, {
          base: own(base.attachments, name) ?? [],
          mine: own(mine.attachments, name) ?? [],
          theirs: own(theirs.attachments, name) ?? [],
        }),
      ] as const,
  )
  return {
    content: { fields, rows: Object.fromEntries(tables), attachments: Object.fromEntries(slots) },
    conflicts: run.conflicts,
    changes: run.changes,
  }
}
