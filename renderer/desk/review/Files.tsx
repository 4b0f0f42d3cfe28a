/** The files of a document, place by place: looked at here, or downloaded. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Content } from '../../../domain/kit/document.ts'
import type { AttachmentRef, FileFields } from '../../../domain/kit/field.ts'
import { nameOfFile } from '../../../domain/kit/file-name.ts'
import { problemOf } from '../../app/problem.ts'
import { FilePreview } from '../../kit/attachments/FilePreview.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { useText } from '../../text/text.ts'
import { showBytes } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { fetchFile } from '../form/fetch-file.ts'
import { deskWords as say } from '../words.ts'

export function Files({
  slots,
  attachments,
}: {
  readonly slots: FileFields
  readonly attachments: Content['attachments']
}) {
  const t = useText()
  const { client } = useDesk()
  const [shown, setShown] = useState<File | null>(null)
  const save = useMutation({
    mutationFn: async (ref: AttachmentRef) => saveFile(await fetchFile(client, ref)),
  })
  const look = useMutation({
    mutationFn: async (ref: AttachmentRef) => setShown(await fetchFile(client, ref)),
  })
  const failed = [save, look].find((call) => call.isError)
  const places = Object.entries(slots)
  if (places.length === 0) return null
  return (
    <section className="desk-section">
      <h2>{t(say.attachments)}</h2>
      <table className="data-table" aria-label={t(say.attachments)}>
        <tbody>
          {places.map(([place, slot]) => {
            const refs = attachments[place] ?? []
            return (
              <tr key={place}>
                <th scope="row">{t(slot.label)}</th>
                <td>
                  {refs.length === 0 && <span className="desk-quiet">{t(words.noData)}</span>}
                  {refs.map((ref) => (
                    <span key={ref.sha256} className="desk-file">
                      <span>{nameOfFile(ref.name, ref.type)}</span>
                      <span className="desk-quiet">{showBytes(ref.bytes)}</span>
                      <button
                        type="button"
                        className="cell-link"
                        disabled={look.isPending}
                        onClick={() => look.mutate(ref)}
                      >
                        {t(words.preview)}
                      </button>
                      <button
                        type="button"
                        className="cell-link"
                        disabled={save.isPending}
                        onClick={() => save.mutate(ref)}
                      >
                        {t(words.download)}
                      </button>
                    </span>
                  ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {failed?.isError && <ProblemNote problem={problemOf(failed.error)} />}
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
