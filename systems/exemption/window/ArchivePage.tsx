/** 【已逾期归档】 (CCC-09): what was not submitted within ten days, as this machine had it; 【恢复为新申请】 makes a new draft of it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unmerged } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { application } from '../declare/application/application.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ConfirmDiscard } from '../../../renderer/kit/form/ConfirmDiscard.tsx'
import { useCreateDocument } from '../../../renderer/kit/form/use-create.ts'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { ListFoot } from '../../../renderer/kit/list/ListFoot.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { showInstant } from '../../../renderer/text/time.ts'
import { words } from '../../../renderer/text/words.ts'
import { say, titles } from './words.ts'

const own = {
  about: label('内容', 'Content'),
  savedAt: label('本机修改时间', 'Changed here'),
  keptAt: label('归档时间', 'Put into the archive at'),
  restore: label('恢复为新申请', 'Restore as a new application'),
  restored: label('打开恢复的申请', 'Open the restored one'),
  lead: label(
    '未提交的申请系统只保留 10 天；逾期的存入本机归档，保留 180 天，可恢复为新申请。',
    'What is not submitted is kept for ten days; then it stands in the archive of this computer for 180 days and can be restored as a new application.',
  ),
  none: label('没有逾期归档的申请', 'There is none'),
  unnamed: label('（未填写）', '(not filled)'),
  question: label(
    '确定删除这份归档及其附件吗？删除后不能恢复。',
    'Delete it and its files from the archive? This cannot be undone.',
  ),
} as const

export default function ArchivePage() {
  const t = useText()
  const { query } = useApi()
  const { open } = useNavigation()
  const queries = useQueryClient()
  const [{ page, pageSize }, setPage] = useState({ page: 1, pageSize: 20 })
  const [forgetting, setForgetting] = useState<number | null>(null)
  const found = useQuery(
    query.documents.unmerged.queryOptions({
      input: { page, pageSize, show: 'expired' },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const refresh = (): void => void queries.invalidateQueries({ queryKey: query.documents.unmerged.key() })
  const create = useCreateDocument()
  const forget = useMutation(query.documents.forget.mutationOptions({ onSettled: refresh }))
  const restore = ({ id, version }: Unmerged) =>
    version !== null && create.mutate({ kind: application.kind, copyOf: id, version }, { onSettled: refresh })
  const link = (text: string, run: () => void) => (
    <button type="button" className="cell-link" onClick={run}>
      {text}
    </button>
  )
  const columns: readonly Column<Unmerged>[] = [
    {
      name: 'serial',
      title: t(words.serial),
      className: 'cell-serial',
      cell: (_item, index) => (page - 1) * pageSize + index + 1,
    },
    { name: 'about', title: t(own.about), cell: ({ name }) => name || t(own.unnamed) },
    { name: 'savedAt', title: t(own.savedAt), cell: ({ savedAt }) => showInstant(savedAt) },
    {
      name: 'keptAt',
      title: t(own.keptAt),
      cell: ({ keptAt }) => (keptAt === null ? '' : showInstant(keptAt)),
    },
    {
      name: 'operations',
      title: t(words.actions),
      className: 'cell-tools',
      cell: (item) => {
        const { copy, version } = item
        return (
          <span className="operations">
            {copy === null
              ? link(t(own.restore), () => restore(item))
              : link(t(own.restored), () =>
                  open({ page: 'form', params: { kind: application.kind, id: copy } }),
                )}
            {version !== null && link(t(words.remove), () => setForgetting(version))}
          </span>
        )
      },
    },
  ]
  const problem = [found, create, forget].find((call) => call.isError)?.error
  return (
    <div className="list-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <button type="button" className="cell-link" onClick={() => open({ page: 'exemption/applications' })}>
          {t(say.backToList)}
        </button>
      </div>
      <p className="rows-note">ⓘ {t(own.lead)}</p>
      {problem && <ProblemNote problem={problemOf(problem)} />}
      <DataTable
        name={t(titles.archive)}
        columns={columns}
        rows={found.data?.items ?? []}
        rowId={({ id, version }) => `${id} ${version ?? ''}`}
        empty={t(found.isPending ? words.loading : own.none)}
      />
      <ListFoot
        page={page}
        pageSize={pageSize}
        found={found}
        onChange={(next, size) => setPage({ page: next, pageSize: size })}
      />
      {forgetting !== null && (
        <ConfirmDiscard
          question={own.question}
          onNo={() => setForgetting(null)}
          onYes={() => {
            forget.mutate({ version: forgetting })
            setForgetting(null)
          }}
        />
      )}
    </div>
  )
}
