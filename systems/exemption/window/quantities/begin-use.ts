/** A record of use, return or destruction is begun for the products that are ticked, filled from the certificate (manual 004, 2.9). */
import type { ListRow } from '../../../../contract/local/documents.ts'
import type { useApi } from '../../../../renderer/app/client.ts'
import { usage } from '../../declare/use/use-records.ts'

/** Answers the id of the draft. 使用单位地址 is the place of use of the first ticked product. */
export async function beginUse(
  client: ReturnType<typeof useApi>['client'],
  kind: string,
  certificate: ListRow,
  ticked: ReadonlySet<string>,
): Promise<string> {
  const { certificateNo = '' } = certificate.content.fields
  const [first] = (certificate.content.rows['products'] ?? []).filter(({ id }) => ticked.has(id))
  const place = first?.['usePlace'] ?? ''
  const draft = await client.documents.create({ kind, from: { certificateNo } })
  await client.documents.save({
    id: draft.id,
    localRevision: draft.localRevision,
    content: {
      ...draft.content,
      fields: {
        ...draft.content.fields,
        ...(kind === usage.kind && place !== '' && { useAddress: place }),
      },
      rows: { products: (draft.content.rows['products'] ?? []).filter(({ id }) => ticked.has(id)) },
    },
  })
  return draft.id
}
