/** 查看申请列表 (CCC-08): by six free conditions; what can be done with each follows from its state and its certificate. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { application } from '../declare/application/application.ts'
import { mayDelete, operations } from '../declare/operations.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ConfirmDiscard } from '../../../renderer/kit/form/ConfirmDiscard.tsx'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { PrintoutBox } from '../../../renderer/kit/printouts/PrintoutBox.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { OperationsCell } from './list/OperationsCell.tsx'
import { listedOf } from './list/listed.ts'
import { StateCell } from './list/StateCell.tsx'
import { say, titles } from './words.ts'

const collection = collectionOfDocument(application)
const own = {
  add: label('添加', 'Add an application'),
  tick: label('选择', 'Tick'),
  question: (count: number) =>
    label(
      `确定删除选中的 ${count} 份未提交申请及其附件吗？删除后不能恢复。`,
      count === 1
        ? 'Delete the ticked application and its files? This cannot be undone.'
        : `Delete the ${count} ticked applications and their files? This cannot be undone.`,
    ),
} as const
/** The state stands beside the operations, with what it leads to. */
const COLUMNS = collection.list.columns.filter((name) => name !== 'state')

export default function ApplicationsPage() {
  const t = useText()
  const { open } = useNavigation()
  const { client, query } = useApi()
  /** From 今日提醒: the state that is looked for at first. */
  const { state } = useTab().params
  const queries = useQueryClient()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setIsAsking] = useState(false)
  const [printed, setPrinted] = useState<string | null>(null)
  const remove = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await client.documents.discard({ id })
    },
    onSuccess: () => setTicked(new Set()),
    onSettled: () => queries.invalidateQueries({ queryKey: query.documents.query.key() }),
  })
  const tick = (id: string, isTicked: boolean) =>
    setTicked((before) =>
      isTicked ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id)),
    )
  const box = (row: ListRow) =>
    mayDelete(listedOf(row)) && (
      <input
        type="checkbox"
        aria-label={t(own.tick)}
        checked={ticked.has(row.id)}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => tick(row.id, event.target.checked)}
      />
    )
  return (
    <>
      <ListPage
        collection={collection}
        title={titles.applications}
        columns={COLUMNS}
        {...(state !== undefined && { defaults: { state } })}
        onOpen={(row) => open({ page: 'form', params: { kind: row.collection, id: row.id } })}
        linkColumn="applicationNo"
        firstColumns={[{ name: 'tick', title: '', className: 'cell-serial', isSortable: false, cell: box }]}
        rowColumns={[
          {
            name: 'status',
            title: t(say.state),
            isSortable: false,
            cell: (row) => <StateCell row={row} />,
          },
          {
            name: 'operations',
            title: t(words.actions),
            isSortable: false,
            className: 'cell-tools',
            cell: (row) => <OperationsCell row={row} onPrint={() => setPrinted(row.id)} />,
          },
        ]}
        toolbar={() => (
          <>
            <Button onClick={() => open({ page: 'exemption/new' })}>{t(own.add)}</Button>
            <Button
              danger
              disabled={ticked.size === 0}
              loading={remove.isPending}
              onClick={() => setIsAsking(true)}
            >
              {t(words.remove)}
            </Button>
            <Button onClick={() => open({ page: 'exemption/archive' })}>{t(titles.archive)}</Button>
            {remove.isError && <ProblemNote problem={problemOf(remove.error)} />}
          </>
        )}
      />
      {isAsking && (
        <ConfirmDiscard
          question={own.question(ticked.size)}
          onNo={() => setIsAsking(false)}
          onYes={() => {
            setIsAsking(false)
            remove.mutate([...ticked])
          }}
        />
      )}
      {printed !== null && (
        <PrintoutBox id={printed} title={operations.print} onClose={() => setPrinted(null)} />
      )}
    </>
  )
}
