import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partsOf, thirdParty, unfitParts } from './third-party.ts'

const root = join(import.meta.dirname, '../..')
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')

test('THIRD-PARTY.md lists what the lock file has (else: node scripts/licences.ts)', () => {
  expect(readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8')).toBe(thirdParty(partsOf(lock)))
})

test('every licence is one that fits', () => {
  expect(unfitParts(partsOf(lock))).toEqual([])
})

test('development tools are left out, aliases carry their real name, a licence that is not given is unfit', () => {
  const parts = partsOf(
    JSON.stringify({
      packages: {
        '': { name: 'sill' },
        'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
        'node_modules/alias': { name: 'real', version: '2.0.0', license: 'MIT' },
        'node_modules/b/node_modules/@x/c': { version: '3.0.0' },
        'node_modules/tool': { version: '1.0.0', license: 'MIT', dev: true },
      },
    }),
  )
  expect(parts.map((part) => part.name)).toEqual(['@x/c', 'b', 'real'])
  expect(unfitParts(parts).map((part) => part.licence)).toEqual(['none given', 'GPL-3.0'])
})

test('LICENSE is the Apache License 2.0', () => {
  const text = readFileSync(join(root, 'LICENSE'), 'utf8')
  expect(text).toContain('Apache License')
  expect(text).toContain('Version 2.0, January 2004')
  expect(text).toContain('END OF TERMS AND CONDITIONS')
})
