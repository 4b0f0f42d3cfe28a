/** Agencies abroad come in without a 统一社会信用代码, and are known by their tenant. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf } from '../../../server/testing/captcha.ts'
import { SEED_PASSWORD } from '../../../server/seed/accounts.ts'
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

test('[GEN-01] by the entrance of the other role nobody comes in; the role is the account’s', async () => {
  const { auth } = central.client()
  const by = async (loginName: string, entrance: 'agency' | 'enterprise') => {
    const captcha = await auth.captcha()
    return auth.login({
      loginName,
      password: SEED_PASSWORD,
      captchaToken: captcha.token,
      captchaAnswer: answerOf(captcha.token, central.secret),
      entrance,
    })
  }
  await expect(by('psi-au', 'enterprise')).rejects.toMatchObject({ data: { code: 'AUTH_ENTRANCE' } })
  await expect(by('hengfeng', 'agency')).rejects.toMatchObject({ data: { code: 'AUTH_ENTRANCE' } })
  const agency = await by('psi-au', 'agency')
  expect(agency.account.role).toBe('agency')
  // The wrong door is no failed log-in, however often.
  expect(agency.failedTries).toBeUndefined()
  for (let tries = 0; tries < 7; tries += 1)
    await expect(by('psi-au', 'enterprise')).rejects.toMatchObject({ data: { code: 'AUTH_ENTRANCE' } })
  expect((await by('hengfeng', 'enterprise')).account.role).toBe('enterprise')
})
