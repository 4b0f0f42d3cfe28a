/** Requests to bytes (RFC 8010 §3). Only the value kinds that this control sends. */
import { groups, tags, type GroupTag, type IppRange } from './message.ts'

export interface SentAttribute {
  readonly tag: number
  readonly name: string
  readonly values: readonly (string | number | boolean | IppRange | readonly SentAttribute[])[]
}

export const attribute = {
  integer: (name: string, ...values: number[]): SentAttribute => ({ tag: tags.integer, name, values }),
  enum: (name: string, ...values: number[]): SentAttribute => ({ tag: tags.enum, name, values }),
  range: (name: string, from: number, to: number): SentAttribute => ({
    tag: tags.range,
    name,
    values: [{ from, to }],
  }),
  boolean: (name: string, ...values: boolean[]): SentAttribute => ({ tag: tags.boolean, name, values }),
  keyword: (name: string, ...values: string[]): SentAttribute => ({ tag: tags.keyword, name, values }),
  name: (name: string, ...values: string[]): SentAttribute => ({ tag: tags.name, name, values }),
  uri: (name: string, ...values: string[]): SentAttribute => ({ tag: tags.uri, name, values }),
  charset: (name: string, ...values: string[]): SentAttribute => ({ tag: tags.charset, name, values }),
  language: (name: string, ...values: string[]): SentAttribute => ({ tag: tags.language, name, values }),
  mimeType: (name: string, ...values: string[]): SentAttribute => ({ tag: tags.mimeType, name, values }),
  collection: (name: string, ...values: (readonly SentAttribute[])[]): SentAttribute => ({
    tag: tags.collection,
    name,
    values,
  }),
}

export interface IppRequest {
  readonly operation: number
  readonly requestId: number
  readonly groups: readonly { readonly tag: GroupTag; readonly attributes: readonly SentAttribute[] }[]
  readonly data?: Uint8Array
}

/** Version 2.0. Names and texts are UTF-8; a name longer than 32 KB is a bug and throws. */
export function encodeRequest(request: IppRequest): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(0x0200, 0)
  head.writeUInt16BE(request.operation, 2)
  head.writeInt32BE(request.requestId, 4)
  const body = request.groups.flatMap(({ tag, attributes }) => [
    Buffer.of(tag),
    ...attributes.flatMap(encodeAttribute),
  ])
  return Buffer.concat([
    head,
    ...body,
    Buffer.of(groups.end),
    ...(request.data === undefined ? [] : [request.data]),
  ])
}

function encodeAttribute({ tag, name, values }: SentAttribute): Buffer[] {
  return values.flatMap((value, index) => encodeValue(tag, index === 0 ? name : '', value))
}

function encodeValue(tag: number, name: string, value: SentAttribute['values'][number]): Buffer[] {
  if (typeof value !== 'object') return [field(tag, name, payload(value))]
  if ('from' in value) return [field(tag, name, Buffer.concat([payload(value.from), payload(value.to)]))]
  const members = value.flatMap((member) => [
    field(tags.member, '', Buffer.from(member.name, 'utf8')),
    ...member.values.flatMap((inner) => encodeValue(member.tag, '', inner)),
  ])
  return [
    field(tags.collection, name, Buffer.alloc(0)),
    ...members,
    field(tags.endCollection, '', Buffer.alloc(0)),
  ]
}

function payload(value: string | number | boolean): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  if (typeof value === 'boolean') return Buffer.of(value ? 1 : 0)
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value, 0)
  return bytes
}

function field(tag: number, name: string, value: Buffer): Buffer {
  const nameBytes = Buffer.from(name, 'utf8')
  const bytes = Buffer.alloc(5 + nameBytes.length + value.length)
  bytes.writeUInt8(tag, 0)
  bytes.writeInt16BE(nameBytes.length, 1)
  nameBytes.copy(bytes, 3)
  bytes.writeInt16BE(value.length, 3 + nameBytes.length)
  value.copy(bytes, 5 + nameBytes.length)
  return bytes
}
