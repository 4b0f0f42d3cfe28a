/** 申请记录查询 (ACC-05): by 申请类型 and 发布时间; 【查看】, and in 暂存 【编辑】【删除】 at the right of a row. */
import { collectionOfCombined } from '../../../domain/kit/combined.ts'
import { applications } from '../declare/applications.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { RowTools, useOpenRow } from './RowTools.tsx'
import { say } from './words.ts'

const collection = collectionOfCombined(applications)

export default function ApplicationsPage() {
  const t = useText()
  const openRow = useOpenRow()
  return (
    <ListPage
      collection={collection}
      title={collection.title}
      onOpen={openRow}
      linkColumn="applicationNo"
      rowColumns={[
        {
          name: 'tools',
          title: t(say.actions),
          isSortable: false,
          className: 'cell-tools',
          cell: (row) => <RowTools row={row} />,
        },
      ]}
    />
  )
}
