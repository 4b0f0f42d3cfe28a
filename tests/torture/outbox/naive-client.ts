/**
 * A deliberately wrong client, by which the oracle is shown to fail: it sends each item at once, with a new key and a new
 * id at every try, and gives up after three. Same arguments and words as the real one.
 */
import { uuidv7 } from 'uuidv7'
import { clientOf, loginAt } from '../../../server/testing/central.ts'
import { reasonOf } from './items.ts'

const [, serverUrl = '', seedText = '1', fromText = '0', countText = '0', secret = '', direct = ''] =
  process.argv.slice(2)
const [seed, from, count] = [Number(seedText), Number(fromText), Number(countText)]

const { token } = await loginAt(direct, secret, 'hengfeng')
const { rows } = await clientOf(direct, token).documents.list({
  collection: 'certificates.export',
  pageSize: 10,
})
const certificateNo = rows[0]?.content.fields['certificateNo']
const client = clientOf(serverUrl, token)
process.stdout.write('ready\n')
for (let number = from; number < count; number += 1) {
  process.stdout.write(`accepted ${number}\n`)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const content = {
      fields: { certificateNo, reason: reasonOf(seed, number) },
      rows: {},
      attachments: { proof: [] },
    }
    const sent = await client.documents
      .act({
        key: crypto.randomUUID(),
        kind: 'certificates.reprint',
        documentId: uuidv7(),
        action: 'submit',
        baseRevision: 0,
        formVersion: 1,
        content,
      })
      .catch(() => undefined)
    if (sent) break
  }
}
process.stdout.write('done\n')
