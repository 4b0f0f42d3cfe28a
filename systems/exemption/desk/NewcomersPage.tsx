/** 用户确认 at the desk: users who joined an organisation that had users, the longest waiting first. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDesk } from '../../../renderer/desk/client.ts'
import { Pager } from '../../../renderer/desk/pages/Pager.tsx'
import { ConfirmDiscard } from '../../../renderer/kit/form/ConfirmDiscard.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { showInstant } from '../../../renderer/text/time.ts'
import { words } from '../../../renderer/text/words.ts'
import { deciding as say, userTitles } from '../declare/entry/user-words.ts'

export function NewcomersPage() {
  const t = useText()
  const { client, query } = useDesk()
  const queries = useQueryClient()
  const [page, setPage] = useState(1)
  const found = useQuery(
    query.desk.newcomers.queryOptions({
      input: { page },
      placeholderData: keepPreviousData,
      refetchInterval: 15_000,
    }),
  )
  type Entry = NonNullable<typeof found.data>['entries'][number]
  const [asked, setAsked] = useState<{ readonly user: Entry; readonly isConfirmed: boolean }>()
  const decide = useMutation({
    mutationFn: ({ user: { id }, isConfirmed }: NonNullable<typeof asked>) =>
      client.desk.decideNewcomer({ id, isConfirmed }),
    onSettled: () => queries.invalidateQueries({ queryKey: query.desk.newcomers.key() }),
  })
  const column = (name: string, title: string, cell: (entry: Entry) => string): Column<Entry> => ({
    name,
    title,
    isSortable: false,
    cell,
  })
  const columns: readonly Column<Entry>[] = [
    column('loginName', t(say.loginName), ({ loginName }) => loginName),
    column('person', t(say.person), ({ displayName }) => displayName),
    column('tenant', t(say.tenant), ({ tenantName }) => tenantName),
    column('code', t(say.organisationCode), ({ organisationCode }) => organisationCode),
    column('registered', t(say.registered), ({ createdAt }) => showInstant(createdAt)),
    {
      name: 'actions',
      title: t(words.actions),
      isSortable: false,
      cell: (user) => (
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
    <section className="desk-page">
      <h1>{t(userTitles.newcomers)}</h1>
      {decide.data && decide.variables && (
        <output>{t(say.done(decide.data.loginName, decide.variables.isConfirmed))}</output>
      )}
      {(found.isError || decide.isError) && <ProblemNote problem={problemOf(found.error ?? decide.error)} />}
      <DataTable
        name={t(userTitles.newcomers)}
        columns={columns}
        rows={found.data?.entries ?? []}
        rowId={({ id }) => id}
        isStale={found.isPlaceholderData}
        empty={t(found.isPending ? words.loading : say.none)}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={page}
        pageSize={found.data?.pageSize ?? 50}
        onPage={setPage}
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
