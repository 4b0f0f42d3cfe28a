import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sbomOf } from './sbom.ts'
import { partsOf } from './third-party.ts'

const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')

test('[SEC-04] the bill of materials has every part that is shipped, and the runtime, each by its package URL and digest', () => {
  const { components } = sbomOf(lock)
  const urls = components.map(({ purl }) => purl)
  for (const { name, version } of partsOf(lock))
    expect(urls).toContain(`pkg:npm/${name.replace('@', '%40')}@${version}`)
  expect(components.some(({ name }) => name === 'electron')).toBe(true)
  expect(
    components.every(
      ({ version, hashes }) => version !== '' && /^[0-9a-f]{128}$/u.test(hashes?.[0]?.content ?? ''),
    ),
  ).toBe(true)
})

test('an alias carries its real name, an expression of licences is one, a digest is hexadecimal', () => {
  const packages = {
    '': {},
    'node_modules/alias': {
      name: '@real/one',
      version: '2.0.0',
      license: '(MIT OR CC0-1.0)',
      integrity: `sha512-${Buffer.from('ab', 'hex').toString('base64')}`,
    },
  }
  expect(sbomOf(JSON.stringify({ version: '1.2.3', packages })).components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40real/one@2.0.0#node_modules/alias',
      name: '@real/one',
      version: '2.0.0',
      purl: 'pkg:npm/%40real/one@2.0.0',
      licenses: [{ expression: 'MIT OR CC0-1.0' }],
      hashes: [{ alg: 'SHA-512', content: 'ab' }],
    },
  ])
})
