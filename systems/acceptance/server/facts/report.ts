/** Beside 检验报告: whether it was within the scope on the day of its issue, other reports that look alike, and complaints that name it. */
import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import { rows } from '../../../../db/central/rows.ts'
import { label } from '../../../../domain/kit/label.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { StoredRow } from '../../../../server/platform/rows.ts'
import type { Fact, FactGroup } from '../../contract.ts'
import { complaint } from '../../declare/complaint.ts'
import { report } from '../../declare/report.ts'
import { goodsIn, goodsUntil } from '../../declare/scope.ts'
import { approvalsOf, approvedOn } from '../approvals.ts'
import { agencyOf } from '../holding.ts'
import { dayLeft, NONE, other } from './said.ts'

const fieldOf = (name: string) => sql`${rows.content} -> 'fields' ->> ${name}`
/** As many as an officer looks through. */
const MOST = 20

const reportState = (state: string) =>
  Object.entries(report.workflow.states).find(([name]) => name === state)?.[1].label

async function onIssue(db: Db, { tenantId, content, state }: StoredRow, today: string): Promise<FactGroup> {
  const { goodsName = '', issuedOn = '', validUntil = '' } = content.fields
  const held = approvedOn(await approvalsOf(db, tenantId), issuedOn)
  const isWithin = held !== undefined && goodsIn(held.rows['scope'] ?? []).includes(goodsName)
  const until = held ? (goodsUntil(held.rows)[goodsName] ?? '') : ''
  const agency = await agencyOf(db, tenantId)
  const facts: Fact[] = [
    {
      name: label('检测范围', 'Scope of inspection'),
      says: isWithin
        ? label('商品在签发日期的检测范围内', 'The goods were within the scope on the day of issue')
        : label('商品不在签发日期的检测范围内', 'The goods were outside of the scope on the day of issue'),
      tone: isWithin ? 'good' : 'bad',
    },
    ...(until === ''
      ? []
      : [
          {
            name: label('依据资质证书有效期至', 'Accreditation until'),
            says: label(until, until),
            tone: until >= issuedOn ? ('good' as const) : ('bad' as const),
          },
        ]),
    ...(validUntil === '' || state === 'void'
      ? []
      : [{ name: label('报告有效期至', 'Report valid until'), says: dayLeft(today, validUntil) }]),
    ...(agency?.state === 'suspended'
      ? [
          {
            name: label('采信机构', 'Accepted agency'),
            says: label('采信暂停中', 'Acceptance is suspended'),
            tone: 'bad' as const,
          },
        ]
      : []),
  ]
  return { title: label('签发日期核对', 'On the day of issue'), facts }
}

const isOtherReport = (row: StoredRow) =>
  and(
    eq(rows.collection, report.kind),
    isNotNull(rows.revision),
    eq(rows.isGone, false),
    ne(rows.id, row.id),
    ne(rows.state, 'draft'),
  )

async function alike(db: Db, row: StoredRow): Promise<FactGroup[]> {
  const { inspected = '', style = '', reportNo = '' } = row.content.fields
  const said = (found: StoredRow[]): Fact[] =>
    found.length === 0
      ? [NONE]
      : found.map((one) =>
          other(
            one,
            label(one.content.fields['agencyName'] ?? '', one.content.fields['agencyName'] ?? ''),
            one.content.fields['reportNo'] ?? '',
            reportState(one.state),
          ),
        )
  const sameGoods =
    style === ''
      ? []
      : await db
          .select()
          .from(rows)
          .where(
            and(
              isOtherReport(row),
              sql`${fieldOf('inspected')} = ${inspected}`,
              sql`${fieldOf('style')} = ${style}`,
            ),
          )
          .orderBy(rows.id)
          .limit(MOST)
  const sameNumber = await db
    .select()
    .from(rows)
    .where(
      and(
        isOtherReport(row),
        eq(rows.tenantId, row.tenantId),
        sql`lower(${fieldOf('reportNo')}) = lower(${reportNo})`,
      ),
    )
    .orderBy(rows.id)
    .limit(MOST)
  return [
    {
      title: label('同一被检企业、同一款号的其他报告', 'Other reports of this enterprise and style'),
      facts: said(sameGoods),
    },
    {
      title: label('仅大小写不同的报告编号', 'Numbers that differ in case only'),
      facts: said(sameNumber.filter(({ content }) => content.fields['reportNo'] !== reportNo)),
    },
  ]
}

async function complaintsAbout(db: Db, { content }: StoredRow): Promise<FactGroup> {
  const { agencyCode = '', agencyName = '', reportNo = '' } = content.fields
  const found = await db
    .select()
    .from(rows)
    .where(
      and(
        eq(rows.collection, complaint.kind),
        isNotNull(rows.revision),
        ne(rows.state, 'draft'),
        sql`${fieldOf('reportNo')} = ${reportNo}`,
        or(sql`${fieldOf('agencyCode')} = ${agencyCode}`, sql`${fieldOf('agencyName')} = ${agencyName}`),
      ),
    )
    .orderBy(rows.id)
    .limit(MOST)
  return {
    title: label('涉及本报告的投诉', 'Complaints that name it'),
    facts:
      found.length === 0
        ? [NONE]
        : found.map((one) =>
            other(
              one,
              label(one.content.fields['complaintNo'] ?? '', one.content.fields['complaintNo'] ?? ''),
              one.content.fields['subject'] ?? '',
              Object.entries(complaint.workflow.states).find(([name]) => name === one.state)?.[1].label,
            ),
          ),
  }
}

export async function reportFacts(db: Db, row: StoredRow, today: string): Promise<FactGroup[]> {
  return [await onIssue(db, row, today), ...(await alike(db, row)), await complaintsAbout(db, row)]
}
