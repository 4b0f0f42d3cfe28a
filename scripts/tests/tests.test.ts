/** What `npm test` chooses and what it tells of a run. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesWithFailures, playwrightOutcomes, summary, vitestOutcomes, withSecondTry } from './outcomes.ts'
import { playwrightReport, vitestReport } from './reports.ts'
import { readSelection } from './selection.ts'
import { playwrightFiles, slowest, vitestFiles } from './slowest.ts'

const root = join(import.meta.dirname, '..', '..')

const file = (name: string, tests: Record<string, string>, more = {}) => ({
  name: `/house/${name}`,
  status: Object.values(tests).includes('failed') ? 'failed' : 'passed',
  startTime: 0,
  endTime: 100,
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
  ...more,
})
const spec = (title: string, status: string, ...durations: number[]) => ({
  title,
  tests: [{ status, results: durations.map((duration) => ({ duration })) }],
})
const unit = vitestReport.parse({
  testResults: [
    file('domain/a.test.ts', { adds: 'passed', later: 'todo' }, { startTime: 1000, endTime: 3500 }),
    file('server/b.test.ts', { reads: 'passed', writes: 'failed', ends: 'failed' }),
    file('server/c.test.ts', {}, { status: 'failed' }),
  ],
})
const windows = playwrightReport.parse({
  config: { rootDir: '/house/tests/e2e' },
  suites: [
    {
      file: 'desk.spec.ts',
      title: 'desk.spec.ts',
      specs: [spec('[DESK-01] opens', 'expected', 9000, 500)],
      suites: [
        {
          title: 'inner',
          specs: [spec('[DESK-02] closes', 'flaky', 1000, 500), spec('[DESK-03] waits', 'unexpected', 0)],
        },
      ],
    },
  ],
})

test('the slowest files of both reports, the slowest first; every attempt counts', () => {
  const files = [...vitestFiles(unit, '/house'), ...playwrightFiles(windows, '/house')]
  expect(slowest(files, 2)).toEqual(['   11.0 s  tests/e2e/desk.spec.ts', '    2.5 s  domain/a.test.ts'])
  expect(slowest(files)).toHaveLength(4)
})

test('the end of a run names what failed, also a file that could not be begun, and what passed at the second try', () => {
  const outcomes = [...vitestOutcomes(unit, '/house'), ...playwrightOutcomes(windows, '/house')]
  expect(summary(outcomes, ['unit and integration', 'end to end'])).toEqual([
    '4 passed, 4 failed, 1 skipped; 1 of those that passed did so only at the second try',
    '',
    'Passed only at the second try, to be looked into:',
    '  tests/e2e/desk.spec.ts: [DESK-02] closes',
    '',
    'Failed:',
    '  server/b.test.ts: ends',
    '  server/b.test.ts: writes',
    '  server/c.test.ts: the file could not be run',
    '  tests/e2e/desk.spec.ts: [DESK-03] waits',
    '',
    'FAILED: unit and integration, end to end',
  ])
  expect(summary(vitestOutcomes({ testResults: [] }, '/house'), [])).toEqual([
    '0 passed, 0 failed, 0 skipped',
  ])
})

test('of a file that is run again the second run counts, and it is told which tests needed it', () => {
  const first = vitestOutcomes(unit, '/house')
  expect(filesWithFailures(first)).toEqual(['server/b.test.ts', 'server/c.test.ts'])
  const again = vitestReport.parse({
    testResults: [
      file('server/b.test.ts', { reads: 'failed', writes: 'passed', ends: 'failed' }),
      file('server/c.test.ts', { counts: 'passed' }),
      // A filter of Vitest takes every path that it is a part of.
      file('systems/a/server/b.test.ts', { other: 'passed' }),
    ],
  })
  const all = withSecondTry(first, vitestOutcomes(again, '/house'))
  expect(all.map((one) => `${one.file} ${one.title} ${one.state}`)).toEqual([
    'domain/a.test.ts adds passed',
    'domain/a.test.ts later skipped',
    'server/b.test.ts reads failed',
    'server/b.test.ts writes atSecondTry',
    'server/b.test.ts ends failed',
    'server/c.test.ts counts atSecondTry',
  ])
  // A second run that tells nothing changes nothing.
  expect(withSecondTry(first, [])).toEqual(first)
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
    'There is no system shoes: there are acceptance, certificates',
  )
  expect(() => readSelection(['--system'], root)).toThrow('Say which')
  expect(() => readSelection(['--fast'], root)).toThrow('There is no option --fast')
  expect(() => readSelection(['no-such-file'], root)).toThrow('No test file has no-such-file in its path')
})
