/** The sessions of the account in the client: one, all others, or all of them are ended; this one as 【退出】 does, with what is typed saved first. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { Box } from '../kit/box/Box.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { SessionTable } from './SessionTable.tsx'
import { sessionWords as say } from './words.ts'

export function SessionsBox({
  onClose,
  onLogout,
}: {
  readonly onClose: () => void
  readonly onLogout: () => void
}) {
  const t = useText()
  const { client, query } = useApi()
  const queries = useQueryClient()
  const [count, setCount] = useState<number>()
  const [isSure, setIsSure] = useState(false)
  const found = useQuery(query.session.sessions.queryOptions({ staleTime: 0, retry: false }))
  const end = useMutation({
    mutationFn: (input: Parameters<typeof client.session.endSessions>[0]) =>
      client.session.endSessions(input),
    onSuccess: ({ ended }) => {
      setCount(ended)
      void queries.invalidateQueries({ queryKey: query.session.sessions.queryKey() })
    },
  })
  const endAll = async () => {
    await end.mutateAsync({ which: 'others' })
    onClose()
    onLogout()
  }
  const lines = found.data ?? []
  const footer = (
    <>
      {count !== undefined && <output className="sessions-count">{t(say.ended(count))}</output>}
      <Button
        disabled={lines.length < 2}
        loading={end.isPending && end.variables.which === 'others'}
        onClick={() => end.mutate({ which: 'others' })}
      >
        {t(say.endOthers)}
      </Button>
      <Button
        danger
        disabled={!found.isSuccess}
        title={t(say.endAllHint)}
        onBlur={() => setIsSure(false)}
        onClick={() => (isSure ? void endAll().catch(() => undefined) : setIsSure(true))}
      >
        {t(isSure ? say.sure : say.endAll)}
      </Button>
    </>
  )
  return (
    <Box title={t(say.title)} width={980} footer={footer} onCancel={onClose}>
      <p>{t(say.hint)}</p>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {end.isError && <ProblemNote problem={problemOf(end.error)} />}
      <SessionTable
        lines={lines}
        ending={end.isPending && end.variables.which === 'one' ? end.variables.id : undefined}
        onEnd={(id) => end.mutate({ which: 'one', id })}
      />
    </Box>
  )
}
