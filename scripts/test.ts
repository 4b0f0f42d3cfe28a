/**
 * All tests, as README's second command runs them: types, lint and structure; unit and integration suites; the build;
 * end-to-end in Chromium. Every part runs even after a failure, so that one run tells all that is wrong; it closes with the
 * slowest files, the totals, and the names of what failed or passed only when it was run again. `--system certificates`, or
 * parts of paths, run only those tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import {
  filesWithFailures,
  playwrightOutcomes,
  summary,
  vitestOutcomes,
  withSecondTry,
  type Outcome,
} from './tests/outcomes.ts'
import { playwrightReport, vitestReport } from './tests/reports.ts'
import { readSelection, type Selection } from './tests/selection.ts'
import { playwrightFiles, slowest, vitestFiles, type TimedFile } from './tests/slowest.ts'

const root = join(import.meta.dirname, '..')
const results = join(root, '.cache', 'results')
mkdirSync(results, { recursive: true })

const outcomes: Outcome[] = []
const files: TimedFile[] = []
const failedParts: string[] = []

/** Answers whether it went well. */
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

function part(title: string, isGood: boolean): void {
  if (!isGood) failedParts.push(title)
}

const reports = {
  vitest: join(results, 'vitest.json'),
  vitestAgain: join(results, 'vitest-again.json'),
  playwright: join(results, 'playwright.json'),
} as const

/** The report of this run: those of one before are gone. Nothing when it did not get so far. */
function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function check(title: string, program: string, args: readonly string[]): void {
  part(title, run(title, program, args))
}

function checks(): void {
  check('format', 'oxfmt', ['--check', '.'])
  check('types', 'tsc', ['-b'])
  check('lint', 'oxlint', ['--type-aware', '--quiet'])
  check('structure', process.execPath, ['scripts/check-structure.ts'])
  check('advisories', process.execPath, ['scripts/check-advisories.ts'])
  check('build', process.execPath, ['scripts/build.ts'])
}

const vitest = (title: string, args: readonly string[], report: string): boolean =>
  run(title, 'vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])

/** With more files at fault something is wrong that a second try does not make right. */
const MOST_AGAIN = 10

function unit(chosen: readonly string[]): void {
  const title = 'unit and integration'
  const isGood = vitest(title, chosen, reports.vitest)
  const report = readReport(reports.vitest, vitestReport)
  const first = report === undefined ? [] : vitestOutcomes(report, root)
  if (report !== undefined) files.push(...vitestFiles(report, root))
  const atFault = filesWithFailures(first)
  if (atFault.length === 0 || atFault.length > MOST_AGAIN) {
    outcomes.push(...first)
    return part(title, isGood)
  }
  // One that passes only when it is run again, with the machine to itself, is told as such: it is to be looked into.
  const isGoodNow = vitest(`${title}, once more`, [...atFault, '--no-file-parallelism'], reports.vitestAgain)
  const again = readReport(reports.vitestAgain, vitestReport)
  outcomes.push(...withSecondTry(first, again === undefined ? [] : vitestOutcomes(again, root)))
  part(title, isGoodNow)
}

function endToEnd(chosen: readonly string[]): void {
  const title = 'end to end'
  // As above, with a server and a window of its own.
  part(
    title,
    run(title, 'playwright', ['test', ...chosen, '--retries=1'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright,
    }),
  )
  const report = readReport(reports.playwright, playwrightReport)
  if (report === undefined) return
  outcomes.push(...playwrightOutcomes(report, root))
  files.push(...playwrightFiles(report, root))
}

function selectionOrEnd(): Selection {
  try {
    return readSelection(process.argv.slice(2), root)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

const selection = selectionOrEnd()
for (const report of Object.values(reports)) rmSync(report, { force: true })
if (!selection.isPart) checks()
if (!selection.isPart || selection.vitest.length > 0) unit(selection.vitest)
if (!selection.isPart || selection.playwright.length > 0) endToEnd(selection.playwright)
if (files.length > 0) console.log(`\nThe slowest files:\n${slowest(files).join('\n')}`)
console.log(`\n${summary(outcomes, failedParts).join('\n')}`)
process.exitCode = failedParts.length === 0 ? 0 : 1
