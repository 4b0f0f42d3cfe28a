/** How an agency appears: as its own record, and in the directory while it belongs there. */
import { approvedFields } from '../declare/approved.ts'
import { agencyRecord } from '../declare/agency-record.ts'
import { directoryRecord } from '../declare/directory-record.ts'
import { goodsIn } from '../declare/scope.ts'
import type { ValuesOf } from '../../../domain/kit/record.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { publish, type Publication } from '../../../server/platform/feed.ts'
import { publishPublic } from '../../../server/platform/public-feed.ts'
import { recordContent } from '../../../server/platform/rows.ts'
import { goodsSaid } from './goods-names.ts'
import type { AgencyRow } from './holding.ts'

const stamps = ({ createdAt, updatedAt }: AgencyRow) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

/** Its id is the 信用代码: so forms find the record of their own account. */
export function agencyPublication(row: AgencyRow): Publication {
  const fields = {
    ...row.content.fields,
    ...approvedFields(row.content.rows),
    agencyCode: row.agencyCode,
    creditCode: row.creditCode,
    listedOn: row.listedOn,
    changedOn: row.changedOn ?? '',
    leftOn: row.leftOn ?? '',
    suspendedFrom: row.suspendedFrom ?? '',
    suspendedUntil: row.suspendedUntil ?? '',
    stateNote: row.note,
    recordVersion: String(row.version),
  }
  return {
    collection: agencyRecord.kind,
    id: row.creditCode,
    row: { state: row.state, content: { ...row.content, fields }, ...stamps(row) },
  }
}

async function directoryRow(tx: Tx, row: AgencyRow): Promise<Omit<Publication, 'collection'>> {
  const id = row.tenantId
  if (row.state !== 'listed' && row.state !== 'suspended') return { id, row: null }
  const { nameZh = '', nameEn = '', country = '' } = row.content.fields
  const goods = await goodsSaid(tx, goodsIn(row.content.rows['scope'] ?? []))
  const fields: ValuesOf<typeof directoryRecord> = {
    agencyCode: row.agencyCode,
    nameZh,
    nameEn,
    country,
    goods: goods.zh,
    goodsEn: goods.en,
    listedOn: row.listedOn,
  }
  return { id, row: { state: row.state, content: recordContent(fields), ...stamps(row) } }
}

/** The public feed first: everybody takes the locks of feeds in this order. */
export async function showAgency(tx: Tx, row: AgencyRow): Promise<void> {
  await publishPublic(tx, directoryRecord, [await directoryRow(tx, row)])
  await publish(tx, row.tenantId, agencyPublication(row))
}
