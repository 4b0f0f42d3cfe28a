import { expect, it } from 'vitest'
import { accountFields } from './account-fields.ts'

const who = {
  account: {
    tenant: { id: 't', name: '示例单位', creditCode: '91330200XXXX0006X2' },
    displayName: '示例联系人',
    phone: '13800000001',
    profile: { applicantAddress: '示例路 1 号' },
  },
  loginBy: 'password',
} as const

it('fills from the account, its enterprise and what its user said at the log-in; what nobody said stays empty', () => {
  const account = {
    name: 'tenantName',
    code: 'organisationCode',
    address: 'profile.applicantAddress',
    note: 'profile.applicantNote',
    by: 'loginBy',
  } as const
  expect(accountFields(who, { prefill: { account } })).toEqual({
    name: '示例单位',
    code: 'XXXX0006X',
    address: '示例路 1 号',
    note: undefined,
    by: 'password',
  })
})

it('fills nothing where nothing is declared, nor from an account without such words', () => {
  expect(accountFields(who, {})).toEqual({})
  const { profile: _profile, ...account } = who.account
  const prefill = { account: { address: 'profile.applicantAddress' } } as const
  expect(accountFields({ ...who, account }, { prefill })).toEqual({ address: undefined })
})
