/** An account that does not work in the system of certificates: nothing about blanks is asked of the server, and no print result is lost by that. */
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import * as z from 'zod'
import { forkControl } from '../../main/browser/control.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { openTestCore, scratchDir, until, SEED_PASSWORD, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let dir: ReturnType<typeof scratchDir>
let core: TestCore
const asked: string[] = []
let isWithout = true
const realFetch = globalThis.fetch
const accountSchema = z.looseObject({ account: z.looseObject({ systems: z.array(z.string()) }) })

beforeAll(async () => {
  central = await startTestCentral()
  globalThis.fetch = async (input, init) => {
    const answer = await realFetch(input, init)
    if (!(input instanceof Request) || !input.url.startsWith(central.url)) return answer
    const { pathname } = new URL(input.url)
    asked.push(pathname)
    if (!isWithout || !answer.ok || !['/api/auth/login', '/api/auth/me'].includes(pathname)) return answer
    const said = accountSchema.parse(await answer.json())
    const headers = [...answer.headers].filter(([name]) => !/^content-|^transfer-/u.test(name))
    return Response.json(
      {
        ...said,
        account: {
          ...said.account,
          systems: said.account.systems.filter((system) => system !== 'certificates'),
        },
      },
      { headers },
    )
  }
})
afterAll(async () => {
  globalThis.fetch = realFetch
  await central.close()
})
beforeEach(async () => {
  asked.length = 0
  dir = scratchDir('core-systems')
  const controlLauncher = forkControl(join(import.meta.dirname, '../../print-control/main.ts'), {
    SILL_PRINT_DRIVERS: 'file',
  })
  core = await openTestCore(dir.path, central.url, { controlLauncher })
})
afterEach(async () => {
  await core.close()
  dir.remove()
})

const blanksAsked = () => asked.filter((path) => /^\/api\/(?:blanks|workstations|journal)\b/u.test(path))
const isRunning = () =>
  until(async () => (await core.client.printing.printers()).printers.length > 0, 'the print control', 30_000)

it('[CERT-11] without the system of certificates nothing about blanks is asked; as soon as it is there again, everything is', async () => {
  isWithout = true
  await core.login('hengfeng', central.secret)
  await isRunning()
  await core.client.status.syncNow()
  expect(await core.client.printing.ledger()).toMatchObject({ isOnline: false })
  await core.client.status.syncNow()
  expect(asked).toContain('/api/changes')
  expect(blanksAsked()).toEqual([])
  await core.client.session.logout()

  isWithout = false
  await core.login('hengfeng', central.secret)
  await isRunning()
  await until(() => blanksAsked().length > 1, 'the workstation and its journal')
  // Taken away while it is open: the next contact is heard, and what waits is kept.
  await core.client.session.logout()
  isWithout = true
  asked.length = 0
  expect(await core.login('hengfeng', central.secret, SEED_PASSWORD)).toMatchObject({ state: 'open' })
  await isRunning()
  await core.client.status.syncNow()
  expect(blanksAsked()).toEqual([])
})
