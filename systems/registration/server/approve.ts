/** What an approval does: qualifications are filed, the record is changed, qualifications are cancelled. */
import { and, eq, inArray } from 'drizzle-orm'
import { qualifications, registrations } from './tables.ts'
import { because } from '../declare/reasons.ts'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { sharedFieldNames } from '../declare/enterprise-record.ts'
import { wrongChoice } from '../declare/exclusions.ts'
import {
  hasCustomsCode,
  isTemporary,
  namesOf,
  typesIn,
  type QualificationType,
} from '../declare/qualification-types.ts'
import { FOREVER } from '../declare/sub-tables.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { checkLeft } from './check.ts'
import { districtName } from './district-name.ts'
import { withStaffNumbers } from './fill.ts'
import { holdingOf, lockHoldings, type Holding } from './holding.ts'
import { customsCode, inspectionNumber, staffNumbers } from './numbers.ts'
import { alreadyFiled, nothingToChange, notValid, wrongTypes } from './problems.ts'
import { showRegistration } from './projections.ts'

interface Approval {
  readonly tx: Tx
  readonly subject: EffectSubject
  readonly creditCode: string
  readonly types: readonly QualificationType[]
  readonly holding: Holding
  readonly today: string
}

const approval = (action: string, run: (approval: Approval) => Promise<Result<Patch>>) =>
  effect({
    writes: true,
    prepare: (tx, subjects) =>
      lockHoldings(
        tx,
        subjects.map(({ content, claimed }) => content.fields['creditCode'] ?? claimed['creditCode'] ?? ''),
      ),
    async run(tx, subject) {
      const { fields } = subject.content
      const [creditCode, today] = [fields['creditCode'] ?? '', legalDate(subject.at)]
      const result = await run({
        tx,
        subject,
        creditCode,
        types: typesIn(fields['types']),
        today,
        holding: await holdingOf(tx, creditCode, today),
      })
      if (!result.ok) return result
      const owner = await showRegistration(tx, creditCode)
      await audit(
        tx,
        {
          tenantId: owner ?? subject.tenantId,
          who: subject.actor.account.loginName,
          subject: `registration:${creditCode}`,
          action,
          from: null,
          to: null,
          reasons: [
            because('document', { documentId: subject.documentId }),
            ...(fields['types'] ? [because('qualifications', { types: fields['types'] })] : []),
          ],
        },
        subject.at,
      )
      return result
    },
  })

/** A year is up on the day before its anniversary. `2026-11-21` → `2027-11-20` */
export function oneYearFrom(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + 1, month - 1, date - 1)).toISOString().slice(0, 10)
}

export const fileQualifications = approval(
  'file',
  async ({ tx, subject, creditCode, types, holding, today }) => {
    const { content, at } = subject
    const twice = types.filter((type) => holding.types.includes(type))
    if (twice.length > 0) return alreadyFiled(twice)
    const [broken] = wrongChoice(types, holding.types)
    if (broken) return wrongTypes(broken)
    await markExpired(tx, creditCode, types, today, at)
    const patch = await record(tx, content, holding, {
      creditCode,
      today,
      at,
      types: [...holding.types, ...types],
    })
    const codes: string[] = []
    for (const type of types) {
      const code = hasCustomsCode(type) ? await customsCode(tx, content.fields, type) : ok('')
      if (!code.ok) return code
      if (code.value !== '') codes.push(code.value)
      await tx.insert(qualifications).values({
        id: `${subject.documentId}:${type}`,
        creditCode,
        type,
        customsCode: code.value,
        customsDistrict: content.fields['customsDistrict'] ?? '',
        filedOn: today,
        validUntil: isTemporary(type) ? oneYearFrom(today) : FOREVER,
        state: 'valid',
        createdAt: at,
        updatedAt: at,
      })
    }
    return ok({ ...patch, fields: { ...patch.fields, customsCode: codes.join('、') } })
  },
)

