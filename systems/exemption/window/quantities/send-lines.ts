/** Lines of one 批次 become documents and are handed in, one by one; what was handed in before, by a try that broke off, is not handed in again. */
import type { ListRow } from '../../../../contract/local/documents.ts'
import type { Row } from '../../../../domain/kit/document.ts'
import type { Label } from '../../../../domain/kit/label.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import type { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import type { Amount } from '../../declare/quantities/arithmetic.ts'
import { normalised } from './entered.ts'
import { allPreWriteOffs } from './use-pre-write-offs.ts'

export interface Sending {
  readonly certificate: ListRow
  readonly lines: readonly { readonly row: Row; readonly amount: Amount }[]
  readonly portArea: string
  readonly port: string
  readonly batch: string
}

/** Why lines were not handed in, by line; nothing of them is kept but what stands on the page. */
export async function sendLines(
  client: ReturnType<typeof useApi>['client'],
  { certificate, lines, portArea, port, batch }: Sending,
): Promise<ReadonlyMap<string, Label>> {
  const certificateNo = certificate.content.fields['certificateNo'] ?? ''
  const begun = (await allPreWriteOffs(client, certificateNo)).filter(
    ({ content }) => content.fields['batch'] === batch,
  )
  const refused = new Map<string, Label>()
  for (const { row, amount } of lines) {
    const before = begun.find(({ content }) => content.fields['line'] === row.id)
    const isHandedIn = before && (before.state !== 'draft' || before.sending !== null)
    if (isHandedIn) continue
    if (before) await client.documents.discard({ id: before.id })
    const draft = await client.documents.create({
      kind: preWriteOff.kind,
      from: { certificateNo },
      fields: {
        line: row.id,
        batch,
        seq: row['seq'] ?? '',
        productName: row['name'] ?? '',
        hsCode: row['hsCode'] ?? '',
        spec: row['spec'] ?? '',
        unit: row['unit'] ?? '',
        hsUnit: row['hsUnit'] ?? '',
        needQuantity: row['quantity'] ?? '',
        needHsQuantity: row['hsQuantity'] ?? '',
        doneQuantity: row['doneQuantity'] ?? '',
        doneHsQuantity: row['doneHsQuantity'] ?? '',
        ...normalised(amount),
        portArea,
        port,
      },
    })
    try {
      await client.documents.submit({
        id: draft.id,
        localRevision: draft.localRevision,
        key: crypto.randomUUID(),
        action: 'submit',
      })
    } catch (error) {
      const { message, places = [] } = problemOf(error)
      refused.set(row.id, places[0]?.message ?? message)
      await client.documents.discard({ id: draft.id })
    }
  }
  return refused
}
