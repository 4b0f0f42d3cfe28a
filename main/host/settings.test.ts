import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const root = resolve(import.meta.dirname, '../..')
const source = pathToFileURL(join(root, 'main/entry/browser.ts')).href
const bundle = pathToFileURL(join(root, 'dist/browser/main.js')).href

describe('readSettings', () => {
  test('from the sources', () => {
    expect(readSettings({}, 'linux', source)).toMatchObject({
      rendererDir: join(root, 'dist/renderer'),
      controlEntry: join(root, 'print-control/main.ts'),
      isWindowOpened: true,
      version: '0.1.0',
    })
  })

  test('from the bundle the parts are bundles too', () => {
    expect(readSettings({}, 'linux', bundle)).toMatchObject({
      rendererDir: join(root, 'dist/renderer'),
      controlEntry: join(root, 'dist/print-control/main.js'),
      preloadEntry: join(root, 'dist/preload/index.cjs'),
    })
  })

  test('the environment decides', () => {
    const settings = readSettings(
      {
        SILL_DATA: '/d',
        SILL_SERVER_URL: 'https://central.example',
        SILL_RENDERER_DIR: '/r',
        SILL_OPEN: '0',
      },
      'linux',
      source,
    )
    expect(settings).toMatchObject({
      dataDir: '/d',
      keeperDir: '/d.keeper',
      serverUrl: 'https://central.example',
      rendererDir: '/r',
      isWindowOpened: false,
    })
  })

  test('in a package the environment does not say which pages are shown', () => {
    const packaged = mkdtempSync(join(tmpdir(), 'sill-packaged-'))
    writeFileSync(join(packaged, 'package.json'), '{ "version": "1.2.3" }')
    const main = pathToFileURL(join(packaged, 'dist/browser/main.js')).href
    expect(readSettings({ SILL_DATA: packaged, SILL_RENDERER_DIR: '/evil' }, 'linux', main).rendererDir).toBe(
      join(packaged, 'dist/renderer'),
    )
    rmSync(packaged, { recursive: true })
  })

  test('who installs writes the server into sill.json of the data folder; what is wrong in it is told', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sill-settings-'))
    const file = join(dataDir, 'sill.json')
    writeFileSync(file, '{ "serverUrl": "https://central.example/" }')
    expect(readSettings({ SILL_DATA: dataDir }, 'linux', source).serverUrl).toBe('https://central.example')
    expect(
      readSettings({ SILL_DATA: dataDir, SILL_SERVER_URL: 'http://127.0.0.1:1' }, 'linux', source).serverUrl,
    ).toBe('http://127.0.0.1:1')
    writeFileSync(file, '{ "serverUrl": "file:///etc" }')
    expect(() => readSettings({ SILL_DATA: dataDir }, 'linux', source)).toThrow('serverUrl')
    rmSync(dataDir, { recursive: true })
  })

  test('a server whose certificate nobody would check is refused, in whichever host', () => {
    const env = { SILL_DATA: '/d', NODE_TLS_REJECT_UNAUTHORIZED: '0' }
    expect(() =>
      readSettings({ ...env, SILL_SERVER_URL: 'https://central.example' }, 'linux', source),
    ).toThrow('NODE_TLS_REJECT_UNAUTHORIZED')
    expect(readSettings({ ...env, SILL_SERVER_URL: 'http://127.0.0.1:1' }, 'linux', source).serverUrl).toBe(
      'http://127.0.0.1:1',
    )
  })

  test('the data folder of each system', () => {
    expect(readSettings({ XDG_DATA_HOME: '/x' }, 'linux', source).dataDir).toBe('/x/sill')
    expect(readSettings({ LOCALAPPDATA: '/local' }, 'win32', source).dataDir).toBe('/local/Sill')
  })
})

describe('the machine’s rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-policy-'))
  const file = join(folder, 'policy.json')
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (policy: object, env: Record<string, string> = {}) => {
    writeFileSync(file, JSON.stringify(policy))
    return readSettings({ SILL_DATA: '/d', ...env }, 'linux', source, file)
  }

  test('come before what the user says', () => {
    const env = { SILL_SERVER_URL: 'http://127.0.0.1:1', SILL_PKCS11: '/tmp/own.so' }
    expect(
      read(
        {
          serverUrl: 'https://central.example/',
          card: { modules: ['/usr/lib/card.so'], lockOnRemoval: false },
          lock: { mostMinutes: 5 },
        },
        env,
      ),
    ).toMatchObject({
      serverUrl: 'https://central.example',
      cardModules: ['/usr/lib/card.so'],
      isLockedOnCardRemoval: false,
      lock: { policy: { mostMinutes: 5, mayBeOff: false } },
    })
    expect(read({}, env)).toMatchObject({
      serverUrl: 'http://127.0.0.1:1',
      cardModules: ['/tmp/own.so'],
      lock: { policy: { mostMinutes: 60, mayBeOff: false }, minute: 60_000 },
    })
  })

  test('what is not understood in them is told', () => {
    expect(() => read({ lock: { minutes: 5 } })).toThrow('minutes')
    expect(() => read({ serverUrl: 'file:///etc' })).toThrow('serverUrl')
  })

  test('a minute is only ever made shorter', () => {
    for (const [given, minute] of [
      ['500', 500],
      ['600000', 60_000],
      ['0', 60_000],
      ['x', 60_000],
    ] as const)
      expect(read({}, { SILL_LOCK_MINUTE_MS: given }).lock.minute).toBe(minute)
  })
})
