/** An officer's changes make the next version of a table: all of them or none, audited row by row, told to every client. */
import { sql } from 'drizzle-orm'
import type { CentralCode, CodeChange } from '../../contract/central/codes.ts'
import { codeHeads, codeRows, codeVersions } from '../../db/central/codes.ts'
import type { CodeTableName } from '../../domain/codes/catalogue.ts'
import { attributesInWords, settledAttributes, wrongAttributes } from '../../domain/codes/shapes.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from '../../domain/kit/problem.ts'
import { audit, type AuditEntry } from '../platform/audit.ts'
import type { Actor } from '../platform/context.ts'
import { notify, type Tx } from '../platform/database.ts'
import { CODES_CHANGED, FEED_CHANNEL } from '../platform/feed.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { findCodes } from './read.ts'

export interface Edit {
  readonly table: CodeTableName
  readonly note: string
  readonly changes: readonly CodeChange[]
}

type Step = { readonly row: CentralCode } | { readonly wrong: Label }
const wrong = (zh: string, en: string): Step => ({ wrong: label(zh, en) })
const to = (row: CentralCode): Step => ({ row })

/** A change of one row, given the row as it stands and the day. */
const steps: {
  readonly [Do in CodeChange['do']]: (
    change: Extract<CodeChange, { do: Do }>,
    row: CentralCode | undefined,
    today: string,
  ) => Step
} = {
  add: (change, row) =>
    row
      ? wrong(`代码 ${change.code} 已存在`, `The code ${change.code} exists already`)
      : to({
          code: change.code,
          zh: change.zh,
          en: change.en,
          under: change.under,
          validFrom: change.validFrom ?? null,
          retiredOn: null,
          ...(change.attributes && { attributes: change.attributes }),
        }),
  rename: (change, row) => (row ? to({ ...row, zh: change.zh, en: change.en }) : missing(change.code)),
  describe: (change, row) => (row ? to({ ...row, attributes: change.attributes }) : missing(change.code)),
  retire: (change, row, today) => {
    if (!row) return missing(change.code)
    return row.retiredOn === null
      ? to({ ...row, retiredOn: change.on ?? today })
      : wrong(`代码 ${change.code} 已停用`, `The code ${change.code} is retired already`)
  },
  restore: (change, row) => {
    if (!row) return missing(change.code)
    return row.retiredOn === null
      ? wrong(`代码 ${change.code} 未停用`, `The code ${change.code} is not retired`)
      : to({ ...row, retiredOn: null })
  },
}
const missing = (code: string): Step => wrong(`没有代码 ${code}`, `There is no code ${code}`)

const stateOf = (table: string, row: CentralCode | undefined): string | null =>
  row
    ? [
        row.zh,
        row.en,
        attributesInWords(table, row.attributes ?? {}),
        row.retiredOn === null ? '' : `停用 ${row.retiredOn}`,
      ]
        .filter((part) => part !== '')
        .join(' · ')
    : null

/** Failure: INPUT_CODES, with places `changes.<index>`. */
export async function editCodes(
  tx: Tx,
  { table, note, changes }: Edit,
  actor: Actor,
  at: Date,
): Promise<Result<{ version: number }>> {
  // The row lock of the head makes two officers' changes of one table follow each other.
  const [head] = await tx
    .insert(codeHeads)
    .values({ table, version: 2 })
    .onConflictDoUpdate({ target: codeHeads.table, set: { version: sql`${codeHeads.version} + 1` } })
    .returning()
  const version = head?.version ?? 2
  const find = await findCodes(
    tx,
    changes.map(({ code }) => ({ table, code })),
  )
  const rows = new Map<string, CentralCode>()
  const places: PlacedMessage[] = []
  const entries: AuditEntry[] = []
  for (const [index, raw] of changes.entries()) {
    const change =
      'attributes' in raw && raw.attributes
        ? { ...raw, attributes: settledAttributes(table, raw.attributes) }
        : raw
    const wrongFacts = 'attributes' in change && wrongAttributes(table, change.attributes ?? {})
    const before = rows.get(change.code) ?? find({ table, code: change.code })
    const take = steps[change.do] as (change: CodeChange, row: CentralCode | undefined, today: string) => Step // the change's own name chose it
    const after: Step = wrongFacts ? { wrong: wrongFacts } : take(change, before, legalDate(at))
    if ('wrong' in after) places.push({ at: `changes.${index}`, message: after.wrong })
    else {
      rows.set(change.code, after.row)
      entries.push({
        tenantId: actor.tenantId,
        who: actor.account.loginName,
        subject: `codes:${table}:${change.code}`,
        action: `codes.${change.do}`,
        from: stateOf(table, before),
        to: stateOf(table, after.row),
        why: note,
      })
    }
  }
  const [first] = places
  if (first) return fail(problem('INPUT_CODES', first.message, { places, retrySafe: false }))
  await tx
    .insert(codeVersions)
    .values({ table, version, at, who: actor.account.loginName, note, changed: rows.size })
  await tx
    .insert(codeRows)
    .values([...rows.values()].map((row) => ({ attributes: {}, ...row, table, version })))
    .onConflictDoUpdate({
      target: [codeRows.table, codeRows.code],
      set: {
        zh: sql`excluded.zh`,
        en: sql`excluded.en`,
        under: sql`excluded.under`,
        validFrom: sql`excluded.valid_from`,
        retiredOn: sql`excluded.retired_on`,
        attributes: sql`excluded.attributes`,
        version: sql`excluded.version`,
      },
    })
  await audit(tx, entries, at)
  await notify(tx, FEED_CHANNEL, CODES_CHANGED)
  return ok({ version })
}
