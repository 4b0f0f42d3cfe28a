/** What the server signs, the client accepts; what was changed afterwards, it refuses. The two sides share no code for this. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyPdf } from '../../main/core/printing/signature/verify-pdf.ts'
import type { Trust } from '../../main/core/printing/signature/chain.ts'
import { startTestCentral, type Signed, type TestCentral } from '../../server/testing/central.ts'

let central: TestCentral
let clerk: Signed
let trust: Trust
beforeAll(async () => {
  central = await startTestCentral()
  clerk = await central.login('hengfeng')
  trust = await clerk.client.certificates.trust()
})
afterAll(() => central.close())

/** The newest certificate of a collection: its signed PDF and the digest that its list row shows. */
async function newest(collection: string) {
  const { rows } = await clerk.client.documents.list({ collection, pageSize: 10 })
  const [row] = rows
  if (!row) throw new Error(`the seed has no ${collection}`)
  const file = await clerk.client.certificates.pdf({ certificateNo: row.id })
  return {
    pdf: Buffer.from(await file.arrayBuffer()),
    contentSha256: row.content.fields['contentSha256'] ?? '',
  }
}

test.each(['certificates.export', 'certificates.entry'])(
  '[CERT-09] the client accepts a signed PDF of %s',
  async (collection) => {
    const { pdf, contentSha256 } = await newest(collection)
    expect(verifyPdf(pdf, trust, contentSha256)).toMatchObject({ holds: true, signer: '示例海关签章' })
  },
)

test('[CERT-09] the client refuses a changed file, other content, another authority', async () => {
  const { pdf, contentSha256 } = await newest('certificates.export')
  // Zeros behind the signature's own DER are padding and say nothing.
  const isPadding = (place: number) => pdf.toString('latin1', place - 8, place + 8) === '0'.repeat(16)
  const places = Array.from({ length: 40 }, (_, index) => Math.floor((index * pdf.length) / 40)).filter(
    (place) => !isPadding(place),
  )
  for (const place of places) {
    const changed = Buffer.from(pdf)
    changed[place] = (changed[place] ?? 0) ^ 0x10
    expect([place, verifyPdf(changed, trust, contentSha256).holds]).toEqual([place, false])
  }
  expect(verifyPdf(Buffer.concat([pdf, Buffer.from('x')]), trust, contentSha256).holds).toBe(false)
  expect(verifyPdf(pdf, trust, 'b'.repeat(64)).holds).toBe(false)
  const other = await startTestCentral()
  const stranger = await other.login('hengfeng')
  expect(verifyPdf(pdf, await stranger.client.certificates.trust(), contentSha256).holds).toBe(false)
  await other.close()
})
