/** 信息公示 at the desk: published, pinned, withdrawn; what the server published of agencies stands among them. */
import { useMutation, useQuery, useQueryClient, keepPreviousData } from '@tanstack/react-query'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { acceptanceCentral, Disclosed } from '../contract.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { Pager } from '../../../renderer/desk/pages/Pager.tsx'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ConfirmDiscard } from '../../../renderer/kit/form/ConfirmDiscard.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../../renderer/text/text.ts'
import './desk.css'
import { DiscloseBox } from './DiscloseBox.tsx'
import { deskTitles, say } from './words.ts'

export function DisclosuresPage() {
  const t = useText()
  const { client, query } = useDeskCalls<typeof acceptanceCentral>()
  const queries = useQueryClient()
  const [page, setPage] = useState(1)
  const [isPublishing, setIsPublishing] = useState(false)
  const [shown, setShown] = useState<Disclosed | null>(null)
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  const found = useQuery(
    query.desk.disclosures.queryOptions({ input: { page }, placeholderData: keepPreviousData, staleTime: 0 }),
  )
  const again = () => queries.invalidateQueries({ queryKey: query.desk.disclosures.key() })
  const pin = useMutation({
    mutationFn: ({ id, isPinned }: Disclosed) => client.desk.pinDisclosure({ id, isPinned: !isPinned }),
    onSettled: again,
  })
  const withdraw = useMutation({
    mutationFn: (id: string) => client.desk.withdrawDisclosure({ id }),
    onSettled: again,
  })
  const titleOf = ({ title, titleEn }: Disclosed) => t(label(title, titleEn === '' ? title : titleEn))
  const failed = found.error ?? pin.error ?? withdraw.error
  const columns: readonly Column<Disclosed>[] = [
    {
      name: 'title',
      title: t(say.title),
      cell: (row) => (
        <button type="button" className="cell-link" onClick={() => setShown(row)}>
          {row.isPinned ? `${t(say.pinned)} · ${titleOf(row)}` : titleOf(row)}
        </button>
      ),
    },
    { name: 'publishedOn', title: t(say.publishedOn), cell: (row) => row.publishedOn },
    { name: 'publisher', title: t(say.publisher), cell: (row) => row.publisher },
    {
      name: 'tools',
      title: t(say.actions),
      className: 'cell-tools',
      cell: (row) => (
        <span className="desk-tools">
          <button type="button" className="cell-link" onClick={() => !pin.isPending && pin.mutate(row)}>
            {t(row.isPinned ? say.release : say.pin)}
          </button>
          <button type="button" className="cell-link" onClick={() => setWithdrawing(row.id)}>
            {t(say.withdraw)}
          </button>
        </span>
      ),
    },
  ]
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(deskTitles.disclosures)}</h1>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsPublishing(true)}>
          {t(say.publish)}
        </Button>
      </div>
      {failed && <ProblemNote problem={problemOf(failed)} />}
      <DataTable
        name={t(deskTitles.disclosures)}
        columns={columns}
        rows={found.data?.rows ?? []}
        rowId={({ id }) => id}
        isStale={found.isPlaceholderData}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={page}
        pageSize={found.data?.pageSize ?? 20}
        onPage={setPage}
      />
      {isPublishing && (
        <DiscloseBox
          onClose={() => setIsPublishing(false)}
          onPublished={() => {
            setIsPublishing(false)
            setPage(1)
            void again()
          }}
        />
      )}
      {shown && (
        <Box width={760} title={titleOf(shown)} footer={null} onCancel={() => setShown(null)}>
          <p className="desk-quiet">
            {shown.publishedOn} {shown.publisher}
          </p>
          <div className="disclosure-preview">
            {t(label(shown.body, shown.bodyEn === '' ? shown.body : shown.bodyEn))}
          </div>
        </Box>
      )}
      {withdrawing !== null && (
        <ConfirmDiscard
          question={say.withdrawSure}
          onNo={() => setWithdrawing(null)}
          onYes={() => {
            setWithdrawing(null)
            withdraw.mutate(withdrawing)
          }}
        />
      )}
    </section>
  )
}
