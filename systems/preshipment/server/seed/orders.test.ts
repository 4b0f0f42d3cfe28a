import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestCentral, type TestCentral } from '../../../../server/testing/central.ts'

let central: TestCentral
beforeAll(async () => {
  central = await startTestCentral()
})
afterAll(() => central.close())

const statesOf = async (loginName: string): Promise<Record<string, number>> => {
  const { client } = await central.login(loginName)
  const { rows } = await client.documents.list({
    collection: 'preshipment.order',
    filters: {},
    pageSize: 100,
  })
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ state }) => state)].map(([state, all]) => [state, all.length]),
  )
}

test('[PSI-09] [PSI-21] the demonstration has orders in every state; each sees its own', async () => {
  expect(await statesOf('hengfeng')).toEqual({
    draft: 2,
    waiting: 3,
    accepted: 2,
    supplement: 3,
    completed: 4,
  })
  expect(await statesOf('psi-au')).toEqual({ waiting: 3, accepted: 2, supplement: 2, completed: 4 })
  expect(await statesOf('yuanyang')).toEqual({ completed: 1, waiting: 1 })
  expect(await statesOf('psi-hk')).toEqual({ completed: 1, waiting: 1 })
  expect(await statesOf('psi-jp')).toEqual({})
  expect(await statesOf('customs')).toEqual({ waiting: 4, accepted: 2, supplement: 3, completed: 5 })
})

test('[PSI-22] an order of 200 lines is whole at the agency', async () => {
  const { client } = await central.login('psi-au')
  const { rows } = await client.documents.list({
    collection: 'preshipment.acceptances',
    filters: { state: { equals: 'waiting' } },
    pageSize: 100,
  })
  expect(rows.map(({ content }) => content.rows['goods']?.length).toSorted((a = 0, b = 0) => b - a)).toEqual([
    200, 1, 1,
  ])
})

test('[PSI-03] the agencies that may be commissioned are there for both sides, without persons and telephones', async () => {
  for (const loginName of ['hengfeng', 'psi-sg']) {
    const { client } = await central.login(loginName)
    const { rows } = await client.documents.list({
      collection: 'preshipment.agency',
      filters: { nameZh: { contains: '澳洲' } },
      pageSize: 100,
    })
    expect(rows.map(({ content, state }) => [content.fields['nameZh'], state])).toEqual([
      ['示例澳洲商检有限公司', 'normal'],
      ['示例澳洲商检有限公司', 'normal'],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/555|@/u)
  }
})

test('[PSI-04] regulations are found by title and day, and whoever reads one may fetch its files', async () => {
  for (const loginName of ['yuanyang', 'psi-au']) {
    const { client } = await central.login(loginName)
    const { rows } = await client.documents.list({
      collection: 'preshipment.regulation',
      filters: {
        title: { contains: '检验监督管理办法' },
        publishedOn: { from: '2015-11-23', to: '2015-11-23' },
      },
      pageSize: 100,
    })
    expect(rows.map(({ content }) => content.fields['number'])).toEqual(['原质检总局令第171号'])
    const [ref] = rows[0]?.content.attachments['files'] ?? []
    const file = await client.uploads.download({ sha256: ref?.sha256 ?? '' })
    expect(file.size).toBe(ref?.bytes)
  }
})

test('[PSI-01] each side has its own 公告, one of them on top', async () => {
  // What other systems publish for everybody, without log-in too, is no side's own.
  const { notices } = await central.client().open.notices({})
  const ofEverybody = new Set(notices.map(({ title }) => title))
  const seen = async (loginName: string) => {
    const { client } = await central.login(loginName)
    const { rows } = await client.documents.list({
      collection: 'general.notice',
      filters: { title: { contains: '示例：' } },
      pageSize: 100,
    })
    return rows
      .filter(({ content: { fields } }) => !ofEverybody.has(fields['title'] ?? ''))
      .map(({ content: { fields } }) => `${fields['isPinned'] === '1' ? '↑' : ''}${fields['title']}`)
      .toSorted()
  }
  expect(await seen('hengfeng')).toEqual(['↑示例：进口旧机电产品业务委托须知', '示例：业务规则调整提示'])
  expect(await seen('psi-sg')).toEqual(['↑示例：装运前检验机构备案与变更须知', '示例：年度工作报告填报提示'])
})
