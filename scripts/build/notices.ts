/** Collects the licence texts of everything that is bundled or packaged: their authors ask that they travel along. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { partsOf, type Part } from '../licences/third-party.ts'

export function writeNotices(root: string, file: string): void {
  const parts = partsOf(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, parts.map((part) => notice(root, part)).join('\n'))
}

function notice(root: string, { name, version, licence, path }: Part): string {
  const folder = join(root, path)
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file))
    : []
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return ['='.repeat(80), `${name} ${version}: ${licence}`, '', ...texts, ''].join('\n')
}
