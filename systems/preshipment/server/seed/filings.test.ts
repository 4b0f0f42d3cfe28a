/** The demonstration's agencies are filed as anybody is: customs can act on them, and their papers are true (psi.md, 6). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { startTestCentral, type TestCentral } from '../../../../server/testing/central.ts'

let central: TestCentral
beforeAll(async () => {
  central = await startTestCentral()
})
afterAll(() => central.close())

type Seen = {
  readonly state: string
  readonly content: { readonly fields: Record<string, string | undefined> }
}

const rowsOf = async (loginName: string, collection: string): Promise<readonly Seen[]> => {
  const { client } = await central.login(loginName)
  return (await client.documents.list({ collection, filters: {}, pageSize: 100 })).rows
}
const countsOf = (rows: readonly Seen[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, of]) => [state, of.length]))

test('[PSI-05] [PSI-07] a filing in every state; the renamed agency names its former certificate', async () => {
  const filings = await rowsOf('customs', 'preshipment.filing')
  expect(countsOf(filings)).toEqual({
    accepted: 7,
    superseded: 1,
    struckOff: 1,
    refused: 1,
    supplement: 1,
    reviewing: 1,
  })
  const own = await rowsOf('psi-us', 'preshipment.filing')
  expect(countsOf(own)).toEqual({ draft: 1, struckOff: 1 })
  const before = own.find(({ state }) => state === 'struckOff')?.content.fields['certificateNo']
  const next = own.find(({ state }) => state === 'draft')?.content.fields
  expect(before).toMatch(/^JJD20\d{5}$/u)
  expect(next?.['formerCertificateNo']).toBe(before)
  const renamed = await rowsOf('psi-hk', 'preshipment.filing')
  const of = (state: string) => renamed.find((one) => one.state === state)?.content.fields
  expect(of('superseded')?.['nameZh']).toBe('示例港岛检验有限公司')
  expect(of('accepted')?.['formerCertificateNo']).toBe(of('superseded')?.['certificateNo'])
  expect(await rowsOf('psi-sg', 'preshipment.filing')).toEqual([])
  // What was told by mail on days gone by is not sent when the server starts.
  expect((await (await central.login('customs')).client.desk.messages({})).total).toBe(0)
})

test('[PSI-03] [PSI-13] the query shows what dispositions have made of each agency', async () => {
  const shown = await rowsOf('hengfeng', 'preshipment.agency')
  expect(
    Object.fromEntries(
      shown.map(({ state, content: { fields } }) => [fields['nameEn']?.split(' ')[1], state]),
    ),
  ).toEqual({
    Australia: 'normal',
    Hong: 'normal',
    Toei: 'notRecognised',
    Rhein: 'rectifying',
    Hangang: 'rectifying',
    Southern: 'normal',
  })
  expect(shown).toHaveLength(7)
  const late = await rowsOf('psi-kr', 'preshipment.disposition')
  expect(late.map(({ state, content }) => [state, content.fields['isOverdue']])).toEqual([['handedIn', '1']])
  expect(countsOf(await rowsOf('psi-nz', 'preshipment.disposition'))).toEqual({ expired: 1, lifted: 1 })
})

test('[PSI-08] [PSI-11] [PSI-12] [PSI-14] what customs began is there in every state', async () => {
  expect(countsOf(await rowsOf('psi-au', 'preshipment.change'))).toEqual({
    passed: 1,
    failed: 1,
    reviewing: 1,
  })
  expect(countsOf(await rowsOf('psi-au', 'preshipment.feedback'))).toEqual({
    toReply: 1,
    replied: 1,
    supplement: 1,
    closed: 1,
  })
  expect(countsOf(await rowsOf('psi-au', 'preshipment.inspection'))).toEqual({
    toAnswer: 1,
    handedIn: 1,
    supplement: 2,
    onSite: 1,
    done: 2,
  })
  expect(countsOf(await rowsOf('psi-au', 'preshipment.report'))).toEqual({ draft: 1, handedIn: 1, closed: 1 })
  const [own] = await rowsOf('psi-au', 'preshipment.filed')
  expect(own?.content.fields['officeAddress']).toBe('8 Sample Road, Sample City (AUS)')
})

test('[PSI-13] a disposition of a seeded agency begins, and whoever was struck off has none to begin', async () => {
  const { client } = await central.login('customs')
  const agencies = new Map<string, string>()
  for (const loginName of ['psi-hk', 'psi-us'])
    agencies.set(loginName, (await central.login(loginName)).account.tenant.id)
  const begin = async (loginName: string) => {
    const outcome = await client.documents.act({
      key: randomUUID(),
      kind: 'preshipment.disposition',
      documentId: randomUUID(),
      action: 'begin',
      baseRevision: 0,
      formVersion: 1,
      answers: {},
      content: {
        fields: {
          agency: agencies.get(loginName) ?? '',
          kind: 'notRecognised',
          ground: 'a29i1',
          announcement: '示例',
          from: legalDate(new Date()),
          until: legalDate(new Date(Date.now() + 5 * 86_400_000)),
        },
        rows: {},
        attachments: {},
      },
    })
    return outcome.ok ? outcome.document.state : outcome.problem.places?.map(({ at }) => at)
  }
  expect(await begin('psi-hk')).toBe('inForce')
  // Not to be chosen any more.
  expect(await begin('psi-us')).toEqual(['fields.agency'])
})
