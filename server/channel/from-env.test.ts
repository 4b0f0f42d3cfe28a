import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { channelFrom } from './from-env.ts'

const dir = mkdtempSync(join(tmpdir(), 'sill-channel-'))
const secretFile = join(dir, 'secret')
writeFileSync(secretFile, 'hush\n')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('reads what is set and takes secrets from files', () => {
  expect(channelFrom({})).toEqual({})
  expect(
    channelFrom({
      SILL_SMTP_HOST: 'mail.example.com',
      SILL_SMTP_FROM: 'sill@example.com',
      SILL_SMTP_USER: 'sill',
      SILL_SMTP_PASSWORD_FILE: secretFile,
      SILL_SMS_URL: 'https://sms.example.com/send',
      SILL_SMS_SECRET_FILE: secretFile,
    }),
  ).toEqual({
    mail: {
      host: 'mail.example.com',
      port: 587,
      security: 'starttls',
      from: 'sill@example.com',
      user: 'sill',
      password: 'hush',
    },
    sms: { url: 'https://sms.example.com/send', secret: 'hush' },
  })
})

it.each([
  [{ SILL_SMTP_HOST: 'mail.example.com' }, 'SILL_SMTP_FROM'],
  [{ SILL_SMTP_HOST: 'h', SILL_SMTP_FROM: 'a@b.cn', SILL_SMTP_SECURITY: 'off' }, 'SILL_SMTP_SECURITY'],
  [{ SILL_SMTP_HOST: 'h', SILL_SMTP_FROM: 'a@b.cn', SILL_SMTP_PORT: '99999' }, 'SILL_SMTP_PORT'],
  [{ SILL_SMS_URL: 'http://sms.example.com/send', SILL_SMS_SECRET_FILE: secretFile }, 'https'],
  [{ SILL_WECHAT_URL: 'https://wechat.example.com/' }, 'SILL_WECHAT_SECRET_FILE'],
])('ends the start in words: %j', (env, told) => {
  expect(() => channelFrom(env)).toThrow(told)
})
