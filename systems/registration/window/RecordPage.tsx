/** 备案信息详情 (manual 003, 图 5-24 and 5-25): everything on file about one entity, and its qualifications. */
import { useQuery } from '@tanstack/react-query'
import type { ListRow } from '../../../contract/local/documents.ts'
import { collectionOfRecord, columnLabel } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { enterpriseRecord } from '../declare/enterprise-record.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { cellText } from '../../../renderer/kit/list/cells.ts'
import { DataTable } from '../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { RecordSections } from '../../../renderer/kit/record/RecordSections.tsx'

const qualifications = collectionOfRecord(qualificationRecord)
const FILED = label('备案资质', 'Filed qualifications')
const columns = ['type', 'customsCode', 'filedOn', 'validUntil', 'cancelledOn', 'state'] as const

export default function RecordPage() {
  const t = useText()
  const { query } = useApi()
  const { creditCode = '' } = useTab().params
  const filters = { creditCode: { equals: creditCode } }
  const found = useQuery(
    query.documents.query.queryOptions({ input: { collection: enterpriseRecord.kind, filters } }),
  )
  const held = useQuery(
    query.documents.query.queryOptions({
      input: { collection: qualificationRecord.kind, filters, pageSize: 100 },
    }),
  )
  const record = found.data?.rows[0]
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (!record) return <p className="page-wait">{t(found.isPending ? words.loading : words.noData)}</p>
  return (
    <div className="record-page">
      <section className="form-section" aria-label={t(FILED)}>
        <h2>{t(FILED)}</h2>
        <DataTable
          name={t(FILED)}
          rows={held.data?.rows ?? []}
          rowId={(row) => row.id}
          columns={columns.map((column) => ({
            name: column,
            title: t(columnLabel(qualifications, column)),
            cell: (row: ListRow) => cellText(row, column, qualifications, t),
          }))}
        />
      </section>
      <RecordSections
        fields={enterpriseRecord.fields}
        sections={enterpriseRecord.sections ?? []}
        rows={enterpriseRecord.rows ?? {}}
        content={record.content}
      />
    </div>
  )
}
