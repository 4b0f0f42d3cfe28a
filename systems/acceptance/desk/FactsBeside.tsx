/** What an officer should know of a document besides what is in it. */
import { useQuery } from '@tanstack/react-query'
import type { acceptanceCentral } from '../contract.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { addressOf } from '../../../renderer/desk/route.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import './desk.css'

const tones = { good: 'fact-good', bad: 'fact-bad' } as const

export function FactsBeside({ id }: { readonly id: string }) {
  const t = useText()
  const { query } = useDeskCalls<typeof acceptanceCentral>()
  const found = useQuery(query.desk.acceptanceFacts.queryOptions({ input: { id }, staleTime: 0 }))
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (!found.data) return null
  return (
    <section className="fact-groups">
      {found.data.groups.map(({ title, facts }) => (
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
  )
}
