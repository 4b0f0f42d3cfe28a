/** 报告列表查询 (ACC-07): one box for number, title and inspected enterprise, goods that depend on each other, days and state; 【作废】 at a row in force. */
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { report } from '../declare/report.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { useAgency } from './use-agency.ts'
import { RowTools, useOpenRow } from './RowTools.tsx'
import { VoidTool } from './VoidTool.tsx'
import { say, titles } from './words.ts'

const collection = collectionOfDocument(report)

export default function ReportsPage() {
  const t = useText()
  const openRow = useOpenRow()
  const isSuspended = useAgency().data?.rows[0]?.state === 'suspended'
  return (
    <ListPage
      collection={collection}
      title={titles.reports}
      onOpen={openRow}
      linkColumn="reportNo"
      rowColumns={[
        {
          name: 'tools',
          title: t(say.actions),
          isSortable: false,
          className: 'cell-tools',
          cell: (row) => (
            <RowTools row={row}>
              <VoidTool row={row} />
              {isSuspended && row.state === 'effective' && <em>{t(say.suspended)}</em>}
            </RowTools>
          ),
        },
      ]}
    />
  )
}
