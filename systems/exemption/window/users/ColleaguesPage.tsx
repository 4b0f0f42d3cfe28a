/** 【本单位用户】: who works for the organisation; a new one waits until a colleague who is confirmed has said so. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Pagination from 'antd/es/pagination'
import { useState } from 'react'
import type { Colleague } from '../../../../contract/central/entry.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../../renderer/app/use-single-mutation.ts'
import { ConfirmDiscard } from '../../../../renderer/kit/form/ConfirmDiscard.tsx'
import { DataTable, type Column } from '../../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useOpened } from '../../../../renderer/shell/opened.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { showInstant } from '../../../../renderer/text/time.ts'
import { words } from '../../../../renderer/text/words.ts'
import { deciding as say, userTitles } from '../../declare/entry/user-words.ts'

interface Decision {
  readonly user: Colleague
  readonly isConfirmed: boolean
}

export default function ColleaguesPage() {
  const t = useText()
  const { client, query } = useApi()
  const { account } = useOpened()
  const queries = useQueryClient()
  const [page, setPage] = useState(1)
  const [asked, setAsked] = useState<Decision>()
  const found = useQuery(
    query.entry.colleagues.queryOptions({ input: { page }, placeholderData: keepPreviousData, staleTime: 0 }),
  )
  const decide = useSingleMutation({
    mutationFn: ({ user: { id }, isConfirmed }: Decision) =>
      client.entry.decideColleague({ id, isConfirmed }),
    onSettled: () => queries.invalidateQueries({ queryKey: query.entry.colleagues.key() }),
  })
  const columns: readonly Column<Colleague>[] = [
    { name: 'loginName', title: t(say.loginName), isSortable: false, cell: ({ loginName }) => loginName },
    { name: 'person', title: t(say.person), isSortable: false, cell: ({ displayName }) => displayName },
    {
      name: 'state',
      title: t(say.state),
      isSortable: false,
      cell: ({ status }) => (
        <span className={status === 'pending' ? 'tone-due' : ''}>
          {t(status === 'pending' ? say.waits : say.confirmed)}
        </span>
      ),
    },
    {
      name: 'registered',
      title: t(say.registered),
      isSortable: false,
      cell: ({ createdAt }) => showInstant(createdAt),
    },
    {
      name: 'actions',
      title: t(words.actions),
      isSortable: false,
      cell: (user) =>
        user.status === 'pending' && (
          <span className="button-row">
            <Button size="small" type="primary" onClick={() => setAsked({ user, isConfirmed: true })}>
              {t(say.confirm)}
            </Button>
            <Button size="small" onClick={() => setAsked({ user, isConfirmed: false })}>
              {t(say.refuse)}
            </Button>
          </span>
        ),
    },
  ]
  return (
    <section className="user-page">
      <p className="quiet">{t(say.whose(account.tenant.name))}</p>
      {decide.data && decide.variables && (
        <output>{t(say.done(decide.data.loginName, decide.variables.isConfirmed))}</output>
      )}
      {(found.isError || decide.isError) && (
        <>
          <ProblemNote problem={problemOf(found.error ?? decide.error)} />
          <p className="button-row">
            <Button onClick={() => void found.refetch()}>{t(words.refresh)}</Button>
          </p>
        </>
      )}
      <DataTable
        name={t(userTitles.colleagues)}
        columns={columns}
        rows={found.data?.entries ?? []}
        rowId={({ id }) => id}
        isStale={found.isPlaceholderData}
        empty={found.isPending ? t(words.loading) : undefined}
      />
      <Pagination
        size="small"
        hideOnSinglePage
        showSizeChanger={false}
        current={page}
        pageSize={found.data?.pageSize ?? 50}
        total={found.data?.total ?? 0}
        onChange={setPage}
      />
      {asked && (
        <ConfirmDiscard
          question={(asked.isConfirmed ? say.confirmSure : say.refuseSure)(asked.user.loginName)}
          onNo={() => setAsked(undefined)}
          onYes={() => {
            decide.mutate(asked)
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}
