import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renameSteadily } from './rename.ts'

const refusal = (code: string) => Object.assign(new Error(code), { code })

function means(platform: NodeJS.Platform, refusals: readonly string[]) {
  const left = [...refusals]
  const waited: number[] = []
  let renamed = 0
  const rename = () => {
    const code = left.shift()
    if (code !== undefined) throw refusal(code)
    renamed += 1
  }
  return { platform, rename, pause: (ms: number) => waited.push(ms), waited, renamed: () => renamed }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'on Windows a file that is held for a moment (%s) is waited for',
  (code) => {
    const by = means('win32', [code, code, code])
    renameSteadily('a', 'b', by)
    expect([by.renamed(), by.waited]).toEqual([1, [10, 20, 40]])
  },
)

test('one that stays held is told as what it is, and other refusals at once', () => {
  const held = means(
    'win32',
    Array.from({ length: 20 }, () => 'EBUSY'),
  )
  expect(() => renameSteadily('a', 'b', held)).toThrow('EBUSY')
  expect([held.renamed(), held.waited.length]).toEqual([0, 8])
  const gone = means('win32', ['ENOENT'])
  expect(() => renameSteadily('a', 'b', gone)).toThrow('ENOENT')
  expect(gone.waited).toEqual([])
  const linux = means('linux', ['EACCES'])
  expect(() => renameSteadily('a', 'b', linux)).toThrow('EACCES')
  expect(linux.waited).toEqual([])
})

test('replaces the file that is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-rename-'))
  writeFileSync(join(folder, 'new'), 'new')
  writeFileSync(join(folder, 'old'), 'old')
  renameSteadily(join(folder, 'new'), join(folder, 'old'))
  expect([readFileSync(join(folder, 'old'), 'utf8'), existsSync(join(folder, 'new'))]).toEqual(['new', false])
  rmSync(folder, { recursive: true })
})
