/** Small files of every kind made byte by byte, and hostile ones. For tests. */
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

const bytesOf = (part: string | Uint8Array): Uint8Array =>
  typeof part === 'string' ? Buffer.from(part, 'latin1') : part
export const joined = (...parts: readonly (string | Uint8Array)[]): Buffer<ArrayBuffer> =>
  Buffer.concat(parts.map(bytesOf))

/** A PDF of these objects, the first one its catalogue. */
export function pdfWith(objects: readonly (string | Uint8Array)[], trailer = ''): Buffer<ArrayBuffer> {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = 9
  objects.forEach((object, index) => {
    const part = joined(`${index + 1} 0 obj\n`, object, '\nendobj\n')
    offsets.push(length)
    length += part.length
    parts.push(part)
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return joined(
    ...parts,
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  )
}

/** A stream packed `times` over. */
export function streamOf(content: Uint8Array, times = 1, entries = ''): Buffer<ArrayBuffer> {
  let packed = content
  for (let time = 0; time < times; time += 1) packed = deflateSync(packed, { level: 9 })
  return joined(
    `<</Length ${packed.length}/Filter[${'/FlateDecode'.repeat(times)}]${entries}>>stream\n`,
    packed,
    '\nendstream',
  )
}

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]'
const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>'
/** A PDF of one page with this content. */
export const pageOf = (content: Uint8Array): Buffer<ArrayBuffer> =>
  pdfWith([CATALOGUE, '<</Type/Pages/Kids[3 0 R]/Count 1>>', `${PAGE}/Contents 4 0 R>>`, content])

/** Spaces: a thousandth of their size when packed. */
const spaces = (megabytes: number): Uint8Array => Buffer.alloc(megabytes * 1_000_000, ' ')

interface Hostile {
  readonly make: () => Buffer<ArrayBuffer>
  readonly judged: 'greedy' | 'malformed' | 'one page'
}

/** PDFs that take what they can: each is refused or harmless, and none may cost much. */
export const hostilePdfs: Readonly<Record<string, Hostile>> = {
  '1 KB that unpacks to 300 MB': { judged: 'greedy', make: () => pageOf(streamOf(spaces(300), 3)) },
  '1 MB that unpacks to 1 GB': { judged: 'greedy', make: () => pageOf(streamOf(spaces(1_000))) },
  'an object stream of 300 MB that nothing uses': {
    judged: 'one page',
    make: () =>
      pdfWith([
        CATALOGUE,
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        `${PAGE}>>`,
        streamOf(spaces(300), 1, '/Type/ObjStm/N 1/First 10'),
      ]),
  },
  'a page tree of 60,000 levels': {
    judged: 'malformed',
    make: () =>
      pdfWith([
        CATALOGUE,
        ...Array.from(
          { length: 60_000 },
          (_, index) => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1/Parent ${index + 1} 0 R>>`,
        ),
        `${PAGE}>>`,
      ]),
  },
  'a page tree that is its own child': {
    judged: 'malformed',
    make: () => pdfWith([CATALOGUE, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>']),
  },
  'arrays a million levels deep': {
    judged: 'one page',
    make: () =>
      pdfWith([
        CATALOGUE,
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        `${PAGE}/X ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}>>`,
      ]),
  },
  'two billion pages by its own account': {
    judged: 'one page',
    make: () => pdfWith([CATALOGUE, '<</Type/Pages/Kids[3 0 R]/Count 2147483647>>', `${PAGE}>>`]),
  },
}

const u16 = (value: number) => Uint8Array.of(value >> 8, value & 255)
const u32 = (value: number) =>
  Uint8Array.of(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255)
const little = (bytes: Uint8Array): Uint8Array => bytes.toReversed()

const chunk = (name: string, content: Uint8Array) => joined(u32(content.length), name, content, u32(0))
export const pngOf = (width: number, height: number): Buffer<ArrayBuffer> =>
  joined(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', joined(u32(width), u32(height), Uint8Array.of(8, 0, 0, 0, 0))),
    chunk('IDAT', deflateSync(Buffer.alloc(Math.min(1_000_000, (width + 1) * height)))),
    chunk('IEND', Uint8Array.of()),
  )

export const gifOf = (width: number, height: number): Buffer<ArrayBuffer> =>
  joined(
    'GIF89a',
    little(u16(width)),
    little(u16(height)),
    Uint8Array.of(0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    Uint8Array.of(0x2c, 0, 0, 0, 0),
    little(u16(width)),
    little(u16(height)),
    Uint8Array.of(0, 2, 2, 0x44, 1, 0, 0x3b),
  )

export const bmpOf = (
  width: number,
  height: number,
  pixels = Math.ceil((width * 24) / 32) * 4 * height,
): Buffer<ArrayBuffer> =>
  joined(
    'BM',
    little(u32(54 + pixels)),
    little(u32(0)),
    little(u32(54)),
    little(u32(40)),
    little(u32(width)),
    little(u32(height)),
    little(u16(1)),
    little(u16(24)),
    little(u32(0)),
    little(u32(pixels)),
    Buffer.alloc(16),
    Buffer.alloc(pixels),
  )

/** Marks and no more than a scan of a few bytes: enough for whoever only walks over them. */
export const jpgOf = (width: number, height: number): Buffer<ArrayBuffer> =>
  joined(
    '\xff\xd8\xff\xc0',
    u16(11),
    Uint8Array.of(8),
    u16(height),
    u16(width),
    Uint8Array.of(1, 1, 0x11, 0),
    '\xff\xda',
    u16(8),
    Uint8Array.of(1, 1, 0, 0, 63, 0),
    Uint8Array.of(0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56),
    '\xff\xd9',
  )

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

interface DocxOptions {
  readonly part?: string
  readonly target?: string
  readonly type?: string
  readonly types?: string
  readonly more?: Readonly<Record<string, Uint8Array>>
}

/** A Word document whose main part is `part`. */
export function docxOf({
  part = 'word/document.xml',
  target = part,
  type = WORD,
  types = '',
  more = {},
}: DocxOptions = {}): Buffer<ArrayBuffer> {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(
        `<?xml version="1.0"?><Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${type}"/>${types}</Types>`,
      ),
      '_rels/.rels': Buffer.from(
        `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}" Target="${target}"/></Relationships>`,
      ),
      [part]: Buffer.from(
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
      ...more,
    }),
  )
}

/** The head of a compound file and its directory with these streams; the first one's content begins with `head`. */
export function compoundOf(
  streams: readonly string[],
  head: Uint8Array = Uint8Array.of(),
): Buffer<ArrayBuffer> {
  const file = Buffer.alloc(512 * 10)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.writeUInt16LE(9, 30)
  streams.forEach((name, index) => {
    const at = 512 + 128 * (index + 1)
    file.set(Buffer.from(name, 'utf16le'), at)
    file.writeUInt32LE(2, at + 116)
  })
  file.set(head, 512 * 3)
  return file
}
