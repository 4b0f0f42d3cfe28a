/**
 * All tests, as README's second command runs them: types, lint and structure; unit and integration suites; the build;
 * end-to-end in Chromium. Every part runs even after a failure, so that one run tells all that is wrong; it closes with the totals.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const root = join(import.meta.dirname, '..')
const results = join(root, '.cache', 'results')
mkdirSync(results, { recursive: true })

interface Totals { passed: number; failed: number; skipped: number; atSecondTry: number }
const totals: Totals = { passed: 0, failed: 0, skipped: 0, atSecondTry: 0 }

function run(title: string, program: string, args: string[], env: Record<string, string> = {}): boolean {
  const began = Date.now()
  console.log(`\n== ${title}`)
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`)
  return status === 0
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), skipped: z.number(), flaky: z.number() }) })

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

const steps: readonly (() => boolean)[] = [
  () => run('types', 'tsc', ['-b']),
  () => run('lint', 'oxlint', ['--type-aware', '--quiet']),
  () => run('structure', process.execPath, ['scripts/check-structure.ts']),
  () => run('build', process.execPath, ['scripts/build.ts']),
  () => {
    const isGood = run('unit and integration', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'vitest.json')}`])
    const report = readReport('vitest.json', vitestReport)
    if (report) add(report.numPassedTests, report.numFailedTests, report.numPendingTests)
    return isGood
  },
  () => {
    // One that passes only when it is run again, with a server and a window of its own, is told as such: it is to be looked into.
    const isGood = run('end to end', 'playwright', ['test', '--retries=1'], { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json') })
    const report = readReport('playwright.json', playwrightReport)
    if (report) {
      add(report.stats.expected + report.stats.flaky, report.stats.unexpected, report.stats.skipped)
      totals.atSecondTry = report.stats.flaky
    }
    return isGood
  },
]

const outcomes = steps.map((step) => step())
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped${totals.atSecondTry > 0 ? `; ${totals.atSecondTry} of those that passed did so only at the second try, see "flaky" above` : ''}`)
process.exitCode = outcomes.every(Boolean) ? 0 : 1
