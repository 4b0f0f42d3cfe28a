/** Bytes to messages (RFC 8010 §3). Whatever does not hold together gives `undefined`: it comes from the network. */
import { groups, tags, type IppCollection, type IppGroup, type IppMessage, type IppValue } from './message.ts'

const DEEPEST = 8
/** The end tag of a group list; everything below 0x10 starts a group. */
const FIRST_VALUE_TAG = 0x10

interface Field {
  readonly tag: number
  readonly name: string
  readonly value: Buffer
}

/** Walks over the bytes; every read says `undefined` once they are at their end. */
class Reader {
  #at = 8
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  peekTag(): number | undefined {
    return this.#bytes[this.#at]
  }

  skipTag(): void {
    this.#at += 1
  }

  rest(): Buffer {
    return this.#bytes.subarray(this.#at)
  }

  field(): Field | undefined {
    const tag = this.peekTag()
    if (tag === undefined) return undefined
    const name = this.#counted(this.#at + 1)
    if (name === undefined) return undefined
    const value = this.#counted(name.end)
    if (value === undefined) return undefined
    this.#at = value.end
    return { tag, name: name.bytes.toString('utf8'), value: value.bytes }
  }

  #counted(at: number): { bytes: Buffer; end: number } | undefined {
    if (at + 2 > this.#bytes.length) return undefined
    const length = this.#bytes.readInt16BE(at)
    const end = at + 2 + length
    return length < 0 || end > this.#bytes.length
      ? undefined
      : { bytes: this.#bytes.subarray(at + 2, end), end }
  }
}

export function decodeMessage(input: Uint8Array): IppMessage | undefined {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (bytes.length < 9) return undefined
  const reader = new Reader(bytes)
  const found: IppGroup[] = []
  for (let tag = reader.peekTag(); tag !== groups.end; tag = reader.peekTag()) {
    if (tag === undefined || tag >= FIRST_VALUE_TAG) return undefined
    reader.skipTag()
    const attributes = readAttributes(reader)
    if (attributes === undefined) return undefined
    found.push({ tag, attributes })
  }
  reader.skipTag()
  return {
    version: bytes.readUInt16BE(0),
    code: bytes.readUInt16BE(2),
    requestId: bytes.readInt32BE(4),
    groups: found,
    data: reader.rest(),
  }
}

function readAttributes(reader: Reader): Map<string, IppValue[]> | undefined {
  const attributes = new Map<string, IppValue[]>()
  let values: IppValue[] | undefined
  for (let tag = reader.peekTag(); tag === undefined || tag >= FIRST_VALUE_TAG; tag = reader.peekTag()) {
    const field = reader.field()
    if (field === undefined) return undefined
    const value = readValue(field, reader, 0)
    if (value === undefined) return undefined
    if (field.name !== '') attributes.set(field.name, (values = []))
    // A further value without a first one belongs to nothing.
    if (values === undefined) return undefined
    values.push(value)
  }
  return attributes
}

function readValue({ tag, value }: Field, reader: Reader, depth: number): IppValue | undefined {
  if (tag < 0x20) return null
  if (tag === tags.integer || tag === tags.enum) return value.length === 4 ? value.readInt32BE(0) : undefined
  if (tag === tags.boolean) return value.length === 1 ? value[0] !== 0 : undefined
  if (tag === tags.range)
    return value.length === 8 ? { from: value.readInt32BE(0), to: value.readInt32BE(4) } : undefined
  if (tag === tags.collection) return readCollection(reader, depth + 1)
  if (tag === tags.textWithLanguage || tag === tags.nameWithLanguage) return withoutLanguage(value)
  if (tag === tags.dateTime || tag === tags.resolution || tag === tags.octetString)
    return value.toString('hex')
  return value.toString('utf8')
}

function readCollection(reader: Reader, depth: number): IppCollection | undefined {
  if (depth > DEEPEST) return undefined
  const members = new Map<string, IppValue[]>()
  let values: IppValue[] | undefined
  for (;;) {
    const field = reader.field()
    if (field === undefined || field.tag < FIRST_VALUE_TAG) return undefined
    if (field.tag === tags.endCollection) return members
    if (field.tag === tags.member) {
      members.set(field.value.toString('utf8'), (values = []))
      continue
    }
    const value = readValue(field, reader, depth)
    if (value === undefined || values === undefined) return undefined
    values.push(value)
  }
}

/** Two counted strings, the language and then the text. */
function withoutLanguage(value: Buffer): string | undefined {
  if (value.length < 4) return undefined
  const at = 2 + value.readUInt16BE(0)
  if (at + 2 > value.length) return undefined
  const end = at + 2 + value.readUInt16BE(at)
  return end > value.length ? undefined : value.toString('utf8', at + 2, end)
}
