import { describe, expect, test } from 'vitest'
import { findBrowser, windowArguments, type Machine } from './system-browser.ts'

function machine(platform: NodeJS.Platform, env: Machine['env'], files: readonly string[]): Machine {
  return { platform, env, exists: (path) => files.includes(path) }
}

describe('findBrowser', () => {
  test('Linux: along the path, Chromium first', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    expect(findBrowser(machine('linux', env, ['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe('/usr/bin/chromium')
    expect(findBrowser(machine('linux', env, ['/usr/bin/microsoft-edge']))).toBe('/usr/bin/microsoft-edge')
  })

  test('Windows: Edge is there as a rule', () => {
    const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
    expect(findBrowser(machine('win32', { 'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`, ProgramFiles: String.raw`C:\Program Files` }, [edge]))).toBe(edge)
  })

  test('none', () => {
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }, []))).toBeUndefined()
    expect(findBrowser(machine('linux', {}, []))).toBeUndefined()
    expect(findBrowser(machine('win32', {}, []))).toBeUndefined()
  })

  test('SILL_BROWSER comes first, when it exists', () => {
    const files = ['/opt/b', '/usr/bin/chromium']
    expect(findBrowser(machine('linux', { SILL_BROWSER: '/opt/b', PATH: '/usr/bin' }, files))).toBe('/opt/b')
    expect(findBrowser(machine('linux', { SILL_BROWSER: '/opt/missing', PATH: '/usr/bin' }, files))).toBe('/usr/bin/chromium')
  })
})

test('the window is an application window with its own profile; the sandbox goes only for root', () => {
  const args = windowArguments('http://127.0.0.1:1/?token=t', '/data/browser-profile', false)
  expect(args).toContain('--app=http://127.0.0.1:1/?token=t')
  expect(args).toContain('--user-data-dir=/data/browser-profile')
  expect(args).not.toContain('--no-sandbox')
  expect(windowArguments('u', 'p', true)).toContain('--no-sandbox')
})
