/** What `npm test` chooses and what it tells of a run. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSelection } from './selection.ts'
import { playwrightFiles, playwrightReport, slowest, vitestFiles, vitestReport } from './slowest.ts'

const root = join(import.meta.dirname, '..', '..')

test('the slowest files of both reports, the slowest first; every attempt counts', () => {
  const unit = vitestReport.parse({
    numPassedTests: 1,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [
      { name: '/house/domain/a.test.ts', startTime: 1000, endTime: 3500 },
      { name: '/house/server/b.test.ts', startTime: 0, endTime: 100 },
    ],
  })
  const attempt = (duration: number) => ({ tests: [{ results: [{ duration }, { duration: 500 }] }] })
  const windows = playwrightReport.parse({
    config: { rootDir: '/house/tests/e2e' },
    stats: { expected: 2, unexpected: 0, skipped: 0, flaky: 0 },
    suites: [{ file: 'desk.spec.ts', specs: [attempt(9000)], suites: [{ specs: [attempt(1000)] }] }],
  })
  const files = [...vitestFiles(unit, '/house'), ...playwrightFiles(windows, '/house')]
  expect(slowest(files, 2)).toEqual(['   11.0 s  tests/e2e/desk.spec.ts', '    2.5 s  domain/a.test.ts'])
  expect(slowest(files)).toHaveLength(3)
})

test('without a word everything; a system by its folder and by the numbers of its functions', () => {
  expect(readSelection([], root)).toEqual({ vitest: [], playwright: [], isPart: false })
  const { vitest, playwright } = readSelection(['--system', 'registration'], root)
  expect(vitest.some((file) => file.startsWith('systems/registration/'))).toBe(true)
  expect(vitest.some((file) => file.startsWith('systems/certificates/'))).toBe(false)
  expect(playwright).toContain('tests/e2e/reg-form.spec.ts')
  expect(playwright).not.toContain('tests/e2e/cert-query.spec.ts')
  expect(playwright.at(-2)).toBe('--grep')
  expect('[REG-09] without a valid qualification').toMatch(new RegExp(playwright.at(-1) ?? '', 'u'))
  expect('[CERT-06] entry certificates').not.toMatch(new RegExp(playwright.at(-1) ?? '', 'u'))
  expect([...vitest, ...playwright.slice(0, -2)].filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('every system can be chosen', () => {
  const systems = readdirSync(join(root, 'systems'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name } of systems)
    expect(readSelection(['--system', name], root).playwright.length).toBeGreaterThan(2)
})

test('a part of a path; what is not known is said', () => {
  expect(readSelection(['gen-broken'], root)).toEqual({
    vitest: [],
    playwright: ['tests/e2e/gen-broken.spec.ts'],
    isPart: true,
  })
  expect(() => readSelection(['--system', 'shoes'], root)).toThrow(
    'There is no system shoes: there are certificates',
  )
  expect(() => readSelection(['--system'], root)).toThrow('Say which')
  expect(() => readSelection(['--fast'], root)).toThrow('There is no option --fast')
  expect(() => readSelection(['no-such-file'], root)).toThrow('No test file has no-such-file in its path')
})
