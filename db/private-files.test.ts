import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { privateFile, privateFolder } from './private-files.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('SEC-04 a data folder that is open to others is closed, with all that is in it', () => {
  const outside = mkdtempSync(join(tmpdir(), 'sill-outside-'))
  const dir = mkdtempSync(join(tmpdir(), 'sill-private-'))
  const inner = join(dir, 'accounts', 'a')
  mkdirSync(inner, { recursive: true })
  for (const path of [join(dir, 'sill.log'), join(inner, 'data.db'), join(outside, 'other')])
    writeFileSync(path, 'x', { mode: 0o644 })
  writeFileSync(join(dir, 'tool'), 'x')
  chmodSync(join(dir, 'tool'), 0o400)
  symlinkSync(outside, join(dir, 'link'))
  for (const path of [dir, join(dir, 'accounts'), inner]) chmodSync(path, 0o755)
  chmodSync(outside, 0o755)
  privateFolder(dir)
  privateFolder(join(dir, 'new', 'folder'))
  privateFile(join(dir, 'new', 'file'))
  expect([dir, join(dir, 'accounts'), inner, join(dir, 'new', 'folder')].map(modeOf)).toEqual([
    '700',
    '700',
    '700',
    '700',
  ])
  expect(
    [join(dir, 'sill.log'), join(inner, 'data.db'), join(dir, 'new', 'file'), join(dir, 'tool')].map(modeOf),
  ).toEqual(['600', '600', '600', '400'])
  // What a link leads to is not ours.
  expect([outside, join(outside, 'other')].map(modeOf)).toEqual(['755', '644'])
  for (const path of [dir, outside]) rmSync(path, { recursive: true })
})
