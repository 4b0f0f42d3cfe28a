/**
 * Unpacks a PGlite archive (plain ustar) into a folder: all of it or nothing. An archive is the image of a running
 * database, so PostgreSQL recovers it at its first start, and then brings every file to the disk itself.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { renameSteadily } from '../../process/rename.ts'

const BLOCK = 512
const AT_ONCE = 16

interface Entry {
  readonly path: string
  readonly isFolder: boolean
  readonly data: Uint8Array
}

function* entriesOf(tar: Uint8Array): Generator<Entry> {
  const textAt = (at: number, length: number): string =>
    Buffer.from(tar.subarray(at, at + length))
      .toString('utf8')
      .split('\0')[0] ?? ''
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(textAt(at + 124, 12).trim() || '0', 8)
    const prefix = textAt(at + 345, 155)
    const path = normalize(`/${prefix === '' ? '' : `${prefix}/`}${textAt(at, 100)}`)
    yield { path, isFolder: textAt(at + 156, 1) === '5', data: tar.subarray(at + BLOCK, at + BLOCK + size) }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

/** `dir` appears when everything is in it; what an earlier, killed attempt left behind is thrown away. */
export async function unpack(archive: Blob, dir: string): Promise<void> {
  const part = `${dir}.part`
  await rm(part, { recursive: true, force: true })
  const entries = [...entriesOf(new Uint8Array(await archive.arrayBuffer()))]
  const folders = new Set(entries.map((entry) => (entry.isFolder ? entry.path : dirname(entry.path))))
  for (const folder of [...folders].sort()) await mkdir(join(part, folder), { recursive: true, mode: 0o700 })
  const files = entries.filter((entry) => !entry.isFolder)
  for (let from = 0; from < files.length; from += AT_ONCE)
    await Promise.all(
      files
        .slice(from, from + AT_ONCE)
        .map((entry) => writeFile(join(part, entry.path), entry.data, { mode: 0o600 })),
    )
  renameSteadily(part, dir)
}
