/** 投诉列表 (ACC-10): by agency, status and day; 【创建投诉】 at the top right, 【查看】 at a row. */
import Button from 'antd/es/button'
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { complaint } from '../declare/complaint.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useCreateDocument } from '../../../renderer/kit/form/use-create.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { RowTools, useOpenRow } from './RowTools.tsx'
import { say, titles } from './words.ts'

const collection = collectionOfDocument(complaint)

export default function ComplaintsPage() {
  const t = useText()
  const openRow = useOpenRow()
  const create = useCreateDocument()
  return (
    <ListPage
      collection={collection}
      title={titles.complaints}
      onOpen={openRow}
      linkColumn="complaintNo"
      toolbar={() => (
        <>
          {create.isError && <ProblemNote problem={problemOf(create.error)} />}
          <Button
            type="primary"
            className="push-right"
            loading={create.isPending}
            onClick={() => create.mutate({ kind: complaint.kind })}
          >
            {t(say.complain)}
          </Button>
        </>
      )}
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
