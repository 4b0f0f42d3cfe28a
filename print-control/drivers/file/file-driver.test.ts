import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileDriver } from './file-driver.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sill-file-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const submission = {
  printer: 'folder',
  tray: '',
  paper: { width: 210, height: 297 },
  documentName: 'Sill 1234 证书/../x',
  pdf: Buffer.from('%PDF'),
}

test('PRN-02 writes once, under a name without a path in it, and never over a file', async () => {
  const driver = fileDriver(() => join(dir, 'new'))
  expect(await driver.submit(submission)).toEqual({ kind: 'accepted', osJobId: 'Sill_1234_证书_.._x.pdf' })
  expect(await readdir(join(dir, 'new'))).toEqual(['Sill_1234_证书_.._x.pdf'])
  await writeFile(join(dir, 'new', 'Sill_1234_证书_.._x.pdf'), 'kept')
  // The file may be an earlier page of this very job: whether it printed is for the clerk to say.
  expect(await driver.submit(submission)).toMatchObject({ kind: 'unclear' })
  expect(await readFile(join(dir, 'new', 'Sill_1234_证书_.._x.pdf'), 'utf8')).toBe('kept')
  const found = await driver.find('folder', [{ documentName: submission.documentName, osJobId: null }])
  expect(found?.get(submission.documentName)).toMatchObject([{ state: 'done' }])
  expect(await driver.look('folder', 'other.pdf')).toMatchObject({ state: 'gone' })
})

test('PRN-02 without a folder, or with one that cannot be one, nothing is written', async () => {
  expect(await fileDriver(() => undefined).submit(submission)).toMatchObject({ kind: 'refused' })
  await writeFile(join(dir, 'taken'), '')
  expect(await fileDriver(() => join(dir, 'taken')).submit(submission)).toMatchObject({ kind: 'refused' })
})
