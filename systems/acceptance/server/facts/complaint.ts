/** Beside a complaint: the agency and the report that it is about, as far as it names them. */
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { rows } from '../../../../db/central/rows.ts'
import { label } from '../../../../domain/kit/label.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { StoredRow } from '../../../../server/platform/rows.ts'
import type { FactGroup } from '../../contract.ts'
import { agencyStates } from '../../declare/agency-record.ts'
import { report } from '../../declare/report.ts'
import { acceptanceAgencies as agencies } from '../tables.ts'
import { NONE, other, plain } from './said.ts'

export async function complaintFacts(db: Db, { content }: StoredRow): Promise<FactGroup[]> {
  const { agencyCode = '', reportNo = '' } = content.fields
  const [agency] =
    agencyCode === '' ? [] : await db.select().from(agencies).where(eq(agencies.agencyCode, agencyCode))
  const reports =
    !agency || reportNo === ''
      ? []
      : await db
          .select()
          .from(rows)
          .where(
            and(
              eq(rows.collection, report.kind),
              eq(rows.tenantId, agency.tenantId),
              isNotNull(rows.revision),
              ne(rows.state, 'draft'),
              sql`${rows.content} -> 'fields' ->> 'reportNo' = ${reportNo}`,
            ),
          )
          .orderBy(rows.id)
  return [
    {
      title: label('被投诉机构', 'Agency complained of'),
      facts: agency
        ? [
            { name: plain(agency.agencyCode), says: plain(agency.content.fields['nameZh'] ?? '') },
            {
              name: label('状态', 'Status'),
              says: agencyStates[agency.state].label,
              tone: agency.state === 'listed' ? 'good' : 'bad',
            },
          ]
        : [{ name: plain(''), says: label('采信机构目录中没有此名称', 'No agency has this name') }],
    },
    {
      title: label('涉及的检验报告', 'Reports concerned'),
      facts:
        reports.length === 0
          ? [NONE]
          : reports.map((one) =>
              other(
                one,
                plain(reportNo),
                one.content.fields['title'] ?? '',
                Object.entries(report.workflow.states).find(([name]) => name === one.state)?.[1].label,
              ),
            ),
    },
  ]
}
