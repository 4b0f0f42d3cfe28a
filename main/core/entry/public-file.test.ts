import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openPublicFile } from './public-file.ts'

const dir = mkdtempSync(join(tmpdir(), 'sill-public-'))
afterAll(() => rmSync(dir, { recursive: true }))

const notice = {
  id: '019aa000-0000-7000-8000-000000000001',
  title: '示例公告',
  titleEn: '',
  body: '正文',
  bodyEn: '',
  publisher: '示例',
  isPinned: false,
  publishedAt: '2026-11-29T00:00:00.000Z',
}

it('keeps public notices with the moment from which they are, also for the next start', () => {
  const at = new Date('2026-11-29T01:02:03.004Z')
  expect(openPublicFile(dir).read()).toBeUndefined()
  openPublicFile(dir).keep([notice], at)
  expect(openPublicFile(dir).read()).toMatchObject({ notices: [notice], asOf: at.toISOString() })
})

it('takes what it does not understand for nothing, and is written over', () => {
  const path = join(dir, 'public.json')
  for (const text of ['{', '{"version":9}', JSON.stringify({ version: 1, asOf: 'x', notices: [] })]) {
    writeFileSync(path, text)
    expect(openPublicFile(dir).read()).toBeUndefined()
  }
  openPublicFile(dir).keep([], new Date())
  expect(readFileSync(path, 'utf8')).toContain('"notices":[]')
})
