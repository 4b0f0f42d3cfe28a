/** Numbers in the address of a request, as nobody sends them by accident: refused or answered, never an error of the server. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routes } from './testing/callers.ts'
import { startTestCentral, type TestCentral } from './testing/central.ts'
import { sharedPostgres } from './testing/postgres.ts'

const numbers = ['2147483648', '9007199254740993', '-1', '1.5'] as const
const parameters = ['page', 'pageSize', 'since', 'cursor', 'limit', 'count', 'afterSeq', 'offset'] as const
/** What routes with a number ask for besides. */
const besides = {
  table: 'currencies',
  workstationId: '01900000-0000-7000-8000-000000000001',
  subject: '',
  search: '',
  limit: '10',
} as const

let central: TestCentral
beforeAll(async () => {
  central = await startTestCentral({ databaseUrl: await (await sharedPostgres()).createSeededDatabase() })
})
afterAll(() => central.close())

it.each(['hengfeng', 'customs'])('[SEC-04] as %s', async (name) => {
  const { token } = await central.login(name)
  const asked = routes.filter(({ method, name: route }) => method === 'GET' && route !== 'changes.stream')
  const answers = new Set<string>()
  for (const { path } of asked) {
    const urls = parameters.flatMap((parameter) =>
      numbers.map(
        (number) =>
          `${path.replaceAll('{table}', 'currencies').replaceAll(/\{\w+\}/gu, besides.workstationId)}?${new URLSearchParams({ ...besides, [parameter]: number })}`,
      ),
    )
    await Promise.all(
      urls.map(async (url) => {
        const response = await fetch(`${central.url}/api${url}`, {
          headers: { authorization: `Bearer ${token}` },
        })
        await response.arrayBuffer()
        if (response.status >= 500 || response.status === 429) answers.add(`${url}: ${response.status}`)
      }),
    )
  }
  expect(asked.length).toBeGreaterThan(10)
  expect([...answers]).toEqual([])
})
