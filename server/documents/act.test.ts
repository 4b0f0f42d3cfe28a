import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActInput, ActOutcome } from '../../contract/central/documents.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import type { Signed, TestCentral } from '../testing/central.ts'
import { decision, reprintOf, someCertificate } from '../testing/documents.ts'

const codeOf = (outcome: ActOutcome): string => (outcome.ok ? 'ok' : outcome.problem.code)
const placesOf = (outcome: ActOutcome): string[] =>
  outcome.ok ? [] : (outcome.problem.places ?? []).map(({ at }) => at)
const documentOf = (outcome: ActOutcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.document
}

describe.each(engines)('documents on $name', ({ start }) => {
  let engine: TestEngine
  let first: TestCentral
  let second: TestCentral
  let clerk: Signed
  let other: Signed
  let officer: Signed
  let certificateNo: string

  beforeAll(async () => {
    engine = await start()
    ;[first, second] = await engine.pair()
    clerk = await first.login('hengfeng')
    other = await first.login('yuanyang')
    officer = await second.login('customs')
    certificateNo = await someCertificate(clerk.client, 'printed')
  })
  afterAll(async () => {
    await Promise.all([second?.close(), first?.close()])
    await engine?.stop()
  })

  const act = async (input: ActInput, who = clerk) => who.client.documents.act(input)

  it('GEN-16 SYNC-02 numbers an application and fills what the system knows, whatever the request says', async () => {
    const document = documentOf(
      await act(
        reprintOf(` ${certificateNo}　`, {
          applicationNo: 'FORGED',
          applicant: '假公司',
          certificateKind: '假证书',
          appliedOn: '1999-01-01',
        }),
      ),
    )
    expect(document.state).toBe('submitted')
    expect(document.content.fields).toMatchObject({ certificateNo, applicant: '示例恒丰进出口有限公司' })
    expect(document.content.fields['applicationNo']).toMatch(/^SQ\d{14}$/u)
    expect(document.content.fields['appliedOn']).toBe(
      new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10),
    )
    expect(document.content.fields['certificateKind']).not.toBe('假证书')
    expect(document.history).toMatchObject([
      { action: 'submit', from: null, to: 'submitted', who: '示例操作员甲' },
    ])
  })

  it('SYNC-02 answers a repeated key alike, at any process, also after the document moved on', async () => {
    const input = reprintOf(certificateNo)
    const answer = await act(input)
    expect(await second.client(clerk.token).documents.act(input)).toEqual(answer)
    documentOf(await act(decision(input.documentId, 'return'), officer))
    expect(await act(input)).toEqual(answer)
    expect((await clerk.client.documents.get({ id: input.documentId })).revision).toBe(2)
  })

  it('SYNC-02 takes effect once when one key arrives many times at once at two processes', async () => {
    const input = reprintOf(certificateNo)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 === 0 ? first : second).client(clerk.token).documents.act(input),
      ),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(documentOf(await act(input))).toMatchObject({ revision: 1, history: [{ action: 'submit' }] })
  })

  it('lets one of many submissions of one document win, and tells the others', async () => {
    const input = reprintOf(certificateNo)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 === 0 ? first : second).client(clerk.token).documents.act({ ...input, key: randomUUID() }),
      ),
    )
    expect(answers.map(codeOf).sort()).toEqual([...Array.from({ length: 7 }, () => 'SYNC_CONFLICT'), 'ok'])
  })

  it('GEN-16 stores a refusal too, with the place of each message', async () => {
    const input = reprintOf(certificateNo, { reason: '　 ' })
    const refusal = await act(input)
    expect(placesOf(refusal)).toEqual(['fields.reason'])
    expect(await act({ ...input, content: reprintOf(certificateNo).content })).toEqual(refusal)
    await expect(clerk.client.documents.get({ id: input.documentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('SEC-03 refuses a certificate of another enterprise as one that does not exist', async () => {
    const theirs = await someCertificate(other.client)
    const refusal = await act(reprintOf(theirs))
    expect([codeOf(refusal), placesOf(refusal)]).toEqual(['CERT_NOT_FOUND', ['fields.certificateNo']])
    expect(codeOf(await act(reprintOf(`${certificateNo}' or '1'='1`)))).toBe('CERT_NOT_FOUND')
  })

  it('SEC-03 shows a document to its own enterprise and to officers, and lets nobody else move it', async () => {
    const input = reprintOf(certificateNo)
    documentOf(await act(input))
    await expect(other.client.documents.get({ id: input.documentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(codeOf(await act({ ...input, key: randomUUID(), baseRevision: 1 }, other))).toBe('DRAFT_NOT_FOUND')
    expect(codeOf(await act({ ...input, key: randomUUID() }, other))).toBe('DRAFT_NOT_FOUND')
    const theirs = await other.client.documents.list({ collection: 'certificates.reprint', filters: {} })
    expect(theirs.rows.map(({ id }) => id)).not.toContain(input.documentId)
    expect((await officer.client.documents.get({ id: input.documentId })).tenantName).toBe(
      '示例恒丰进出口有限公司',
    )
    expect((await clerk.client.documents.get({ id: input.documentId })).revision).toBe(1)
  })

  it('SEC-03 does not mix up equal keys of two enterprises', async () => {
    const key = randomUUID()
    const mine = await act(reprintOf(certificateNo, {}, { key }))
    const theirs = await act(reprintOf(await someCertificate(other.client), {}, { key }), other)
    expect(documentOf(theirs).id).not.toBe(documentOf(mine).id)
  })

  it('GEN-06 refuses actions of another role, unknown actions and unknown kinds', async () => {
    const input = reprintOf(certificateNo)
    documentOf(await act(input))
    expect(codeOf(await act(decision(input.documentId, 'approve')))).toBe('AUTH_FORBIDDEN')
    expect(codeOf(await act(reprintOf(certificateNo), officer))).toBe('AUTH_FORBIDDEN')
    expect(codeOf(await act(decision(input.documentId, 'constructor'), officer))).toBe('INPUT_ACTION')
    expect(codeOf(await act(reprintOf(certificateNo, {}, { kind: 'certificates.export' })))).toBe(
      'AUTH_FORBIDDEN',
    )
  })

  it('SYNC-02 moves only from the state and the revision that the actor saw', async () => {
    const input = reprintOf(certificateNo)
    documentOf(await act(input))
    expect(codeOf(await act(decision(input.documentId, 'approve', { baseRevision: 7 }), officer))).toBe(
      'SYNC_CONFLICT',
    )
    expect(codeOf(await act({ ...input, key: randomUUID(), baseRevision: 1 }))).toBe('SYNC_STATE')
    expect(placesOf(await act(decision(input.documentId, 'return', { answers: {} }), officer))).toEqual([
      'answers.opinion',
    ])
    expect(
      codeOf(
        await act(
          decision(input.documentId, 'return', {
            content: { fields: { reason: 'x' }, rows: {}, attachments: {} },
          }),
          officer,
        ),
      ),
    ).toBe('INPUT_CONTENT')
  })

  it('DESK-01 returns a document, takes its second version under the same number, and approves it with its effect', async () => {
    const input = reprintOf(certificateNo)
    const submitted = documentOf(await act(input))
    documentOf(
      await act(decision(input.documentId, 'return', { answers: { opinion: '请说明原因' } }), officer),
    )
    const again = documentOf(
      await act({
        ...input,
        key: randomUUID(),
        baseRevision: 2,
        content: { ...reprintOf('').content, fields: { reason: '卡纸，已作废', certificateNo } } as never,
      }),
    )
    expect(again.content.fields['applicationNo']).toBe(submitted.content.fields['applicationNo'])
    const approved = documentOf(
      await act(decision(input.documentId, 'approve', { baseRevision: 3 }), officer),
    )
    expect(approved).toMatchObject({ state: 'approved', revision: 4 })
    expect(approved.history.map(({ action, answers }) => [action, answers['opinion']])).toEqual([
      ['submit', undefined],
      ['return', '请说明原因'],
      ['submit', undefined],
      ['approve', '同意'],
    ])
    const { rows } = await clerk.client.documents.list({
      collection: 'certificates.export',
      filters: { certificateNo: { contains: certificateNo } },
    })
    expect(rows[0]?.content.fields['printStatus']).toBe('pending')
    const { entries } = await officer.client.desk.audit({ subject: input.documentId })
    expect(entries.map(({ action, from, to, who }) => [action, from, to, who])).toEqual([
      ['approve', 'submitted', 'approved', 'customs'],
      ['submit', 'returned', 'submitted', 'hengfeng'],
      ['return', 'submitted', 'returned', 'customs'],
      ['submit', null, 'submitted', 'hengfeng'],
    ])
  })

  it('undoes everything when an effect refuses', async () => {
    const pending = await someCertificate(clerk.client, 'pending')
    const input = reprintOf(pending)
    documentOf(await act(input))
    const refusal = await act(decision(input.documentId, 'approve'), officer)
    expect(codeOf(refusal)).toBe('CERT_NOT_PRINTED')
    expect(await clerk.client.documents.get({ id: input.documentId })).toMatchObject({
      state: 'submitted',
      revision: 1,
    })
  })

  it('SYNC-02 answers a batch item by item, in order, also when one repeats another', async () => {
    const [one, two] = [reprintOf(certificateNo), reprintOf(certificateNo)]
    const wrong = reprintOf('S00000000000')
    const { results } = await clerk.client.documents.push({
      items: [one, wrong, two, one, { ...two, key: randomUUID() }],
    })
    expect(results.map(codeOf)).toEqual(['ok', 'CERT_NOT_FOUND', 'ok', 'ok', 'SYNC_CONFLICT'])
    expect(results[3]).toEqual(results[0])
    const again = await clerk.client.documents.push({ items: [two, one] })
    expect(again.results).toEqual([results[2], results[0]])
    const numbers = results.flatMap((result) =>
      result.ok ? [result.document.content.fields['applicationNo']] : [],
    )
    expect(new Set(numbers).size).toBe(2)
  })

  it('SYNC-02 survives batches with the same items in opposite order at two processes', async () => {
    const items = Array.from({ length: 20 }, () => reprintOf(certificateNo))
    const answers = await Promise.all([
      first.client(clerk.token).documents.push({ items }),
      second.client(clerk.token).documents.push({ items: items.toReversed() }),
      second.client(clerk.token).documents.push({ items }),
    ])
    expect(answers[1].results).toEqual(answers[0].results.toReversed())
    expect(answers[2]).toEqual(answers[0])
  })

  it('SEC-04 keeps SQL and HTML in text as text, and finds it again', async () => {
    const reason = `'); drop table rows; -- <script>alert(1)</script> %_\\ 100％ 🖨 𠮷`
    const document = documentOf(await act(reprintOf(certificateNo, { reason })))
    expect((await clerk.client.documents.get({ id: document.id })).content.fields['reason']).toBe(reason)
    for (const contains of ["'; drop table rows; --", '%', '_', '\\', '<script>']) {
      expect(
        (
          await clerk.client.documents.list({
            collection: 'certificates.reprint',
            filters: { applicationNo: { contains } },
          })
        ).total,
      ).toBe(0)
    }
    const applicationNo = document.content.fields['applicationNo'] ?? ''
    expect(
      (
        await clerk.client.documents.list({
          collection: 'certificates.reprint',
          filters: { applicationNo: { contains: applicationNo.slice(3) } },
        })
      ).rows.map(({ id }) => id),
    ).toContain(document.id)
  })

  it('SEC-04 refuses unknown fields, giant fields, characters that no store keeps, and attachments that never arrived', async () => {
    expect(codeOf(await act(reprintOf(certificateNo, { isAdmin: 'true' })))).toBe('INPUT_CONTENT')
    expect(codeOf(await act(reprintOf(certificateNo, { reason: 'x'.repeat(10_001) })))).toBe('INPUT_CONTENT')
    expect(placesOf(await act(reprintOf(certificateNo, { reason: 'x'.repeat(501) })))).toEqual([
      'fields.reason',
    ])
    await expect(act(reprintOf(certificateNo, { reason: 'a\u0000b' }))).rejects.toMatchObject({
      status: 400,
      data: { code: 'INPUT_TEXT' },
    })
    await expect(act(reprintOf(certificateNo, { reason: 'a\ud800b' }))).rejects.toMatchObject({ status: 400 })
    const ref = { sha256: 'a'.repeat(64), name: 'x.pdf', bytes: 100, type: 'pdf' } as const
    expect(
      placesOf(
        await act({
          ...reprintOf(certificateNo),
          content: { fields: { certificateNo, reason: 'x' }, rows: {}, attachments: { proof: [ref] } },
        }),
      ),
    ).toEqual(['attachments.proof'])
  })

  it('GEN-13 refuses queries that no list declares', async () => {
    await expect(
      clerk.client.documents.list({
        collection: 'certificates.reprint',
        filters: { reason: { contains: 'x' } },
      }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'INPUT_FILTER' } })
    await expect(
      clerk.client.documents.list({
        collection: 'certificates.export',
        view: 'selfPrint',
        filters: { issueDate: { from: '2026-01-01', to: '2026-03-01' } },
      }),
    ).rejects.toMatchObject({ data: { code: 'INPUT_RANGE_LONG' } })
    await expect(
      clerk.client.documents.list({ collection: 'nosuch.kind', filters: {} }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('GEN-13 pages through a list without gap or repetition', async () => {
    const seen = new Set<string>()
    const { total } = await clerk.client.documents.list({
      collection: 'certificates.export',
      filters: {},
      pageSize: 100,
    })
    for (let page = 1; page <= Math.ceil(total / 100); page += 1)
      for (const row of (
        await clerk.client.documents.list({
          collection: 'certificates.export',
          filters: {},
          page,
          pageSize: 100,
        })
      ).rows)
        seen.add(row.id)
    expect(seen.size).toBe(total)
  })
})
