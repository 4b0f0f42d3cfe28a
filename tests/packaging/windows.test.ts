/** The unpacked Windows folder, packed on this machine with a stub in place of Electron's runtime: every native file is of the target and loads on a clean Windows 10. */
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { binaryKind } from '../../scripts/build/binary-kind.ts'
import { checkNatives } from '../../scripts/build/check-natives.ts'
import { copyNatives } from '../../scripts/build/natives.ts'
import { readTarget, thisTarget } from '../../scripts/build/target.ts'
import { importsOf } from './pe-imports.ts'
import { writeStubElectron } from './stub-electron.ts'

const root = join(import.meta.dirname, '../..')
const windows = readTarget('win32-x64')
let folder: string
let unpacked: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sill-windows-'))
  const stub = join(folder, 'electron')
  writeStubElectron(stub, 'win32')
  execFileSync(process.execPath, ['scripts/build.ts', '--if-stale'], { cwd: root, stdio: 'pipe' })
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--win',
      '--dir',
      '--x64',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${join(folder, 'release')}`,
      '-c.win.signAndEditExecutable=false',
    ],
    { cwd: root, stdio: 'pipe' },
  )
  unpacked = join(folder, 'release', 'win-unpacked')
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What Windows 10 (1809 and later) brings by itself; the VC++ runtime is not among it. */
const WINDOWS_10 = new Set([
  'advapi32',
  'bcrypt',
  'bcryptprimitives',
  'comdlg32',
  'crypt32',
  'dbghelp',
  'gdi32',
  'iphlpapi',
  'kernel32',
  'kernelbase',
  'mswsock',
  'ncrypt',
  'netapi32',
  'normaliz',
  'ntdll',
  'ole32',
  'oleaut32',
  'powrprof',
  'psapi',
  'rpcrt4',
  'secur32',
  'setupapi',
  'shell32',
  'shlwapi',
  'ucrtbase',
  'user32',
  'userenv',
  'version',
  'winmm',
  'winspool',
  'ws2_32',
  'wtsapi32',
])
const isOfWindows = (dll: string): boolean =>
  dll.startsWith('api-ms-win-') || WINDOWS_10.has(dll.replace(/\.(?:dll|drv)$/u, ''))
/** The program that loads a native module is there by then. */
const isOwnProgram = (dll: string): boolean => dll === 'node.exe' || dll === 'electron.exe'

function natives(within: string): string[] {
  return globSync('**/*.{node,dll}', { cwd: within })
}

describe('the Windows package', () => {
  test('holds the native modules of Windows and no others', () => {
    const packed = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false }).map((file) =>
      file.replaceAll('\\', '/').slice(1),
    )
    const expected = [
      'node_modules/@koromix/koffi-win32-x64/win32_x64/koffi.node',
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    ]
    expect(packed.filter((file) => file.endsWith('.node')).sort()).toEqual(expected)
    expect(natives(join(unpacked, 'resources/app.asar.unpacked')).sort()).toEqual(expected)
  })

  test('every native file is for Windows x64, and asks for nothing that Windows 10 does not bring', () => {
    const within = join(unpacked, 'resources/app.asar.unpacked')
    for (const file of natives(within)) {
      const bytes = readFileSync(join(within, file))
      expect([file, binaryKind(bytes)]).toEqual([file, 'win32-x64'])
      const { atLoad, delayed } = importsOf(bytes)
      expect([
        file,
        [...atLoad, ...delayed].filter((dll) => !isOfWindows(dll) && !isOwnProgram(dll)),
      ]).toEqual([file, []])
    }
  })
})

test('the standalone control takes the modules of the machine that it is built for', () => {
  const own = join(folder, 'control')
  copyNatives(root, own, windows)
  for (const file of natives(own))
    expect([file, binaryKind(readFileSync(join(own, file)))]).toEqual([file, 'win32-x64'])
  copyNatives(root, own, thisTarget)
  expect(() => checkNatives(own, windows)).toThrow('not for win32-x64')
})

test('the packager refuses a module of another platform, and one that is missing', () => {
  const empty = mkdtempSync(join(folder, 'empty-'))
  expect(() => checkNatives(empty, windows)).toThrow('missing')
  writeFileSync(join(empty, 'koffi.node'), 'no binary at all'.repeat(8))
  expect(() => checkNatives(empty, windows)).toThrow('no binary')
})
