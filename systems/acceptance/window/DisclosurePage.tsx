/** One 信息公示: shown as text, whatever is written in it. */
import { useQuery } from '@tanstack/react-query'
import { label } from '../../../domain/kit/label.ts'
import { disclosureRecord } from '../declare/disclosure-record.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'

const GONE = label('该公示已撤回', 'This disclosure was withdrawn')
const PAGE = 100

export default function DisclosurePage() {
  const t = useText()
  const { client } = useApi()
  const { id = '' } = useTab().params
  const found = useQuery({
    queryKey: [disclosureRecord.kind, id],
    staleTime: 0,
    queryFn: async () => {
      // There is no question for one row of a record; they are few.
      for (let page = 1; ; page += 1) {
        const { rows, total } = await client.documents.query({
          collection: disclosureRecord.kind,
          page,
          pageSize: PAGE,
        })
        const one = rows.find((row) => row.id === id)
        if (one || page * PAGE >= total) return one ?? null
      }
    },
  })
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (found.data === undefined) return <p className="page-wait">{t(words.loading)}</p>
  if (found.data === null) return <p className="page-wait">{t(GONE)}</p>
  const { fields } = found.data.content
  const title = label(fields['title'] ?? '', fields['titleEn'] || (fields['title'] ?? ''))
  return (
    <div className="record-page">
      <article className="disclosure-text" aria-label={t(title)}>
        <h2>{t(title)}</h2>
        <p className="disclosure-from">
          {fields['publishedOn']} {fields['publisher']}
        </p>
        {t(label(fields['body'] ?? '', fields['bodyEn'] || (fields['body'] ?? '')))}
      </article>
    </div>
  )
}
