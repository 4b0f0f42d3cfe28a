import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNotes } from './read-notes.ts'

const versions = readNotes(readFileSync(join(import.meta.dirname, '../../../CHANGELOG.md'), 'utf8'))

test('CHANGELOG.md has versions with parts, and every line stands there in Chinese and in English', () => {
  expect(versions.length).toBeGreaterThan(0)
  for (const { version, parts } of versions) {
    expect(version).toMatch(/^\d+\.\d+\.\d+/u)
    expect(parts.length).toBeGreaterThan(0)
    for (const { title, lines } of parts) {
      expect(lines.length).toBeGreaterThan(0)
      for (const { zh, en } of [title, ...lines]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[A-Z]/u)
        expect(en).not.toMatch(/\p{Script=Han}{4}/u)
      }
    }
  }
})

test('an English line may go on over several', () => {
  expect(readNotes('# x\n\n## 1.2.3\n\n### 通用 · Everywhere\n\n- 一行。\n  One\n  line.\n')).toEqual([
    {
      version: '1.2.3',
      parts: [{ title: { zh: '通用', en: 'Everywhere' }, lines: [{ zh: '一行。', en: 'One line.' }] }],
    },
  ])
})
