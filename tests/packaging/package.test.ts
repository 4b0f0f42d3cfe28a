/** What electron-builder puts into the package, made for real with a stub in place of Electron's runtime (DIST-02, SEC-02). */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_CALIBRATION } from '../../domain/printing/layout.ts'
import { pageOf, streamOf } from '../../files/testing/samples.ts'
import { forkControl } from '../../main/browser/control.ts'
import { wrongNative } from '../../main/electron/verify-natives.ts'
import { createCardProcess } from '../../main/core/card/process.ts'
import { makeSoftToken, softHsmEnv } from '../../scripts/card/soft-token.ts'
import { startControl } from '../support/print/control.ts'
import { sampleContent, sampleLayout } from '../support/print/fixtures.ts'
import { writeStubElectron } from './stub-electron.ts'

const root = join(import.meta.dirname, '../..')
const platform = `linux-${process.arch}`
let folder: string
let unpacked: string
let files: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sill-package-'))
  const stub = join(folder, 'electron')
  writeStubElectron(stub)
  execFileSync(process.execPath, ['scripts/build.ts', '--if-stale'], { cwd: root, stdio: 'pipe' })
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  execFileSync(
    process.execPath,
    [
      builder,
      '--linux',
      '--dir',
      `--${process.arch}`,
      `-c.electronDist=${stub}`,
      `-c.directories.output=${join(folder, 'release')}`,
    ],
    { cwd: root, stdio: 'pipe' },
  )
  unpacked = join(
    folder,
    'release',
    process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  )
  files = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => /\.[^/]+$|\/LICENSE[^/]*$|^LICENSE$/.test(file))
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the programs are there: main, preload, page, print control with its worker', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'dist/electron/main.js',
      'dist/preload/index.cjs',
      'dist/renderer/index.html',
      'dist/print-control/main.js',
      'dist/print-control/render-worker.js',
      'dist/print-control/raster-worker.js',
      'dist/electron/judge-worker.js',
      'dist/card/main.js',
      'dist/codes/codes.db',
      'dist/electron/natives.json',
    ]),
  )
  expect(files.filter((file) => file.startsWith('dist/electron/migrations/local/')).length).toBeGreaterThan(1)
})

test('no sources, no tests, no maps, nothing of the server or the other host', () => {
  const wrong = files.filter((file) =>
    /\.(?:ts|tsx|mts|cts|map|cc|cpp|h|gyp|c)$|\.test\.|(?:^|\/)tests?\/|^(?:domain|contract|db|main|renderer|server|scripts|bench|docs)\//.test(
      file,
    ),
  )
  expect(wrong).toEqual([])
  expect(files.filter((file) => /^dist\/(?:browser|server)\/|desk\.html$/.test(file))).toEqual([])
})

test('of node_modules only the native parts, and of these only this platform’s binaries', () => {
  const packages = new Set(
    files
      .filter((file) => file.startsWith('node_modules/'))
      .map((file) =>
        file
          .split('/')
          .slice(1, file.split('/')[1]?.startsWith('@') === true ? 3 : 2)
          .join('/'),
      ),
  )
  expect([...packages].sort()).toEqual([`@koromix/koffi-${platform}`, 'better-sqlite3', 'koffi'])
  expect(files.filter((file) => file.endsWith('.node')).sort()).toEqual([
    `node_modules/@koromix/koffi-${platform}/linux_${process.arch}/koffi.node`,
    `node_modules/better-sqlite3/prebuilds/${platform}.node`,
  ])
})

test('binaries lie outside of the archive, where they can be loaded, and only they do', () => {
  for (const file of files.filter((name) => name.endsWith('.node')))
    expect(existsSync(join(unpacked, 'resources/app.asar.unpacked', file))).toBe(true)
  expect(existsSync(join(unpacked, 'resources/app.asar.unpacked/dist'))).toBe(false)
})

test('the three faces that are printed with, their licence, and all licences', () => {
  expect(files.filter((file) => /\.(?:ttf|otf)$/.test(file)).sort()).toEqual(
    ['NotoSansSC_400Regular.ttf', 'NotoSerifSC_400Regular.ttf', 'NotoSerifSC_700Bold.ttf'].map(
      (name) => `dist/print-control/fonts/${name}`,
    ),
  )
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'THIRD-PARTY.md',
      'dist/print-control/fonts/LICENSE_FONT.txt',
      'dist/electron/licences.txt',
      'dist/electron/sbom.cdx.json',
    ]),
  )
})

test('the fuses are set in the executable', async () => {
  const fuses = await getCurrentFuseWire(join(unpacked, 'sill'))
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  })
})

