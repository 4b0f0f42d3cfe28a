/** Packages of other producers, and packages whose headers lie. */
import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openZip, plainZip } from './zip.ts'
import { ZipError } from './zip-error.ts'

const BOUNDS = { entries: 100, bytes: 1_000_000 }
const sample = (name: string) => readFileSync(new URL(`../tests/fixtures/cases/${name}`, import.meta.url))
const text = (value: string) => new TextEncoder().encode(value)
const parts = { 'a.txt': text('示例'.repeat(50)), 'b/c.xml': text('<a/>'.repeat(500)) }
const packed = () => Buffer.from(zipSync(parts))
const LOCAL = Buffer.from('PK\u0003\u0004', 'latin1')
const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1')
const END = Buffer.from('PK\u0005\u0006', 'latin1')

function troubleOf(file: Uint8Array, bounds = BOUNDS): string {
  const found = plainZip(file, bounds)
  return 'trouble' in found ? found.trouble : 'none'
}

/** `edit` at the header of the second part, in the directory or before its bytes. */
function edited(header: Buffer, edit: (file: Buffer, at: number) => void): Buffer {
  const file = packed()
  edit(file, file.lastIndexOf(header))
  return file
}

test('what is judged is what is read, whatever the parts', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(?:\/[a-z]{1,8})?\.xml$/u), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(
      names,
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom<0 | 6>(0, 6),
      (some, bytes, level) => {
        const found = plainZip(
          zipSync(Object.fromEntries(some.map((name) => [name, bytes])), { level }),
          BOUNDS,
        )
        if ('trouble' in found) throw new Error(found.trouble)
        const again = openZip(found.zip, BOUNDS)
        expect([...again.names].toSorted()).toEqual(some.toSorted())
        for (const name of some) expect(Buffer.from(again.read(name) ?? [])).toEqual(Buffer.from(bytes))
      },
    ),
  )
})

test.each(['excel-zip64.xlsx', 'excel-1904.xlsx', 'word-part-renamed.docx'])('%s is read', (name) => {
  expect(troubleOf(sample(name))).toBe('none')
})

test('bytes behind the end, and a name in another case, do not matter', () => {
  const file = Buffer.concat([packed(), Buffer.alloc(300)])
  expect(troubleOf(file)).toBe('none')
  expect(Buffer.from(openZip(file, BOUNDS).read('B\\C.XML') ?? []).length).toBe(2000)
})

test.each([
  ['the unpacked size before the part', edited(LOCAL, (file, at) => file.writeUInt32LE(1999, at + 22))],
  ['the packed size before the part', edited(LOCAL, (file, at) => file.writeUInt32LE(7, at + 18))],
  ['the name before the part', edited(LOCAL, (file, at) => file.write('x', at + 30))],
  ['the way of packing before the part', edited(LOCAL, (file, at) => file.writeUInt16LE(0, at + 8))],
  ['the size in the directory', edited(ENTRY, (file, at) => file.writeUInt32LE(1999, at + 24))],
  [
    'both sizes',
    edited(ENTRY, (file, at) => {
      file.writeUInt32LE(1999, at + 24)
      file.writeUInt32LE(1999, file.lastIndexOf(LOCAL) + 22)
    }),
  ],
  ['where the part lies', edited(ENTRY, (file, at) => file.writeUInt32LE(0, at + 42))],
  [
    'the checksum',
    edited(ENTRY, (file, at) => {
      file.writeUInt32LE(1, at + 16)
      file.writeUInt32LE(1, file.lastIndexOf(LOCAL) + 14)
    }),
  ],
  ['how many parts there are', edited(END, (file, at) => file.writeUInt16LE(3, at + 10))],
  ['where the directory begins', edited(END, (file, at) => file.writeUInt32LE(99_999, at + 16))],
  ['half of it', packed().subarray(0, 120)],
  ['nothing', Buffer.alloc(0)],
])('a package that lies about %s is refused', (_what, file) => {
  expect(troubleOf(file)).toBe('malformed')
})

test('parts that share their bytes are refused', () => {
  const file = packed()
  // The second entry of the directory becomes a second one of the first part, under another name in both headers' eyes.
  const [first, second] = [file.indexOf(ENTRY), file.lastIndexOf(ENTRY)]
  const twice = Buffer.concat([
    file.subarray(0, second),
    file.subarray(first, second),
    file.subarray(file.lastIndexOf(END)),
  ])
  twice.writeUInt32LE((second - first) * 2, twice.lastIndexOf(END) + 12)
  expect(troubleOf(twice)).toBe('malformed')
})

test('more bytes or parts than allowed, and a password, are told apart', () => {
  expect(troubleOf(packed(), { ...BOUNDS, bytes: 2000 })).toBe('bomb')
  expect(troubleOf(packed(), { ...BOUNDS, entries: 1 })).toBe('bomb')
  expect(troubleOf(zipSync({ 'a.txt': new Uint8Array(3_000_000) }))).toBe('bomb')
  expect(troubleOf(edited(ENTRY, (file, at) => file.writeUInt16LE(1, at + 8)))).toBe('encrypted')
})

/** What opening and reading throws, `undefined` when nothing. */
function thrownBy(file: Uint8Array): unknown {
  try {
    openZip(file, BOUNDS).read('a.txt')
    return undefined
  } catch (error) {
    return error
  }
}

test('any damage is an answer, never an exception of another kind', () => {
  fc.assert(
    fc.property(fc.nat(packed().length - 1), fc.nat(255), (at, byte) => {
      const file = packed()
      file[at] = byte
      const thrown = thrownBy(file)
      expect(thrown === undefined || thrown instanceof ZipError).toBe(true)
    }),
    { numRuns: 500 },
  )
})
