/** 账号安全: the officer's sessions, cards, and whether issuing asks for one (SEC-03). */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { Box } from '../../kit/box/Box.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { SessionTable } from '../../sessions/SessionTable.tsx'
import { sessionWords as say } from '../../sessions/words.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { deskWords } from '../words.ts'
import { CardSection } from './CardSection.tsx'

const SURE = label('确定退出本账号的全部登录吗？', 'End every session of this account?')

export function AccountPage({ onLogout }: { readonly onLogout: () => void }) {
  const t = useText()
  const { client, query } = useDesk()
  const queries = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const [count, setCount] = useState<number>()
  const found = useQuery(query.auth.sessions.queryOptions({ staleTime: 0, refetchInterval: 15_000 }))
  const end = useMutation({
    mutationFn: (input: Parameters<typeof client.auth.endSessions>[0]) => client.auth.endSessions(input),
    onSuccess: ({ ended }) => {
      setCount(ended)
      void queries.invalidateQueries({ queryKey: query.auth.sessions.queryKey() })
    },
  })
  const endAll = async () => {
    setIsAsking(false)
    // Log-out ends this one, as it always does: also when the server hears of it later.
    await end.mutateAsync({ which: 'others' })
    onLogout()
  }
  const lines = found.data ?? []
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(deskWords.account)}</h1>
        <Button
          disabled={lines.length < 2}
          loading={end.isPending && end.variables.which === 'others'}
          onClick={() => end.mutate({ which: 'others' })}
        >
          {t(say.endOthers)}
        </Button>
        <Button danger onClick={() => setIsAsking(true)}>
          {t(say.endAll)}
        </Button>
        {count !== undefined && <output>{t(say.ended(count))}</output>}
      </div>
      <p className="desk-quiet">{t(say.hint)}</p>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {end.isError && <ProblemNote problem={problemOf(end.error)} />}
      <SessionTable
        lines={lines}
        ending={end.isPending && end.variables.which === 'one' ? end.variables.id : undefined}
        onEnd={(id) => end.mutate({ which: 'one', id })}
      />
      <CardSection />
      {isAsking && (
        <Box
          title={t(say.endAll)}
          okText={t(say.endAll)}
          cancelText={t(words.cancel)}
          okButtonProps={{ danger: true }}
          onOk={() => void endAll()}
          onCancel={() => setIsAsking(false)}
        >
          <p>
            {t(SURE)}
            {t(say.endAllHint)}
          </p>
        </Box>
      )}
    </section>
  )
}
