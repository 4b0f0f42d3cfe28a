/** A folder that looks like Electron's distribution to electron-builder: nothing runs, but it carries a real fuse wire. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** What Electron's executable carries for @electron/fuses: the sentinel, version 1, and nine fuses at their defaults. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101100011')])

export function writeStubElectron(folder: string, platform: 'linux' | 'win32' = 'linux'): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  if (platform === 'linux')
    writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), wire, Buffer.alloc(64)]), {
      mode: 0o755,
    })
  else writeFileSync(join(folder, 'electron.exe'), windowsProgram())
  writeFileSync(join(folder, 'version'), '45.0.0')
  writeFileSync(join(folder, 'LICENSE'), 'stub')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stub')
}

/** A program without code; its version resource is what the digest of the archive is written beside. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resource = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'stub' })
  version.outputToResourceEntries(resource.entries)
  resource.outputResource(program)
  program.setExtraData(Uint8Array.from([...wire, ...Buffer.alloc(64)]).buffer)
  return Buffer.from(program.generate())
}
