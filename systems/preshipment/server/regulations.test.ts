/** 法规及政策文件 over HTTP (PSI-04, PSI-24): headquarters keeps them, everybody of the system reads them and their files. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestCentral, type Signed, type TestCentral } from '../../../server/testing/central.ts'
import { pdfOf, uploadAll } from '../../../server/testing/documents.ts'

const KIND = 'preshipment.regulation'

let central: TestCentral
let customs: Signed
let clerk: Signed
beforeAll(async () => {
  central = await startTestCentral()
  customs = await central.login('customs')
  clerk = await central.login('hengfeng')
})
afterAll(() => central?.close())

const said = (over: object = {}) => ({
  key: randomUUID(),
  id: null,
  title: '示例公告',
  number: '示例〔2026〕1号',
  issuedBy: '示例机构',
  publishedOn: '2026-11-21',
  effectiveOn: null,
  body: '示例：正文',
  files: [],
  ...over,
})
const found = async (title: string) =>
  (await clerk.client.documents.list({ collection: KIND, filters: { title: { contains: title } } })).rows.map(
    ({ content }) => content,
  )

it('[PSI-04] [PSI-24] is published with a file, changed, withdrawn; a clerk reads it and fetches the file', async () => {
  const file = await uploadAll(customs.client, await pdfOf(1), { kind: KIND, slot: 'files' })
  const input = said({ files: [file] })
  const { id } = await customs.client.preshipment.keepRegulation(input)
  // Asked again, it is the same one.
  expect(await customs.client.preshipment.keepRegulation(input)).toEqual({ id })
  expect(await found('示例公告')).toMatchObject([
    { fields: { title: '示例公告', publishedOn: '2026-11-21' }, attachments: { files: [file] } },
  ])
  const fetched = await clerk.client.uploads.download({ sha256: file.sha256 })
  expect((await fetched.arrayBuffer()).byteLength).toBe(file.bytes)
  // What it carries already needs not be uploaded again.
  await customs.client.preshipment.keepRegulation(said({ id, title: '示例公告（修订）', files: [file] }))
  expect((await found('示例公告')).map(({ fields }) => fields['title'])).toEqual(['示例公告（修订）'])
  await customs.client.preshipment.withdrawRegulation({ key: randomUUID(), id })
  expect(await found('示例公告')).toEqual([])
  await expect(
    customs.client.preshipment.withdrawRegulation({ key: randomUUID(), id }),
  ).rejects.toMatchObject({ data: { code: 'INPUT_REGULATION' } })
})

it('[SEC-04] neither a district nor a clerk publishes, and a file that nobody has uploaded is refused', async () => {
  const district = await central.login('customs3101')
  for (const { client } of [district, clerk])
    await expect(client.preshipment.keepRegulation(said())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const guessed = { sha256: 'a'.repeat(64), name: '示例.pdf', bytes: 10, type: 'pdf' as const }
  await expect(customs.client.preshipment.keepRegulation(said({ files: [guessed] }))).rejects.toMatchObject({
    data: { code: 'FILE_NOT_FOUND' },
  })
  await expect(
    clerk.client.uploads.begin({ sha256: 'b'.repeat(64), bytes: 10, type: 'pdf', kind: KIND, slot: 'files' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
