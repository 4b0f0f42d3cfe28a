/** One regulation (PSI-04): what is known of it, its text and its files; a file that was never opened here needs the network. */
import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { label } from '../../../domain/kit/label.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { saveFile } from '../../../renderer/kit/save-file.ts'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { regulation } from '../declare/regulations/regulation.ts'

const GONE = label('该文件已被撤下', 'It has been withdrawn')
const facts = ['number', 'issuedBy', 'publishedOn', 'effectiveOn'] as const

export default function RegulationPage() {
  const t = useText()
  const { query, client } = useApi()
  const { id = '' } = useTab().params
  const rows = useQuery(
    query.documents.query.queryOptions({ input: { collection: regulation.kind, pageSize: 100 } }),
  )
  const row = rows.data?.rows.find((one) => one.id === id)
  const download = useMutation({
    mutationFn: async (sha256: string) => saveFile(await client.attachments.open({ documentId: id, sha256 })),
  })
  if (rows.isError) return <ProblemNote problem={problemOf(rows.error)} />
  if (!row) return <p className="page-wait">{t(rows.isPending ? words.loading : GONE)}</p>
  const { fields, attachments } = row.content
  return (
    <article className="record-page psi-regulation">
      <h1>{fields['title']}</h1>
      <dl>
        {facts.map((name) => (
          <div key={name}>
            <dt>{t(regulation.fields[name].label)}</dt>
            <dd>{fields[name] ?? '-'}</dd>
          </div>
        ))}
      </dl>
      <p className="psi-text">{fields['body']}</p>
      {(attachments['files'] ?? []).length > 0 && (
        <section aria-label={t(regulation.attachments?.['files']?.label ?? GONE)}>
          <h2>{t(regulation.attachments?.['files']?.label ?? GONE)}</h2>
          {(attachments['files'] ?? []).map(({ sha256, name }) => (
            <Button key={sha256} loading={download.isPending} onClick={() => download.mutate(sha256)}>
              {t(words.download)} {name}
            </Button>
          ))}
        </section>
      )}
      {download.isError && <ProblemNote problem={problemOf(download.error)} />}
    </article>
  )
}
