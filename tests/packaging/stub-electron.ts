/** A folder that looks like Electron's distribution to electron-builder: nothing runs, but it carries a real fuse wire. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Electron's executable carries for @electron/fuses: the sentinel, version 1, and nine fuses at their defaults. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101100011')])

export function writeStubElectron(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), wire, Buffer.alloc(64)]), { mode: 0o755 })
  writeFileSync(join(folder, 'version'), '45.0.0')
  writeFileSync(join(folder, 'LICENSE'), 'stub')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stub')
}
