/**
 * SEC-02: what Electron is told and how its questions are answered. Electron itself is not here: the decisions are
 * called as it would call them, and the smoke test in tests/e2e runs them for real where a runtime exists.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { silentLog } from '../../main/core/log.ts'
import { guardContents, guardSession, isOwnPage, isOwnRequest } from '../../main/electron/guards.ts'
import { pageScheme, servePage } from '../../main/electron/pages.ts'
import { createConnector } from '../../main/electron/ports.ts'
import { safeStorageSealing } from '../../main/electron/safe-storage.ts'
import { windowOptions } from '../../main/electron/window-options.ts'
import { createRpcServer } from '../../main/host/rpc.ts'
import { createProbe } from '../conformance/hosts-probe.ts'
import { mainPort } from '../conformance/hosts-transports.ts'

describe('the window', () => {
  test('its page has its own world, a sandbox, no node, and all of the web’s security', () => {
    expect(windowOptions('/x/preload.cjs', false).webPreferences).toEqual({
      preload: '/x/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    })
  })

  test('developer tools only while developing', () => {
    expect(windowOptions('p', true).webPreferences?.devTools).toBe(true)
  })
})

const foreign = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'sill://evil/',
  'sill://app.evil/',
  'sill://u@app/',
  'sill://app:1/',
  'sill://app/other.html',
  'SILL2://app/',
  'chrome://gpu',
  'no url',
  '',
]

describe('navigation', () => {
  test.each(['sill://app', 'sill://app/', 'sill://app/index.html', 'sill://app/?a=1#b'])(
    '%s is the own page',
    (url) => expect(isOwnPage(url)).toBe(true),
  )
  test.each(foreign)('%s is not', (url) => expect(isOwnPage(url)).toBe(false))

  function guarded() {
    const listeners = new Map<string, (event: { url: string; preventDefault: () => void }) => void>()
    let openHandler: ((details: { url: string }) => { action: string }) | undefined
    const contents = {
      on: (name: string, listener: (event: { url: string; preventDefault: () => void }) => void) =>
        void listeners.set(name, listener),
      setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) =>
        void (openHandler = handler),
    }
    // only the two members that guardContents uses
    guardContents(contents as unknown as Parameters<typeof guardContents>[0])
    const isPrevented = (name: string, url: string): boolean => {
      const preventDefault = vi.fn<() => void>()
      listeners.get(name)?.({ url, preventDefault })
      return preventDefault.mock.calls.length === 1
    }
    return { isPrevented, open: (url: string) => openHandler?.({ url }) }
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s: only to the own page', (name) => {
    const { isPrevented } = guarded()
    expect(foreign.map((url) => isPrevented(name, url))).toEqual(foreign.map(() => true))
    expect(isPrevented(name, 'sill://app/')).toBe(false)
  })

  test('no webview, no second window, not even of the own page', () => {
    const { isPrevented, open } = guarded()
    expect(isPrevented('will-attach-webview', 'sill://app/')).toBe(true)
    expect([...foreign, 'sill://app/'].map((url) => open(url))).toEqual(
      [...foreign, 'sill://app/'].map(() => ({ action: 'deny' })),
    )
  })
})

describe('the system’s store of secrets (SEC-01)', () => {
  const ring = {
    isEncryptionAvailable: () => true,
    encryptString: (text: string) => Buffer.from(`sealed:${text}`),
    decryptString: (bytes: Buffer) => {
      const text = bytes.toString()
      if (!text.startsWith('sealed:')) throw new Error('not ours')
      return text.slice(7)
    },
  }
  const on = (backend: 'basic_text' | 'gnome_libsecret') =>
    safeStorageSealing({ ...ring, getSelectedStorageBackend: () => backend }, 'linux')

  test('a key ring seals; what it did not seal opens nothing', () => {
    const { name, seal, open } = on('gnome_libsecret')
    const bytes = Buffer.from([0, 255, 128])
    expect([name, open(seal(bytes))]).toEqual(['electron', bytes])
    expect(open(Buffer.from('of another'))).toBeUndefined()
  })

  test('a password that stands in everybody’s source is no store', () => {
    expect(on('basic_text').name).toBe('none')
    expect(safeStorageSealing({ ...ring, isEncryptionAvailable: () => false }, 'darwin').name).toBe('none')
    expect(safeStorageSealing(ring, 'darwin').name).toBe('electron')
  })
})

describe('the session', () => {
  function guarded() {
    const handlers: {
      request?: (c: unknown, p: string, answer: (granted: boolean) => void) => void
      check?: () => boolean
      device?: () => boolean
      before?: (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void
    } = {}
    const session = {
      setPermissionRequestHandler: (handler: (typeof handlers)['request']) =>
        void Object.assign(handlers, { request: handler }),
      setPermissionCheckHandler: (handler: (typeof handlers)['check']) =>
        void Object.assign(handlers, { check: handler }),
      setDevicePermissionHandler: (handler: (typeof handlers)['device']) =>
        void Object.assign(handlers, { device: handler }),
      webRequest: {
        onBeforeRequest: (handler: (typeof handlers)['before']) =>
          void Object.assign(handlers, { before: handler }),
      },
    }
    // only the members that guardSession uses
    guardSession(session as unknown as Parameters<typeof guardSession>[0])
    return handlers
  }

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'unknown',
  ])('permission %s is denied', (permission) => {
    const answer = vi.fn<(granted: boolean) => void>()
    const handlers = guarded()
    handlers.request?.({}, permission, answer)
    expect(answer.mock.calls).toEqual([[false]])
    expect([handlers.check?.(), handlers.device?.()]).toEqual([false, false])
  })

  const cases: [string, boolean][] = [
    ['sill://app/assets/main.js', true],
    ['blob:sill://app/1234', true],
    ['data:image/png;base64,AA', true],
    ['sill://other/x', false],
    ['blob:https://example.com/1', false],
    ['https://example.com/x.js', false],
    ['http://127.0.0.1:631/', false],
    ['ws://127.0.0.1:1/', false],
    ['file:///etc/passwd', false],
  ]
  test.each(cases)('a request for %s goes out: %s', (url, isAllowed) => {
    const answer = vi.fn<(response: { cancel?: boolean }) => void>()
    guarded().before?.({ url }, answer)
    expect(answer.mock.calls).toEqual([[{ cancel: !isAllowed }]])
    expect(isOwnRequest(url)).toBe(isAllowed)
  })
})

describe('the one IPC channel', () => {
  const ownFrame = { url: 'sill://app/', parent: null }

  function ask(
    senderFrame: { url: string; parent: object | null } | null,
    ids: { sender: number; window: number | undefined } = { sender: 1, window: 1 },
  ) {
    const { port1, port2 } = new MessageChannel()
    const connector = createConnector(createRpcServer(createProbe().router, silentLog))
    const isServed = connector.connect(
      { ports: [mainPort(port1)], sender: { id: ids.sender }, senderFrame },
      ids.window,
    )
    const closed = new Promise<string>((resolve) => void port2.once('close', () => resolve('closed')))
    return { isServed, closed, connector }
  }

  test('the top frame of the window’s own page is served', async () => {
    const { isServed, closed, connector } = ask(ownFrame)
    expect(isServed).toBe(true)
    connector.close()
    expect(await closed).toBe('closed')
  })

  const senders: [string, () => ReturnType<typeof ask>][] = [
    ['another window', () => ask(ownFrame, { sender: 2, window: 1 })],
    ['a window that is gone', () => ask(ownFrame, { sender: 1, window: undefined })],
    ['a frame that is gone', () => ask(null)],
    ['a frame inside the page', () => ask({ url: 'sill://app/', parent: {} })],
    ['a foreign page', () => ask({ url: 'https://example.com/', parent: null })],
    ['a page of another name', () => ask({ url: 'sill://other/', parent: null })],
  ]
  test.each(senders)('%s gets its port closed', async (_name, make) => {
    const { isServed, closed } = make()
    expect(isServed).toBe(false)
    expect(await closed).toBe('closed')
  })

  test('no port, or two, is no connection', () => {
    const connector = createConnector(createRpcServer(createProbe().router, silentLog))
    const { port1, port2 } = new MessageChannel()
    expect(connector.connect({ ports: [], sender: { id: 1 }, senderFrame: ownFrame }, 1)).toBe(false)
    expect(
      connector.connect(
        { ports: [mainPort(port1), mainPort(port2)], sender: { id: 1 }, senderFrame: ownFrame },
        1,
      ),
    ).toBe(false)
  })

  test('asking again ends the connection before: one window, one port', async () => {
    const { closed, connector } = ask(ownFrame)
    const next = new MessageChannel()
    connector.connect({ ports: [mainPort(next.port1)], sender: { id: 1 }, senderFrame: ownFrame }, 1)
    expect(await closed).toBe('closed')
    connector.close()
  })
})

describe('pages under sill://app', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sill-pages-'))
    await writeFile(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('the scheme is a secure standard one that may not bypass the policy', () => {
    expect(pageScheme).toEqual({
      scheme: 'sill',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: false,
        bypassCSP: false,
        allowServiceWorkers: false,
        stream: false,
      },
    })
  })

  test('the same strict policy as in the browser host, without the WebSocket', async () => {
    const response = await servePage(new Request('sill://app/'), folder)
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([\w-]{24})'/.exec(policy)?.[1] ?? 'none'
    expect(await response.text()).toBe(`<script nonce="${nonce}"></script>`)
    expect(policy).toContain("default-src 'none'; script-src 'self' 'nonce-")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).not.toMatch(/unsafe|http|ws:|\*/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each(['sill://other/', 'sill://app/..%2f..%2fetc%2fpasswd', 'sill://app/missing.js'])(
    '%s gets nothing',
    async (url) => {
      const response = await servePage(new Request(url), folder)
      expect(response.ok).toBe(false)
      expect(await response.text()).toMatch(/^(?:forbidden|not found)\n$/)
    },
  )

  test('only GET', async () => {
    expect((await servePage(new Request('sill://app/', { method: 'POST', body: 'x' }), folder)).status).toBe(
      403,
    )
  })
})
