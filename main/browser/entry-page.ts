/**
 * How a new window gets its one-time token without other people of the machine seeing it: the browser's command line, which
 * they can read, names a page in the data folder, which only its owner can read, and this page goes on to the address.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const isEntryPage = (name: string): boolean => /^enter-[\w-]{16}\.html$/u.test(name)

/** `url` is of our own making and holds nothing that HTML would read otherwise. Returns the page's own address, `file://…`. */
export function writeEntryPage(dataDir: string, url: string): string {
  const file = join(dataDir, `enter-${randomBytes(12).toString('base64url')}.html`)
  const page = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>Sill 窗台</title>`
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  return pathToFileURL(file).href
}

/** Pages whose token has been used; without `token` all that an earlier run left. */
export function removeEntryPages(dataDir: string, token?: string): void {
  for (const name of readdirSync(dataDir).filter(isEntryPage)) {
    const file = join(dataDir, name)
    if (token === undefined || readFileSync(file, 'utf8').includes(token)) rmSync(file, { force: true })
  }
}
