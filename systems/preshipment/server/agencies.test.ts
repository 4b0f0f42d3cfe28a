/** Agencies abroad come in without a 统一社会信用代码, and are known by their tenant. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestCentral, type TestCentral } from '../../../server/testing/central.ts'
import { seedAgencies, seedAgencyAccount } from './seed/agencies.ts'

let central: TestCentral
beforeAll(async () => {
  central = await startTestCentral()
})
afterAll(() => central.close())

test('[PSI-05] agencies without a credit code log in, each as its own tenant, with the country where it is', async () => {
  const { account } = await central.login('psi-au')
  expect(account).toEqual(seedAgencyAccount('psi-au'))
  expect(account.tenant).toEqual({
    id: seedAgencies.au.id,
    name: '示例澳洲商检有限公司',
    creditCode: '',
    country: 'AUS',
  })
  const namesake = await central.login('psi-au-b')
  expect(namesake.account.tenant).toMatchObject({ name: '示例澳洲商检有限公司', country: 'PNG' })
  expect(namesake.account.tenant.id).not.toBe(account.tenant.id)
  const { account: enterprise } = await central.login('hengfeng')
  expect(enterprise.tenant.country).toBeUndefined()
})

test('[DESK-01] officers find an agency without a credit code by its name', async () => {
  const { client } = await central.login('customs')
  const found = await client.desk.tenants({ search: '示例澳洲' })
  expect(found.map(({ creditCode }) => creditCode)).toEqual(['', ''])
})
