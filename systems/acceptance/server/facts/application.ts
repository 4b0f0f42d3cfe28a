/** Beside 资质申请, 信息变更 and 机构退出: the agency and its applications, the scope, the accreditations. */
import type { Facts } from '../../../../domain/kit/facts.ts'
import { label } from '../../../../domain/kit/label.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { StoredRow } from '../../../../server/platform/rows.ts'
import type { Fact, FactGroup } from '../../contract.ts'
import { agencyStates } from '../../declare/agency-record.ts'
import { change } from '../../declare/change.ts'
import { exit } from '../../declare/exit.ts'
import { qualification } from '../../declare/qualification.ts'
import { coverageOf, joined } from '../../declare/scope.ts'
import { applicationStates } from '../../declare/states.ts'
import { agencyOf, documentsOf, UNDER_WAY } from '../holding.ts'
import { dayLeft, NONE, other, plain } from './said.ts'

const SEEN = Object.keys(applicationStates).filter((state) => state !== 'draft' && state !== 'deleted')
const kinds = [qualification, change, exit] as const

async function agencyFacts(db: Db, row: StoredRow): Promise<FactGroup> {
  const agency = await agencyOf(db, row.tenantId)
  const facts: Fact[] = agency
    ? [
        { name: label('采信机构代码', 'Agency code'), says: plain(agency.agencyCode) },
        {
          name: label('状态', 'Status'),
          says: agencyStates[agency.state].label,
          tone: agency.state === 'listed' ? 'good' : 'bad',
        },
        { name: label('列入日期', 'Listed on'), says: plain(agency.listedOn) },
      ]
    : [{ name: label('状态', 'Status'), says: label('尚未列入采信机构目录', 'Not in the directory') }]
  return { title: label('采信机构', 'Accepted agency'), facts }
}

async function otherApplications(db: Db, row: StoredRow): Promise<FactGroup[]> {
  const found = (
    await Promise.all(
      kinds.map(async ({ kind, title }) =>
        (await documentsOf(db, kind, row.tenantId, SEEN)).map((one) => ({ one, title })),
      ),
    )
  )
    .flat()
    .filter(({ one }) => one.id !== row.id)
    .toSorted((a, b) => (a.one.updatedAt < b.one.updatedAt ? 1 : -1))
  const said = (some: typeof found): Fact[] =>
    some.length === 0
      ? [NONE]
      : some.map(({ one, title }) =>
          other(
            one,
            title,
            one.content.fields['applicationNo'] ?? '',
            Object.entries(applicationStates).find(([name]) => name === one.state)?.[1].label,
          ),
        )
  const isOpen = ({ one: { state } }: (typeof found)[number]) => UNDER_WAY.some((open) => open === state)
  return [
    { title: label('在办申请', 'Under way'), facts: said(found.filter(isOpen)) },
    { title: label('以往申请', 'Earlier applications'), facts: said(found.filter((one) => !isOpen(one))) },
  ]
}

function contentFacts({ content }: StoredRow, today: string, facts: Facts): FactGroup[] {
  const coverage = coverageOf(content.rows['scope'] ?? [], facts)
  if (coverage.length === 0) return []
  return [
    {
      title: label('检测范围核对', 'Check of the scope'),
      facts: coverage.map(({ name, required, covered, missing }): Fact => {
        const names = joined(missing.map(({ name }) => name))
        return {
          name,
          tone: missing.length === 0 ? 'good' : 'bad',
          says:
            missing.length === 0
              ? label(`必检项目 ${required} 项已全部覆盖`, `All ${required} required items are covered`)
              : label(
                  `必检项目 ${required} 项，已覆盖 ${covered} 项，缺少：${names.zh}`,
                  `${covered} of ${required} required items, missing: ${names.en}`,
                ),
        }
      }),
    },
    {
      title: label('资质证书有效期', 'Accreditations until'),
      facts: (content.rows['certificates'] ?? []).map(({ certNo = '', until = '' }): Fact => ({
        name: plain(certNo),
        says: dayLeft(today, until),
        tone: until < today ? 'bad' : 'good',
      })),
    },
  ]
}

export async function applicationFacts(
  db: Db,
  row: StoredRow,
  today: string,
  facts: Facts,
): Promise<FactGroup[]> {
  return [
    await agencyFacts(db, row),
    ...contentFacts(row, today, facts),
    ...(await otherApplications(db, row)),
  ]
}