/** One that ran out, and that the sweep has not met yet, makes room for the new one. */
async function markExpired(
  tx: Tx,
  creditCode: string,
  types: readonly QualificationType[],
  today: string,
  at: Date,
): Promise<void> {
  const valid = await tx
    .select()
    .from(qualifications)
    .where(
      and(
        eq(qualifications.creditCode, creditCode),
        eq(qualifications.state, 'valid'),
        inArray(qualifications.type, [...types]),
      ),
    )
  const due = valid.filter(({ validUntil }) => validUntil < today).map(({ id }) => id)
  if (due.length > 0)
    await tx
      .update(qualifications)
      .set({ state: 'expired', updatedAt: at })
      .where(inArray(qualifications.id, due))
}

/** The customs district of every valid qualification becomes the new one: the enterprise belongs there from now on. */
export const changeEnterprise = approval('change', async ({ tx, subject, creditCode, holding, today }) => {
  if (holding.types.length === 0) return nothingToChange()
  const patch = await record(tx, subject.content, holding, {
    creditCode,
    today,
    at: subject.at,
    types: holding.types,
  })
  await tx
    .update(qualifications)
    .set({ customsDistrict: subject.content.fields['customsDistrict'] ?? '', updatedAt: subject.at })
    .where(
      inArray(
        qualifications.id,
        holding.valid.map(({ id }) => id),
      ),
    )
  return ok(patch)
})

export const cancelQualifications = approval('cancel', async ({ tx, subject, types, holding, today }) => {
  const absent = types.filter((type) => !holding.types.includes(type))
  if (absent.length > 0) return notValid(absent)
  const left = checkLeft(holding.types, types)
  if (!left.ok) return left
  const ids = holding.valid.filter(({ type }) => types.includes(type)).map(({ id }) => id)
  await tx
    .update(qualifications)
    .set({ state: 'cancelled', cancelledOn: today, updatedAt: subject.at })
    .where(inArray(qualifications.id, ids))
  return ok({})
})

interface Recorded {
  readonly creditCode: string
  readonly today: string
  readonly at: Date
  readonly types: readonly QualificationType[]
}

/** Writes the filed data; answers what the application shows of it: new numbers. */
async function record(
  tx: Tx,
  content: Content,
  { registration }: Holding,
  { creditCode, today, at, types }: Recorded,
): Promise<Patch> {
  const district = content.fields['customsDistrict'] ?? ''
  const system = {
    ciqOrgan: districtName(district),
    enterpriseKind: namesOf(types, '、', 'zh'),
    ciqNo: registration?.content.fields['ciqNo'] ?? (await inspectionNumber(tx, district)),
  }
  const customsStaff = await numberedStaff(
    tx,
    district,
    content.rows['customsStaff'] ?? [],
    registration?.content.rows['customsStaff'] ?? [],
  )
  const shared = Object.fromEntries(
    sharedFieldNames.map((name) => [name, content.fields[name]]).filter(([, value]) => value !== undefined),
  )
  const kept: Content = {
    fields: { ...shared, ...system },
    rows: { ...content.rows, customsStaff },
    attachments: {},
  }
  const isFirst = registration === undefined
  await tx
    .insert(registrations)
    .values({ creditCode, content: kept, filedOn: today, changedOn: null, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({
      target: registrations.creditCode,
      set: { content: kept, updatedAt: at, ...(isFirst ? {} : { changedOn: today }) },
    })
  return { fields: system, rows: { customsStaff } }
}

async function numberedStaff(
  tx: Tx,
  district: string,
  staff: readonly Row[],
  filed: readonly Row[],
): Promise<Row[]> {
  const known = withStaffNumbers(staff, filed)
  const numbers = await staffNumbers(tx, district, known.filter((row) => !row['filingNo']).length)
  return known.map((row) => (row['filingNo'] ? row : { ...row, filingNo: numbers.shift() }))
}
