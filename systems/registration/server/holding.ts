/** What an enterprise holds, read under a lock of its 统一社会信用代码 that lasts until the transaction ends. */
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { qualifications, registrations } from './tables.ts'
import { rows } from '../../../db/central/rows.ts'
import { qualificationTypes, typesIn, type QualificationType } from '../declare/qualification-types.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import type { StoredRow } from '../../../server/platform/rows.ts'
import { lockNames } from '../../../server/platform/write.ts'

export type RegistrationRow = typeof registrations.$inferSelect
export type QualificationRow = typeof qualifications.$inferSelect

export interface Holding {
  readonly registration: RegistrationRow | undefined
  /** Valid on the day that was asked about, in the order in which they were filed and are declared. */
  readonly valid: readonly QualificationRow[]
  readonly types: readonly QualificationType[]
}

export const lockHoldings = (tx: Tx, creditCodes: readonly string[]): Promise<void> =>
  lockNames(
    tx,
    creditCodes.map((creditCode) => `registration:${creditCode}`),
  )

/** `today`: a legal day. What ran out yesterday does not count, whether or not it was marked yet. */
export async function holdingOf(db: Db, creditCode: string, today: string): Promise<Holding> {
  const [registration] = await db.select().from(registrations).where(eq(registrations.creditCode, creditCode))
  const all = await db
    .select()
    .from(qualifications)
    .where(and(eq(qualifications.creditCode, creditCode), eq(qualifications.state, 'valid')))
    .orderBy(asc(qualifications.filedOn), asc(qualifications.id))
  const declared = Object.keys(qualificationTypes)
  const valid = all
    .filter(({ validUntil }) => validUntil >= today)
    .toSorted((a, b) => (a.filedOn === b.filedOn ? declared.indexOf(a.type) - declared.indexOf(b.type) : 0))
  return { registration, valid, types: valid.map(({ type }) => type) }
}

/** Documents of one kind about one enterprise, whoever handed them in, in these states. */
export async function applicationsOf(
  db: Db,
  kind: string,
  creditCode: string,
  states: readonly string[],
  except?: string,
): Promise<StoredRow[]> {
  const found = await db
    .select()
    .from(rows)
    .where(
      and(
        eq(rows.collection, kind),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
        inArray(rows.state, [...states]),
        sql`${rows.content} -> 'fields' ->> 'creditCode' = ${creditCode}`,
      ),
    )
    .orderBy(rows.id)
  return found.filter(({ id }) => id !== except)
}

/** States in which Customs has an application and has not decided. */
export const UNDER_WAY = ['submitted', 'stored', 'reviewing'] as const

export const typesOf = (documents: readonly StoredRow[]): QualificationType[] => [
  ...new Set(documents.flatMap(({ content }) => typesIn(content.fields['types']))),
]
