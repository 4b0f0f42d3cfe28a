/** What waits for an officer, per kind of document. */
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'
import { addressOf } from '../route.ts'
import { deskWords as say } from '../words.ts'

export function TodoPage() {
  const t = useText()
  const { query, registry } = useDesk()
  const pending = useQuery(query.desk.pending.queryOptions({ refetchInterval: 15_000 }))
  const waiting = (pending.data ?? []).filter((entry) => entry.count > 0)
  return (
    <section className="desk-page">
      <h1>{t(say.todo)}</h1>
      {pending.isError && <ProblemNote problem={problemOf(pending.error)} />}
      {pending.data && waiting.length === 0 && <p className="desk-quiet">{t(say.nothingToDo)}</p>}
      <ul className="desk-cards">
        {waiting.map((entry) => {
          const document = registry.documents.get(entry.kind)
          return (
            <li key={entry.kind}>
              <a href={addressOf({ page: 'list', collection: entry.kind })}>
                <strong>{entry.count}</strong>
                <span>{document ? t(document.title) : entry.kind}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
