import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concerns, readAdvisories } from './advisories.ts'

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8')
const kept = readAdvisories(read('advisories.json'))

test('[SEC-04] nothing that the lock file pins is known to be weak (else: renew it, or say in advisories.json why it does no harm)', () => {
  expect(concerns(read('../../package-lock.json'), kept)).toEqual([])
})

test('a listed version is seen wherever it lies and under whatever alias; its neighbour, and what was looked at, is not', () => {
  const list = {
    renewed: '2026-11-29',
    advisories: [
      {
        id: 'CVE-2024-0001',
        package: '@x/part',
        affected: '>=2.0.0 <2.4.1',
        severity: 'high' as const,
        what: 'breaks',
      },
    ],
  }
  const lock = (packages: Record<string, object>): string =>
    JSON.stringify({ packages: { '': { version: '2.3.0' }, ...packages } })
  const weak = lock({
    'node_modules/other': { version: '2.3.0' },
    'node_modules/other/node_modules/@x/part': { version: '2.4.0' },
    'node_modules/alias': { name: '@x/part', version: '2.0.0-rc.1' },
    'node_modules/@x/part': { version: '2.4.1' },
  })
  expect(concerns(weak, list).map(({ path, version }) => `${path} ${version}`)).toEqual([
    'node_modules/other/node_modules/@x/part 2.4.0',
  ])
  expect(
    concerns(weak, {
      ...list,
      advisories: list.advisories.map((one) => ({ ...one, harmless: 'never called' })),
    }),
  ).toEqual([])
})

test.each([
  ['a range that is none', { affected: 'older' }],
  ['a name that nobody can look up', { id: 'bad-thing' }],
  ['no word of what it is', { what: '' }],
])('a list with %s is refused', (_what, wrong) => {
  expect(() =>
    readAdvisories(
      JSON.stringify({ renewed: '2026-11-29', advisories: [{ ...kept.advisories[0], ...wrong }] }),
    ),
  ).toThrow(/affected|id|what/u)
})
