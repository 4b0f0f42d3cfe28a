import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeMessage } from './decode.ts'
import { attribute, encodeRequest } from './encode.ts'
import { groups, isCollection, numberOf, operations, textOf, textsOf } from './message.ts'

test('a request has the bytes of RFC 8010', () => {
  const bytes = encodeRequest({
    operation: operations.getPrinterAttributes,
    requestId: 1,
    groups: [
      {
        tag: groups.operation,
        attributes: [attribute.charset('attributes-charset', 'utf-8'), attribute.integer('n', 2, 3)],
      },
    ],
  })
  expect(bytes.toString('hex')).toBe(
    [
      '0200',
      '000b',
      '00000001',
      '01',
      '47',
      '0012',
      Buffer.from('attributes-charset').toString('hex'),
      '0005',
      Buffer.from('utf-8').toString('hex'),
      '21',
      '0001',
      '6e',
      '0004',
      '00000002',
      '21',
      '0000',
      '0004',
      '00000003',
      '03',
    ].join(''),
  )
})

test('what is encoded is decoded again, collections and the document included', () => {
  const bytes = encodeRequest({
    operation: operations.printJob,
    requestId: 7,
    groups: [
      {
        tag: groups.operation,
        attributes: [attribute.name('job-name', 'Sill 证书'), attribute.boolean('fidelity', false)],
      },
      {
        tag: groups.job,
        attributes: [
          attribute.collection('media-col', [
            attribute.collection('media-size', [attribute.integer('x-dimension', 21000)]),
            attribute.keyword('media-source', 'tray-1'),
          ]),
        ],
      },
    ],
    data: Buffer.from('%PDF-1.7'),
  })
  const message = decodeMessage(bytes)
  expect(message).toMatchObject({ version: 0x0200, code: operations.printJob, requestId: 7 })
  expect(Buffer.from(message?.data ?? []).toString()).toBe('%PDF-1.7')
  const [operation, job] = message?.groups ?? []
  expect(textOf(operation?.attributes ?? new Map(), 'job-name')).toBe('Sill 证书')
  const media = job?.attributes.get('media-col')?.[0] ?? null
  expect(isCollection(media) && textsOf(media, 'media-source')).toEqual(['tray-1'])
  const size = isCollection(media) ? (media.get('media-size')?.[0] ?? null) : null
  expect(isCollection(size) && numberOf(size, 'x-dimension')).toBe(21000)
})

const head = '0200000000000001'
test.each([
  ['nothing', ''],
  ['only a head', head],
  ['no end tag', `${head}01`],
  ['a value before any group', `${head}210001610004000000010303`],
  ['a value that is longer than the message', `${head}012100016100ff00000001`],
  ['a negative length', `${head}0121ffff`],
  ['an integer of three bytes', `${head}012100016100030000010303`],
  ['a further value of nothing', `${head}01210000000400000001 03`.replace(' ', '')],
  ['a collection without an end', `${head}0134000161000003`],
])('%s is no message', (_what, hex) => {
  expect(decodeMessage(Buffer.from(hex, 'hex'))).toBeUndefined()
})

test('values without a value, and texts with a language, are read', () => {
  const text = Buffer.concat([
    Buffer.from('0002', 'hex'),
    Buffer.from('zh'),
    Buffer.from('0006', 'hex'),
    Buffer.from('缺纸'),
  ])
  const bytes = Buffer.concat([
    Buffer.from(`${head}04`, 'hex'),
    Buffer.from('13000161 0000'.replace(' ', ''), 'hex'),
    Buffer.from('350001620', 'hex'),
    Buffer.from([0, text.length]),
    text,
    Buffer.of(3),
  ])
  const attributes = decodeMessage(bytes)?.groups[0]?.attributes
  expect(attributes?.get('a')).toEqual([null])
  expect(attributes?.get('b')).toEqual(['缺纸'])
})

test('no bytes whatever make the decoder throw or run away', () => {
  const valid = encodeRequest({
    operation: 2,
    requestId: 1,
    groups: [
      {
        tag: 2,
        attributes: [
          attribute.collection('c', [attribute.keyword('k', 'v', 'w')]),
          attribute.integer('i', 1),
        ],
      },
    ],
  })
  const flipped = fc
    .tuple(fc.nat(valid.length - 1), fc.nat(255))
    .map(([at, byte]) => Uint8Array.from(valid, (old, index) => (index === at ? byte : old)))
  const cut = fc.nat(valid.length).map((end) => valid.subarray(0, end))
  const holds = fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), flipped, cut), (bytes) => {
    const message = decodeMessage(bytes)
    return message === undefined || Array.isArray(message.groups)
  })
  expect(() => fc.assert(holds, { numRuns: 2000, seed: 20261121 })).not.toThrow()
})
