/** What an officer should know of a document besides what is in it, and old and new of each place that a change changes. */
import { useQuery } from '@tanstack/react-query'
import type { acceptanceCentral } from '../contract.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { addressOf } from '../../../renderer/desk/route.ts'
import { TableHead } from '../../../renderer/kit/list/TableHead.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import './desk.css'
import { say } from './words.ts'

const tones = { good: 'fact-good', bad: 'fact-bad' } as const

export function FactsBeside({ id }: { readonly id: string }) {
  const t = useText()
  const { query } = useDeskCalls<typeof acceptanceCentral>()
  const found = useQuery(query.desk.acceptanceFacts.queryOptions({ input: { id }, staleTime: 0 }))
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (!found.data) return null
  const { groups, differences } = found.data
  return (
    <>
      {differences && (
        <section className="desk-section" aria-label={t(say.differences)}>
          <h2>{t(say.differences)}</h2>
          {differences.length === 0 ? (
            <p className="desk-quiet">{t(say.same)}</p>
          ) : (
            <table className="data-table">
              <TableHead titles={[say.place, say.before, say.after]} />
              <tbody>
                {differences.map(({ place, from, to }, index) => (
                  // Two rows may say the same of two places.
                  <tr key={`${place.zh} ${index}`}>
                    <td>{t(place)}</td>
                    <td className="fact-old">{t(from)}</td>
                    <td className="fact-new">{t(to)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
      <section className="fact-groups">
        {groups.map(({ title, facts }) => (
          <dl key={title.zh} className="fact-group" aria-label={t(title)}>
            <dt>{t(title)}</dt>
            {facts.map(({ name, says, tone, documentId }, index) => (
              <dd key={`${name.zh} ${says.zh} ${index}`}>
                {t(name) !== '' && <span className="desk-quiet">{t(name)}</span>}{' '}
                {documentId === undefined ? (
                  <span className={tone && tones[tone]}>{t(says)}</span>
                ) : (
                  <a className="cell-link" href={addressOf({ page: 'document', id: documentId })}>
                    {t(says)}
                  </a>
                )}
              </dd>
            ))}
          </dl>
        ))}
      </section>
    </>
  )
}
