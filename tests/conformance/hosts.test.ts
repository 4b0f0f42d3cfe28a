/** One suite for both hosts: whatever the page asks, it gets the same answer over either transport (DIST-03, SEC-02, SEC-04). */
import { isDefinedError, ORPCError, safe } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { maxMessageBytes, maxTextBytes } from '../../main/host/bounds.ts'
import { createProbe, patternBytes, type Probe } from './hosts-probe.ts'
import { transports, type Host, type Window } from './hosts-transports.ts'
import { sha256Hex } from './sha256.ts'
import { PATIENCE } from '../support/patience.ts'

const id = '0197a3c2-7b1e-7c3d-8a4f-0123456789ab'

describe.each(transports)('$name', ({ start }) => {
  let probe: Probe
  let host: Host
  let window: Window

  beforeEach(async () => {
    probe = createProbe()
    host = await start(probe.router)
    window = await host.openWindow()
  })
  afterEach(async () => {
    window.disconnect()
    await host.close()
  })

  test('answers a call', async () => {
    expect(await window.client.workspace.get()).toMatchObject({ language: 'zh', tabs: [] })
  })

  test('an expected failure arrives as the contract declares it, with its words', async () => {
    const { error } = await safe(window.client.documents.get({ id }))
    expect(isDefinedError(error) && error.code === 'NOT_FOUND' && error.data.message.zh).toBe(
      `没有单据 ${id}`,
    )
  })

  test('a bug tells the page nothing about the machine', async () => {
    const { error } = await safe(window.client.documents.retry({ key: id }))
    expect(error).toBeInstanceOf(ORPCError)
    expect(JSON.stringify(error)).not.toContain('/var/keys')
    expect(error?.message).toBe('Internal server error')
  })

  test('input against the schema is refused before the handler', async () => {
    const { error } = await safe(
      window.client.workspace.put({
        tabs: [],
        active: 'x'.repeat(101),
        menuFolded: false,
        language: 'zh',
        columns: {},
      }),
    )
    expect(error).toMatchObject({ code: 'BAD_REQUEST' })
    expect(probe.seen.saved).toEqual([])
  })

  test('a file goes in whole, with its name', async () => {
    const bytes = patternBytes(5_000_000)
    const answer = await window.client.attachments.add({
      documentId: id,
      localRevision: 1,
      slot: 'proof',
      file: new File([bytes], '证明材料.pdf', { type: 'application/pdf' }),
    })
    expect(answer).toEqual({
      ref: { sha256: sha256Hex(bytes), name: '证明材料.pdf', bytes: bytes.byteLength, type: 'pdf' },
      localRevision: 2,
    })
  })

  test('a file comes out whole, with its name and type', async () => {
    const file = await window.client.attachments.open({ documentId: id, sha256: 'ab12'.repeat(16) })
    expect([file.name, file.type]).toEqual(['附件 ab12.pdf', 'application/pdf'])
    expect(sha256Hex(new Uint8Array(await file.arrayBuffer()))).toBe(sha256Hex(patternBytes(3_000_000)))
  })

  test('an event iterator ends when its source ends', async () => {
    const states = []
    for await (const state of await window.client.session.watch()) states.push(state)
    expect(states).toHaveLength(2)
  })

  test('an event iterator that the page leaves is over in the application', async () => {
    const iterator = await window.client.status.changes()
    expect((await iterator.next()).value).toEqual({ what: 'collection', collection: 'c0' })
    expect(probe.seen.watching).toBe(1)
    await iterator.return?.()
    await vi.waitFor(() => expect(probe.seen.watching).toBe(0), PATIENCE)
    expect(await window.client.workspace.get()).toBeDefined()
  })

  test('a call that the page aborts is aborted in the application', async () => {
    const stop = new AbortController()
    const call = safe(
      window.client.codes.search({ table: 't', text: 'x', limit: 100 }, { signal: stop.signal }),
    )
    setTimeout(() => stop.abort(), 20)
    expect((await call).error).toBeDefined()
    await vi.waitFor(() => expect(probe.seen.aborted).toBe(1), PATIENCE)
  })

  test('500 calls at once each get their own answer, whatever the order', async () => {
    const calls = Array.from({ length: 500 }, (_, index) =>
      window.client.codes.search({ table: `t${index}`, text: `${index}`, limit: 1 + ((index * 37) % 100) }),
    )
    const answers = await Promise.all(calls)
    expect(answers.map(([first]) => first?.code)).toEqual(
      Array.from({ length: 500 }, (_, index) => `${index}`),
    )
  })

  test('two windows at once', async () => {
    const second = await host.openWindow()
    const [a, b] = await Promise.all([
      window.client.codes.search({ table: 'a', text: '1', limit: 5 }),
      second.client.codes.search({ table: 'b', text: '2', limit: 1 }),
    ])
    expect([a[0]?.zh, b[0]?.zh]).toEqual(['a', 'b'])
    second.disconnect()
    await second.closed
    expect(await window.client.workspace.get()).toBeDefined()
  })

  test('a window that goes away in the middle ends what it started, and nothing else', async () => {
    const iterator = await window.client.status.changes()
    await iterator.next()
    const call = safe(window.client.codes.search({ table: 't', text: 'x', limit: 100 }))
    await vi.waitFor(() => expect(probe.seen.watching).toBe(1), PATIENCE)
    window.disconnect()
    await window.closed
    expect((await call).error).toBeDefined()
    await vi.waitFor(() => expect(probe.seen.watching).toBe(0), PATIENCE)
  })

  test('a new connection after a lost one works at once', async () => {
    window.disconnect()
    await window.closed
    window = await host.openWindow()
    expect(await window.client.workspace.get()).toBeDefined()
    const iterator = await window.client.status.changes()
    expect((await iterator.next()).done).toBe(false)
    await iterator.return?.()
  })

  describe('forged messages', () => {
    const forged: [string, string | Uint8Array][] = [
      ['no JSON', 'not json {'],
      ['nothing', ''],
      ['null', 'null'],
      ['a number', '42'],
      ['a list', '[1,2,3]'],
      ['no id', '{"p":{"u":"/workspace/get"}}'],
      ['an id that is an object', '{"i":{},"p":{"u":"/workspace/get"}}'],
      ['bytes that are no text', new Uint8Array([0, 1, 2, 254, 253])],
      ['only the delimiter', new Uint8Array([255, 255, 255])],
      ['nesting without end', '['.repeat(200_000)],
    ]
    test.each(forged)('%s: dropped, and the next call is answered', async (_name, message) => {
      window.sendRaw(message)
      expect(await window.client.workspace.get()).toBeDefined()
      expect(probe.seen.calls).toBe(1)
    })

    const refused: [string, string, number][] = [
      ['a foreign origin in the path', '{"i":"f","p":{"u":"https://example.com/workspace/get"}}', 400],
      ['an unknown kind', '{"i":"f","t":9,"p":{}}', 400],
      ['no path', '{"i":"f","p":{}}', 400],
      [
        'headers that are no headers',
        '{"i":"f","p":{"u":"/workspace/get","h":{"content-type":{"a":1}}}}',
        400,
      ],
      ['another method', '{"i":"f","p":{"u":"/workspace/get","m":"DELETE"}}', 400],
      [
        'a form that is none',
        '{"i":"f","p":{"u":"/workspace/put","h":{"content-type":"multipart/form-data; boundary=x"},"b":"x"}}',
        400,
      ],
      ['a procedure that does not exist', '{"i":"f","p":{"u":"/workspace/erase"}}', 404],
      ['the prototype', '{"i":"f","p":{"u":"/__proto__/get"}}', 404],
      ['the constructor', '{"i":"f","p":{"u":"/workspace/constructor"}}', 404],
      ['a climbing path', '{"i":"f","p":{"u":"/workspace/../workspace/erase"}}', 404],
      ['a group instead of a procedure', '{"i":"f","p":{"u":"/workspace"}}', 404],
    ]
    test.each(refused)('%s: an error, and nothing was called', async (_name, message, status) => {
      window.sendRaw(message)
      await vi.waitFor(
        () =>
          expect(window.received.map((text) => statusOf(text)).filter((got) => got !== undefined)).toEqual([
            status,
          ]),
        PATIENCE,
      )
      expect(probe.seen).toMatchObject({ calls: 0, saved: [] })
      expect(await window.client.workspace.get()).toBeDefined()
    })

    test('input that wants to change the prototype changes nothing', async () => {
      window.sendRaw(
        '{"i":"f","p":{"u":"/workspace/put","b":{"json":{"__proto__":{"polluted":1},"tabs":[]},"meta":[[1,"__proto__","polluted"]]}}}',
      )
      await vi.waitFor(
        () =>
          expect(window.received.map((text) => statusOf(text)).filter((got) => got !== undefined)).toEqual([
            400,
          ]),
        PATIENCE,
      )
      expect(Object.keys(Object.prototype)).toEqual([])
      expect('polluted' in {}).toBe(false)
    })

    test('an answer to a question that was never asked, and aborts of unknown calls, are ignored', async () => {
      window.sendRaw('{"i":"99","t":4}')
      window.sendRaw('{"i":"99","t":3,"p":{"e":"message","d":1}}')
      expect(await window.client.workspace.get()).toBeDefined()
    })
  })

  test('an oversized text ends the connection; the next one works', async () => {
    window.sendRaw(JSON.stringify({ i: 'big', p: { u: '/workspace/put', b: 'x'.repeat(maxTextBytes) } }))
    await window.closed
    window = await host.openWindow()
    expect(await window.client.workspace.get()).toBeDefined()
  })

  test('an oversized message of bytes ends the connection; the next one works', async () => {
    window.sendRaw(new Uint8Array(maxMessageBytes + 1))
    await window.closed
    window = await host.openWindow()
    expect(await window.client.workspace.get()).toBeDefined()
  })

  test('the largest file of the contract goes through', async () => {
    const bytes = patternBytes(64 * 1024 * 1024)
    const { ref } = await window.client.attachments.add({
      documentId: id,
      localRevision: 1,
      slot: 'proof',
      file: new File([bytes], 'a.pdf'),
    })
    expect(ref.sha256).toBe(sha256Hex(bytes))
  })
})

/** The status in an answer to the forged request `f`. */
function statusOf(text: string): unknown {
  const message: unknown = JSON.parse(text)
  if (typeof message !== 'object' || message === null || !('i' in message) || message.i !== 'f')
    return undefined
  return 'p' in message && typeof message.p === 'object' && message.p !== null && 's' in message.p
    ? message.p.s
    : 200
}
