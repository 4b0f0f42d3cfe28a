import { expect, test } from 'vitest'
import { safeError } from './safe-error.ts'

test('SEC-04 an error in a log says what broke, and nothing of what was being worked on', () => {
  const cause = Object.assign(
    new Error('duplicate key value violates unique constraint "accounts_login_name"'),
    {
      code: '23505',
      detail: 'Key (login_name)=(secret-name) already exists.',
      where: 'secret-where',
      constraint: 'accounts_login_name',
    },
  )
  const failed = Object.assign(
    new Error('Failed query: insert into accounts values ($1)\nparams: secret-password,secret-phone', {
      cause,
    }),
    { query: 'insert into accounts values ($1)', params: ['secret-password'] },
  )
  const said = safeError(failed)
  expect(JSON.stringify(said)).not.toContain('secret')
  expect(said).toMatchObject({
    type: 'Error',
    query: 'insert into accounts values ($1)',
    cause: {
      code: '23505',
      constraint: 'accounts_login_name',
      message: 'duplicate key value violates unique constraint ',
    },
  })
  expect(said.stack).toContain('safe-error.test.ts')
  expect(said.cause?.stack).not.toContain('params')
})

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each([
  () => JSON.parse('secret-text'),
  () => JSON.parse('{"a": secret-text}'),
  () => new URL('secret-text'),
  () => BigInt('secret-text'),
])('%s', (work) => {
  expect(JSON.stringify({ ...safeError(thrownBy(work)), stack: '' })).not.toContain('secret-text')
})

test('what is no error is not written at all', () => {
  expect(safeError({ password: 'secret' })).toEqual({ type: 'object', stack: '' })
  expect(safeError('secret')).toEqual({ type: 'string', stack: '' })
})
