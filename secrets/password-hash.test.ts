import { expect, test } from 'vitest'
import { argon2id, ofRuntime, ofWasm } from './argon2.ts'
import { hashPassword, isPassword } from './password-hash.ts'

/** RFC 9106 has no vector without secret and data; this one was made by the reference program: `argon2 somesalt -id -t 2 -m 16 -p 1`. */
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

test('what the reference program made is understood', async () => {
  expect(await isPassword(REFERENCE, 'password')).toBe(true)
  expect(await isPassword(REFERENCE, 'Password')).toBe(false)
})

test('runtime and WebAssembly give the same bytes', async () => {
  for (const input of [
    {
      password: '密码 Sill-demo-2026',
      salt: Buffer.alloc(16, 7),
      length: 32,
      memory: 8_192,
      passes: 1,
      threads: 1,
    },
    {
      password: Buffer.from([0, 255, 1]),
      salt: Buffer.alloc(8),
      length: 24,
      memory: 64,
      passes: 3,
      threads: 4,
    },
    { password: 'x', salt: Buffer.alloc(16), length: 4, memory: 8, passes: 1, threads: 1 },
  ]) {
    const [own, wasm, chosen] = await Promise.all([ofRuntime(input), ofWasm(input), argon2id(input)])
    expect(wasm.toString('hex')).toBe(own.toString('hex'))
    expect(chosen.toString('hex')).toBe(own.toString('hex'))
  }
})

test('a hash is salted, names its cost, and fits its password alone', async () => {
  const [one, two] = await Promise.all([hashPassword('Sill-demo-2026'), hashPassword('Sill-demo-2026')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/u)
  expect(one).not.toBe(two)
  expect(await isPassword(one, 'Sill-demo-2026')).toBe(true)
  expect(await isPassword(one, 'sill-demo-2026')).toBe(false)
})

test.each([
  '',
  'x',
  '$2b$10$abc',
  REFERENCE.replace('argon2id', 'argon2i'),
  REFERENCE.replace('m=65536', 'm=9999999'),
  REFERENCE.replace('t=2', 't=0'),
  REFERENCE.replace('p=1', 'p=99'),
  `${REFERENCE}=`,
])('%j is no hash that counts', async (stored) => {
  expect(await isPassword(stored, 'password')).toBe(false)
})
