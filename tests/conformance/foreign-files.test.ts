/** Client and server judge files alike, names are cleaned whoever sent them, and a hostile file keeps nobody waiting. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { FileType } from '../../domain/kit/field.ts'
import { cancellationAttachments } from '../../systems/registration/declare/attachments.ts'
import { bmpOf, docxOf, gifOf, hostilePdfs, joined, jpgOf, pngOf } from '../../files/testing/samples.ts'
import { checkFile } from '../../main/core/attachments/check.ts'
import { inspect } from '../../server/uploads/inspect.ts'
import { startTestCentral, type Signed, type TestCentral } from '../../server/testing/central.ts'
import {
  chunkAt,
  REPRINT,
  reprintOf,
  sha256,
  someCertificate,
  uploadAll,
} from '../../server/testing/documents.ts'

const cases = join(import.meta.dirname, '../fixtures/cases')
const samples = [
  ...readdirSync(cases).map((name) => readFileSync(join(cases, name))),
  pngOf(9, 9),
  gifOf(9, 9),
  bmpOf(9, 9),
  jpgOf(9, 9),
  docxOf(),
  pngOf(60_000, 60_000),
]
/** Bytes behind, bytes before, cut, and one byte changed. */
const mutations = [
  (file: Buffer) => file,
  (file: Buffer) => joined(file, Buffer.alloc(3_000, 32)),
  (file: Buffer) => joined('\xef\xbb\xbf', file),
  (file: Buffer) => file.subarray(0, Math.ceil(file.length / 2)),
  (file: Buffer) => file.with(Math.floor(file.length / 3), 0),
]

it('[GEN-18] what the client takes the server takes, as the same kind with the same pages; what it refuses is refused for the same reason', async () => {
  for (const sample of samples) {
    for (const mutate of mutations) {
      const data = mutate(sample)
      const client = await checkFile(cancellationAttachments.letter, data)
      const claimed: FileType = client.ok ? client.value.type : 'pdf'
      const server = await inspect(data, claimed, 'hengfeng')
      expect(server.ok ? server.value.pages : server.problem.code).toEqual(
        client.ok ? client.value.pages : client.problem.code,
      )
    }
  }
})

it('[GEN-18] hostile files are refused within bounded memory, one after the other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-hostile-'))
  try {
    const files = Object.values(hostilePdfs).map(({ make }, index) => {
      writeFileSync(join(folder, `${index}.pdf`), make())
      return join(folder, `${index}.pdf`)
    })
    const said = execFileSync(
      process.execPath,
      [join(import.meta.dirname, '../../files/testing/judge-main.ts'), ...files],
      { encoding: 'utf8' },
    )
    const { judged, peak } = z
      .object({ judged: z.array(z.string()), peak: z.number() })
      .parse(JSON.parse(said))
    expect(judged).toEqual(Object.values(hostilePdfs).map((hostile) => hostile.judged))
    // 1.2 GB: what they unpack to is more than that, and a generous bound on what PDFium and the runtime may take.
    expect(peak).toBeLessThan(1_200_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('[GEN-18] at the server', () => {
  let central: TestCentral
  let clerk: Signed
  let other: Signed
  beforeAll(async () => {
    central = await startTestCentral()
    clerk = await central.login('hengfeng')
    other = await central.login('yuanyang')
  })
  afterAll(() => central?.close())

  it('others are answered while a file that unpacks to 1 GB is judged', async () => {
    const bomb = new Uint8Array(hostilePdfs['1 MB that unpacks to 1 GB']?.make() ?? [])
    const hash = sha256(bomb)
    let { received } = await clerk.client.uploads.begin({
      sha256: hash,
      bytes: bomb.length,
      type: 'pdf',
      kind: REPRINT,
      slot: 'proof',
    })
    while (bomb.length - received > 256 * 1024)
      ({ received } = await clerk.client.uploads.chunk({
        sha256: hash,
        offset: received,
        data: chunkAt(bomb, received),
      }))
    const order: string[] = []
    const refused = clerk.client.uploads
      .chunk({ sha256: hash, offset: received, data: chunkAt(bomb, received) })
      .catch((error: { data: { code: string } }) => error.data.code)
      .finally(() => order.push('bomb'))
    await other.client.auth.me()
    order.push('other')
    expect(await refused).toBe('FILE_BOMB')
    expect(order).toEqual(['other', 'bomb'])
  })

  it('the name of a file fits what it is, whoever sent it; it goes out as a file to keep, never as a page', async () => {
    const file = new Uint8Array(readFileSync(join(cases, 'pdf-after-bom.pdf')))
    const ref = { ...(await uploadAll(clerk.client, file)), name: '..\\..\\证明\u202E\n.html' }
    const certificateNo = await someCertificate(clerk.client)
    const documentId = randomUUID()
    const outcome = await clerk.client.documents.act({
      ...reprintOf(certificateNo),
      documentId,
      content: { fields: { certificateNo, reason: '打印机卡纸' }, rows: {}, attachments: { proof: [ref] } },
    })
    expect(outcome).toMatchObject({ ok: true })
    expect(
      (await clerk.client.documents.get({ id: documentId })).content.attachments['proof']?.[0]?.name,
    ).toBe('证明.pdf')
    const response = await fetch(`${central.url}/api/uploads/${ref.sha256}`, {
      headers: { authorization: `Bearer ${clerk.token}` },
    })
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{64}\.pdf"/u)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })
})
