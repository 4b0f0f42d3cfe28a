/** SEC-04: who speaks slowly to the browser host, says too much, or comes too often holds up nobody else, and is rid of. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { startBrowserHost, type BrowserHost, type HostLimits } from '../../main/browser/host.ts'
import { silentLog } from '../../main/core/log.ts'
import { createProbe } from '../conformance/hosts-probe.ts'
import { rawBytes, rawGet, rawUpgrade } from './raw-http.ts'

const LIMITS = { headers: 400, request: 800, look: 50, idle: 300, connections: 20 } as const
const WINDOWS = 64
let folder: string
let host: BrowserHost
let own: string
let cookie: string
const open: Socket[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sill-slow-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  ;({ host, own, cookie } = await start(LIMITS))
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy()
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

async function start(limits: Partial<HostLimits>) {
  const started = await startBrowserHost({
    router: createProbe().router,
    rendererDir: folder,
    log: silentLog,
    limits,
  })
  const name = `127.0.0.1:${started.port}`
  const { pathname, search } = new URL(started.newWindowUrl())
  const entered = await rawGet(started.port, pathname + search, { host: name })
  return { host: started, own: name, cookie: String(entered.headers['set-cookie']).split(';', 1).join('') }
}

interface Slow {
  readonly socket: Socket
  /** What came back until the host ended it, and after how many milliseconds that was. */
  readonly ended: Promise<{ readonly text: string; readonly after: number }>
}

/** Says `bytes` at once, then one letter of `drip` every 20 ms for as long as it is let. */
function speakSlowly(bytes: string, drip: string): Slow {
  const from = performance.now()
  let timer: NodeJS.Timeout | undefined
  const socket = connect(host.port, '127.0.0.1', () => {
    socket.write(bytes)
    if (drip !== '') timer = setInterval(() => socket.writable && socket.write(drip), 20)
  })
  open.push(socket)
  let text = ''
  socket.setEncoding('utf8').on('data', (more: string) => (text += more))
  socket.on('error', () => undefined)
  const ended = new Promise<{ text: string; after: number }>((resolve) => {
    socket.once('close', () => {
      clearInterval(timer)
      resolve({ text, after: performance.now() - from })
    })
  })
  return { socket, ended }
}

const page = () => rawGet(host.port, '/', { host: own, cookie })

describe('slow', () => {
  const callers: [string, () => Slow][] = [
    ['headers, letter by letter', () => speakSlowly(`GET / HTTP/1.1\r\nHost: ${own}\r\nX-Slow: `, 'a')],
    ['headers that never go on', () => speakSlowly(`GET / HTTP/1.1\r\nHost: ${own}\r\n`, '')],
    ['not a word', () => speakSlowly('', '')],
    ['a line of empty lines', () => speakSlowly('', '\r\n')],
  ]
  test.each(callers)(
    '%s: ended by its time, and who comes meanwhile is answered at once',
    async (_name, call) => {
      const { ended } = call()
      expect((await page()).status).toBe(200)
      const { text, after } = await ended
      expect(text === '' || text.startsWith('HTTP/1.1 408')).toBe(true)
      expect(after).toBeGreaterThan(LIMITS.headers / 2)
      expect((await page()).status).toBe(200)
    },
  )

  const bodies: [string, string, string][] = [
    ['with a length', 'Content-Length: 100000\r\n\r\n', 'a'],
    ['in pieces', 'Transfer-Encoding: chunked\r\n\r\n', '1\r\na\r\n'],
  ]
  test.each(bodies)(
    'a body %s is not waited for: answered by its headers alone, and the line is cut',
    async (_name, rest, drip) => {
      for (const [path, status] of [
        ['/', 405],
        ['/window', 401],
        ['/quit', 401],
        ['/rpc', 405],
      ] as const) {
        const { ended } = speakSlowly(
          `POST ${path} HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\n${rest}`,
          drip,
        )
        expect((await ended).text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'))
      }
      const { ended } = speakSlowly(`GET / HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\n${rest}`, drip)
      expect((await ended).text).toMatch(/^HTTP\/1\.1 200 /u)
    },
  )

  test('a connection that is kept without another request is ended', async () => {
    const { ended } = speakSlowly(`GET / HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\n\r\n`, '')
    expect((await ended).text).toMatch(/^HTTP\/1\.1 200 /u)
  })

  test('one that asks for the window’s line in headers without end is no different', async () => {
    const { ended } = speakSlowly(
      `GET /rpc HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: `,
      'A',
    )
    expect((await ended).text).not.toContain('101')
  })
})

describe('much', () => {
  test('headers of more than 16 KB are refused', async () => {
    expect(
      await rawBytes(host.port, `GET / HTTP/1.1\r\nHost: ${own}\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 431 /u)
    expect(await rawBytes(host.port, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: ${own}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 (?:414|431) /u,
    )
  })

  test('more connections than there may be are not taken; when they are over, everything is as before', async () => {
    const many = Array.from({ length: LIMITS.connections + 10 }, () =>
      speakSlowly(`GET / HTTP/1.1\r\nHost: ${own}\r\n`, ''),
    )
    const ends = await Promise.all(many.map(({ ended }) => ended))
    // Those that were taken have been told that they were too slow; the others were cut off without a word.
    const told = ends.filter(({ text }) => text.startsWith('HTTP/1.1 408')).length
    expect(told).toBeGreaterThanOrEqual(LIMITS.connections)
    expect(told + ends.filter(({ text }) => text === '').length).toBe(many.length)
    expect(told).toBeLessThan(many.length)
    expect((await page()).status).toBe(200)
  })

  test('of windows there are as many as nobody needs; the next is refused, and comes in when one has gone', async () => {
    const usual = await start({})
    const headers = { cookie: usual.cookie }
    const windows = Array.from(
      { length: WINDOWS },
      () => new WebSocket(`ws://${usual.own}/rpc`, { headers, origin: `http://${usual.own}` }),
    )
    try {
      await Promise.all(
        windows.map(
          (window) =>
            new Promise((resolve, reject) => void window.once('open', resolve).once('error', reject)),
        ),
      )
      const another = () =>
        rawUpgrade(usual.host.port, '/rpc', { host: usual.own, origin: `http://${usual.own}`, ...headers })
      expect(await another()).toBe(503)
      windows[0]?.close()
      await expect.poll(another, { timeout: 5_000 }).toBe(101)
    } finally {
      for (const window of windows) window.terminate()
      await usual.host.close()
    }
  })
})
