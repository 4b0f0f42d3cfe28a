import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appPathIn, findBrowsers, openWindow, windowArguments, type Machine } from './system-browser.ts'

function machine(
  platform: NodeJS.Platform,
  env: Machine['env'],
  files: readonly string[],
  registered: Readonly<Record<string, string>> = {},
): Machine {
  return { platform, env, exists: (path) => files.includes(path), appPath: (program) => registered[program] }
}

const findBrowser = (on: Machine): string | undefined => [...findBrowsers(on)][0]

describe('findBrowser', () => {
  test('Linux: along the path, Chromium first', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    expect(findBrowser(machine('linux', env, ['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe(
      '/usr/bin/chromium',
    )
    expect(findBrowser(machine('linux', env, ['/usr/bin/microsoft-edge']))).toBe('/usr/bin/microsoft-edge')
  })

  test('Windows: Edge is there as a rule', () => {
    const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
    expect(
      findBrowser(
        machine(
          'win32',
          {
            'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
            ProgramFiles: String.raw`C:\Program Files`,
          },
          [edge],
        ),
      ),
    ).toBe(edge)
  })

  test('Windows: a 32-bit program looks into the other Program Files too, then where Windows says that it is', () => {
    const wide = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`
    expect(
      findBrowser(
        machine(
          'win32',
          { ProgramFiles: String.raw`C:\Program Files (x86)`, ProgramW6432: String.raw`C:\Program Files` },
          [wide],
        ),
      ),
    ).toBe(wide)
    const elsewhere = String.raw`D:\Apps\Edge\msedge.exe`
    expect(findBrowser(machine('win32', {}, [elsewhere], { 'msedge.exe': elsewhere }))).toBe(elsewhere)
    expect(findBrowser(machine('win32', {}, [], { 'msedge.exe': elsewhere }))).toBeUndefined()
  })

  test('Windows is not asked while a browser stands where it usually does', () => {
    const edge = String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`
    const asked: string[] = []
    const on: Machine = {
      ...machine('win32', { ProgramFiles: String.raw`C:\Program Files` }, [edge]),
      appPath: (program) => void asked.push(program),
    }
    expect([findBrowsers(on).next().value, asked]).toEqual([edge, []])
    expect([[...findBrowsers(on)], asked]).toEqual([[edge], ['msedge.exe', 'chrome.exe']])
  })

  test('what reg.exe prints is understood in any language', () => {
    expect(
      appPathIn(String.raw`
HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\msedge.exe
    (默认)    REG_SZ    C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe
`),
    ).toBe(String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`)
    expect(appPathIn('    (Default)    REG_SZ    "D:\\Apps\\chrome.exe"\r\n')).toBe('D:\\Apps\\chrome.exe')
    expect(appPathIn('ERROR: The system was unable to find the specified registry key')).toBeUndefined()
  })

  test('none', () => {
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }, []))).toBeUndefined()
    expect(findBrowser(machine('linux', {}, []))).toBeUndefined()
    expect(findBrowser(machine('win32', {}, []))).toBeUndefined()
  })

  test('SILL_BROWSER comes first, when it exists', () => {
    const files = ['/opt/b', '/usr/bin/chromium']
    expect(findBrowser(machine('linux', { SILL_BROWSER: '/opt/b', PATH: '/usr/bin' }, files))).toBe('/opt/b')
    expect(findBrowser(machine('linux', { SILL_BROWSER: '/opt/missing', PATH: '/usr/bin' }, files))).toBe(
      '/usr/bin/chromium',
    )
  })
})

test('the window is an application window with its own profile; the sandbox goes only for root', () => {
  const args = windowArguments('http://127.0.0.1:1/?token=t', '/data/browser-profile', false)
  expect(args).toContain('--app=http://127.0.0.1:1/?token=t')
  expect(args).toContain('--user-data-dir=/data/browser-profile')
  expect(args).not.toContain('--no-sandbox')
  expect(windowArguments('u', 'p', true)).toContain('--no-sandbox')
})

test('a browser that may not be started ends nothing: the next is tried, and none is told as none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-browsers-'))
  const [blocked, works] = [join(folder, 'blocked'), join(folder, 'works')]
  writeFileSync(blocked, 'no program', { mode: 0o644 })
  writeFileSync(works, '#!/bin/sh\n', { mode: 0o755 })
  expect(await openWindow([join(folder, 'gone'), blocked, works], 'file:///page', folder)).toBe(works)
  expect(await openWindow([join(folder, 'gone'), blocked], 'file:///page', folder)).toBeUndefined()
  expect(await openWindow([], 'file:///page', folder)).toBeUndefined()
  rmSync(folder, { recursive: true })
})
