import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { controlArchive } from './bundle.ts'

/** Reads by the directory at the end, as an unpacker does. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, Buffer>()
  for (let at = archive.readUInt32LE(end + 16), left = archive.readUInt16LE(end + 10); left > 0; left--) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50)
    const [checksum, packed, size, nameLength, local] = [
      archive.readUInt32LE(at + 16),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const from = local + 30 + archive.readUInt16LE(local + 26)
    const bytes = inflateRawSync(archive.subarray(from, from + packed))
    expect([archive.readUInt32LE(local), bytes.length, crc32(bytes)]).toEqual([0x04034b50, size, checksum])
    files.set(name, bytes)
    at += 46 + nameLength
  }
  return files
}

test('[CERT-17] the control as one archive: every file, no tests; the same folder gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-bundle-'))
  try {
    mkdirSync(join(folder, '说明'))
    writeFileSync(join(folder, 'main.ts'), 'x'.repeat(10_000))
    writeFileSync(join(folder, 'main.test.ts'), 'no')
    writeFileSync(join(folder, '说明', '读我.txt'), '打印控件')
    const made = await controlArchive(folder)
    const again = await controlArchive(folder)
    if (!made.ok || !again.ok) throw new Error('refused')
    const bytes = Buffer.from(await made.value.arrayBuffer())
    expect(bytes.equals(Buffer.from(await again.value.arrayBuffer()))).toBe(true)
    const files = unzip(bytes)
    expect([...files.keys()]).toEqual(['sill-print-control/main.ts', 'sill-print-control/说明/读我.txt'])
    expect(files.get('sill-print-control/说明/读我.txt')?.toString('utf8')).toBe('打印控件')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('[CERT-17] an installation without it says so', async () => {
  expect(await controlArchive(undefined)).toMatchObject({
    ok: false,
    code: 'UNAVAILABLE',
    problem: { code: 'CONTROL_NOT_SHIPPED' },
  })
  expect((await controlArchive('/nowhere/at/all')).ok).toBe(false)
})
