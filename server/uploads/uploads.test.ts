import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHUNK_BYTES } from '../../contract/central/uploads.ts'
import type { Signed, TestCentral } from '../testing/central.ts'
import {
  chunkAt,
  ONSITE,
  pdfOf,
  REPRINT,
  reprintOf,
  sha256,
  someCertificate,
  uploadAll,
} from '../testing/documents.ts'
import { engines, type TestEngine } from '../testing/engines.ts'

describe.each(engines)('SYNC-04 GEN-18 uploads on $name', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let clerk: Signed
  let other: Signed
  beforeAll(async () => {
    engine = await start()
    central = await engine.central()
    clerk = await central.login('hengfeng')
    other = await central.login('yuanyang')
  })
  afterAll(async () => {
    await central?.close()
    await engine?.stop()
  })

  const slot = { kind: REPRINT, slot: 'proof' }
  const announce = (bytes: Uint8Array) => ({
    sha256: sha256(bytes),
    bytes: bytes.length,
    type: 'pdf' as const,
    ...slot,
  })
  const big = () => pdfOf(3, 700_000)

  it('receives a file in chunks, resumes after a break, and does not mind repetition', async () => {
    const bytes = await big()
    const hash = sha256(bytes)
    expect(await clerk.client.uploads.begin(announce(bytes))).toEqual({ received: 0, complete: false })
    const first = { sha256: hash, offset: 0, data: chunkAt(bytes, 0) }
    expect(await clerk.client.uploads.chunk(first)).toEqual({ received: CHUNK_BYTES, complete: false })
    expect(await clerk.client.uploads.chunk(first)).toEqual({ received: CHUNK_BYTES, complete: false })
    await expect(
      clerk.client.uploads.chunk({
        sha256: hash,
        offset: 2 * CHUNK_BYTES,
        data: chunkAt(bytes, 2 * CHUNK_BYTES),
      }),
    ).rejects.toMatchObject({ data: { code: 'FILE_CHUNK' } })
    expect(await clerk.client.uploads.begin(announce(bytes))).toEqual({
      received: CHUNK_BYTES,
      complete: false,
    }) // another day
    await uploadAll(clerk.client, bytes)
    expect(await clerk.client.uploads.begin(announce(bytes))).toEqual({
      received: bytes.length,
      complete: true,
    })
    expect(await clerk.client.uploads.chunk(first)).toEqual({ received: bytes.length, complete: true })
    const file = await clerk.client.uploads.download({ sha256: hash })
    expect(sha256(new Uint8Array(await file.arrayBuffer()))).toBe(hash)
    expect(file.type).toBe('application/pdf')
  })

  it('takes chunks that arrive at the same time once', async () => {
    const bytes = await pdfOf(1, 100)
    await clerk.client.uploads.begin(announce(bytes))
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        clerk.client.uploads.chunk({ sha256: sha256(bytes), offset: 0, data: chunkAt(bytes, 0) }),
      ),
    )
    expect(answers.every(({ complete }) => complete)).toBe(true)
  })

  it('SEC-04 finds out what a file truly is', async () => {
    const refuse = async (bytes: Uint8Array<ArrayBuffer>) =>
      uploadAll(clerk.client, bytes).then(
        () => 'taken',
        (error: { data: { code: string } }) => error.data.code,
      )
    const pdf = await pdfOf(1)
    expect(await refuse(Buffer.from('<html><script>alert(1)</script>'))).toBe('FILE_TYPE')
    expect(await refuse(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(500)]))).toBe('FILE_MALFORMED')
    expect(await refuse(pdf.slice(0, pdf.length - 200))).toMatch(/^(FILE_MALFORMED|taken)$/u)
    expect(
      await refuse(
        Buffer.from(
          `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF`,
        ),
      ),
    ).toMatch(/^FILE_(ENCRYPTED|MALFORMED)$/u)
    const forged = await pdfOf(1, 50)
    await clerk.client.uploads.begin({ ...announce(pdf), bytes: forged.length })
    await expect(
      clerk.client.uploads.chunk({ sha256: sha256(pdf), offset: 0, data: new File([forged], 'x') }),
    ).rejects.toMatchObject({ data: { code: 'FILE_BROKEN' } })
    expect(await refuse(pdf)).toBe('taken') // the failed attempt left nothing behind
  })

  it('refuses what the slot does not take: type, size, bytes a page, unknown slots', async () => {
    const bytes = await pdfOf(1)
    await expect(clerk.client.uploads.begin({ ...announce(bytes), type: 'png' })).rejects.toMatchObject({
      data: { code: 'FILE_LIMIT', message: { zh: '只可上传 pdf 文件' } },
    })
    await expect(
      clerk.client.uploads.begin({ ...announce(bytes), bytes: 4 * 1024 * 1024 + 1 }),
    ).rejects.toMatchObject({ data: { code: 'FILE_LIMIT', message: { zh: '单个文件大小不能超过4M' } } })
    await expect(clerk.client.uploads.begin({ ...announce(bytes), slot: 'toString' })).rejects.toMatchObject({
      data: { code: 'INPUT_SLOT' },
    })
    const heavy = await uploadAll(clerk.client, await pdfOf(1, 600_000)).catch((error: unknown) => error)
    const certificateNo = await someCertificate(clerk.client)
    const ref = 'sha256' in (heavy as object) ? (heavy as Awaited<ReturnType<typeof uploadAll>>) : undefined
    expect(ref).toBeDefined()
    const outcome = await clerk.client.documents.act({
      ...reprintOf(certificateNo),
      content: { fields: { certificateNo, reason: 'x' }, rows: {}, attachments: { proof: ref ? [ref] : [] } },
    })
    expect(outcome).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'attachments.proof', message: { zh: '每页不能超过400K' } }] },
    })
  })

  it('SEC-03 keeps files of one enterprise from another; officers see those that a document carries', async () => {
    const bytes = await pdfOf(2, 1000)
    const ref = await uploadAll(clerk.client, bytes, { kind: ONSITE, slot: 'proof' })
    await expect(other.client.uploads.download({ sha256: ref.sha256 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const officer = await central.login('customs')
    await expect(officer.client.uploads.download({ sha256: ref.sha256 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(officer.client.uploads.begin(announce(bytes))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const certificateNo = await someCertificate(clerk.client)
    const outcome = await clerk.client.documents.act({
      ...reprintOf(certificateNo, {}, { kind: ONSITE }),
      content: { fields: { certificateNo }, rows: {}, attachments: { proof: [ref] } },
    })
    expect(outcome.ok).toBe(true)
    expect((await officer.client.uploads.download({ sha256: ref.sha256 })).size).toBe(bytes.length)
    const theirs = await other.client.documents.act({
      ...reprintOf(await someCertificate(other.client), {}, { kind: ONSITE }),
      content: {
        fields: { certificateNo: await someCertificate(other.client) },
        rows: {},
        attachments: { proof: [ref] },
      },
    })
    expect(theirs).toMatchObject({ ok: false, problem: { places: [{ at: 'attachments.proof' }] } })
  })
})