test('[SEC-02] what lies outside of the archive is what was built: another file, one more, or none, is refused before it is loaded', () => {
  const list = join(folder, 'natives.json')
  writeFileSync(list, extractFile(join(unpacked, 'resources/app.asar'), 'dist/electron/natives.json'))
  const beside = join(unpacked, 'resources/app.asar.unpacked')
  expect(wrongNative(list, beside)).toBeUndefined()
  const natives = files.filter((file) => file.endsWith('.node'))
  const changed = (change: (copy: string) => void): string | undefined => {
    const copy = mkdtempSync(join(folder, 'changed-'))
    cpSync(beside, copy, { recursive: true })
    change(copy)
    return wrongNative(list, copy)
  }
  for (const file of natives) {
    expect(changed((copy) => appendFileSync(join(copy, file), '\0'))).toBe(file)
    expect(changed((copy) => rmSync(join(copy, file)))).toBe(
      file.includes('koffi') ? 'koffi' : 'better-sqlite3',
    )
    expect(changed((copy) => copyFileSync(join(copy, file), join(copy, 'more.node')))).toBe('more.node')
  }
  expect(wrongNative(join(folder, 'no-list.json'), beside)).toBe(join(folder, 'no-list.json'))
})

describe('taken out of the archive, with nothing else around', () => {
  let app: string
  beforeAll(() => {
    app = join(folder, 'app')
    extractAll(join(unpacked, 'resources/app.asar'), app)
  })

  test('the packaged print control starts, and renders with the packaged fonts as the sources do', async () => {
    const source = {
      layout: sampleLayout(),
      content: sampleContent('示例-0001'),
      calibration: NO_CALIBRATION,
    }
    const packaged = startControl({ SILL_PRINT_DRIVERS: 'file' }, join(app, 'dist/print-control/main.js'))
    const fromSources = startControl({ SILL_PRINT_DRIVERS: 'file' })
    try {
      expect(await packaged.must('printers', {})).toMatchObject([{ id: 'file:folder', canPrint: true }])
      expect(await packaged.must('render', source)).toEqual(await fromSources.must('render', source))
    } finally {
      await packaged.kill()
      await fromSources.kill()
    }
  })

  test('the packaged card process reads a token', async () => {
    const { SOFTHSM2_CONF, SILL_PKCS11 } = softHsmEnv(join(folder, 'cards'))
    await makeSoftToken({
      folder: join(folder, 'cards'),
      label: 'packaged',
      pin: '123456',
      keyType: 'ec',
      issue: async () => [],
    })
    const cards = createCardProcess(forkControl(join(app, 'dist/card/main.js'), { SOFTHSM2_CONF }))
    try {
      expect(await cards.ask('list', { modules: [SILL_PKCS11] })).toMatchObject({
        ok: true,
        value: { tokens: [{ label: 'packaged', pin: 'usual' }], problems: [] },
      })
    } finally {
      cards.close()
    }
  })

  test('every native module and PDFium load from the package alone', () => {
    const program = `
      const { default: koffi } = await import('koffi')
      const { default: Sqlite } = await import('better-sqlite3')
      const { Worker } = await import('node:worker_threads')
      const pdf = Buffer.from('${pageOf(streamOf(Buffer.from('S'))).toString('base64')}', 'base64')
      const ask = (file, task) => new Promise((resolve, reject) => {
        const worker = new Worker(file)
        worker.on('error', reject)
        worker.once('message', ({ answer, crash }) => {
          void worker.terminate()
          if (crash) reject(new Error(crash))
          else resolve(answer)
        })
        worker.postMessage(task)
      })
      const [page] = await ask('./dist/print-control/raster-worker.js', { pdf, width: 10, height: 14 })
      const judged = await ask('./dist/electron/judge-worker.js', pdf)
      console.log(JSON.stringify([typeof koffi.load, new Sqlite(':memory:').prepare('select 1').pluck().get(), page.grey.length, judged.pages]))
    `
    writeFileSync(join(app, 'probe.mjs'), program)
    expect(
      JSON.parse(
        execFileSync(process.execPath, ['probe.mjs'], { cwd: app, encoding: 'utf8', env: {}, stdio: 'pipe' }),
      ),
    ).toEqual(['function', 1, 140, 1])
  })

  test.each([
    'dist/electron/main.js',
    'dist/print-control/main.js',
    'dist/print-control/render-worker.js',
    'dist/print-control/raster-worker.js',
    'dist/electron/judge-worker.js',
    'dist/card/main.js',
    'dist/preload/index.cjs',
  ])('%s imports only what is packaged', (file) => {
    const outside = importsOf(readFileSync(join(app, file), 'utf8')).filter(
      (name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name),
    )
    for (const name of new Set(outside)) expect([...packaged, 'electron']).toContain(name)
  })
})

const packaged = ['better-sqlite3', 'koffi']

/** Static imports of a bundle: rolldown writes each on a line of its own. */
function importsOf(source: string): string[] {
  return [
    ...source.matchAll(
      /^(?:import|export)\s(?:[^'"\n]*\sfrom\s)?["']([^"']+)["'];?$|^(?:let|const|var) \w+ = require\("([^"]+)"\);$/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '')
}
