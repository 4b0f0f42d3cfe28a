/**
 * All tests, as README's second command runs them: types, lint and structure; unit and integration suites; the build;
 * end-to-end in Chromium. Every part runs even after a failure, so that one run tells all that is wrong; it closes with the
 * slowest files and the totals. `--system certificates`, or parts of paths, run only those tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { readSelection, type Selection } from './tests/selection.ts'
import {
  playwrightFiles,
  playwrightReport,
  slowest,
  vitestFiles,
  vitestReport,
  type TimedFile,
} from './tests/slowest.ts'

const root = join(import.meta.dirname, '..')
const results = join(root, '.cache', 'results')
mkdirSync(results, { recursive: true })

interface Totals {
  passed: number
  failed: number
  skipped: number
  atSecondTry: number
}
const totals: Totals = { passed: 0, failed: 0, skipped: 0, atSecondTry: 0 }
const files: TimedFile[] = []

function run(
  title: string,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): boolean {
  const began = Date.now()
  console.log(`\n== ${title}`)
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  console.log(
    `== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`,
  )
  return status === 0
}

/** The report of this run, not of one before. */
function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(join(results, file), 'utf8')))
  } catch {
    return undefined
  }
}

function add(passed: number, failed: number, skipped: number): void {
  totals.passed += passed
  totals.failed += failed
  totals.skipped += skipped
}

const checks: readonly (() => boolean)[] = [
  () => run('format', 'oxfmt', ['--check', '.']),
  () => run('types', 'tsc', ['-b']),
  () => run('lint', 'oxlint', ['--type-aware', '--quiet']),
  () => run('structure', process.execPath, ['scripts/check-structure.ts']),
  () => run('advisories', process.execPath, ['scripts/check-advisories.ts']),
  () => run('build', process.execPath, ['scripts/build.ts']),
]

function unit(chosen: readonly string[]): boolean {
  const isGood = run('unit and integration', 'vitest', [
    'run',
    ...chosen,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'vitest.json')}`,
  ])
  const report = readReport('vitest.json', vitestReport)
  if (report) {
    add(report.numPassedTests, report.numFailedTests, report.numPendingTests)
    files.push(...vitestFiles(report, root))
  }
  return isGood
}

function endToEnd(chosen: readonly string[]): boolean {
  // One that passes only when it is run again, with a server and a window of its own, is told as such: it is to be looked into.
  const isGood = run('end to end', 'playwright', ['test', ...chosen, '--retries=1'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json'),
  })
  const report = readReport('playwright.json', playwrightReport)
  if (report) {
    add(report.stats.expected + report.stats.flaky, report.stats.unexpected, report.stats.skipped)
    totals.atSecondTry = report.stats.flaky
    files.push(...playwrightFiles(report, root))
  }
  return isGood
}

function selectionOrEnd(): Selection {
  try {
    return readSelection(process.argv.slice(2), root)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

const { vitest, playwright, isPart } = selectionOrEnd()
for (const report of ['vitest.json', 'playwright.json']) rmSync(join(results, report), { force: true })
const outcomes = [
  ...(isPart ? [] : checks.map((check) => check())),
  ...(isPart && vitest.length === 0 ? [] : [unit(vitest)]),
  ...(isPart && playwright.length === 0 ? [] : [endToEnd(playwright)]),
]
if (files.length > 0) console.log(`\nThe slowest files:\n${slowest(files).join('\n')}`)
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped${totals.atSecondTry > 0 ? `; ${totals.atSecondTry} of those that passed did so only at the second try, see "flaky" above` : ''}`,
)
process.exitCode = outcomes.every(Boolean) ? 0 : 1
