/**
 * All tests, as README's second command runs them: the build; unit and integration suites, and beside them format, types, lint and
 * structure; end-to-end in Chromium. Every part runs even after a failure, so that one run tells all that is wrong; it closes with the
 * slowest files, the totals, and the names of what failed or passed only when it was run again. `--system certificates`, or
 * parts of paths, run only those tests.
 */
import { spawn, type ChildProcess } from 'node:child_process'
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

/** What runs now; who ends this command ends it. */
const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })

interface Done {
  readonly isGood: boolean
  /** Of what is told when it is over. */
  readonly output: string
}

function start(
  program: string,
  args: readonly string[],
  { env = {}, isAside = false }: { env?: Record<string, string>; isAside?: boolean } = {},
): Promise<Done> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: isAside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve) => {
    const over = (isGood: boolean) => {
      running.delete(child)
      resolve({ isGood, output })
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      over(false)
    })
    child.once('close', (status) => over(status === 0))
  })
}

const secondsSince = (began: number): number => Math.round((Date.now() - began) / 1000)
const verdict = (title: string, isGood: boolean, began: number): string =>
  `== ${title}: ${isGood ? 'ok' : 'FAILED'} in ${secondsSince(began)} s`

/** Answers whether it went well. */
async function run(
  title: string,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const began = Date.now()
  console.log(`\n== ${title}`)
  const { isGood } = await start(program, args, { env })
  console.log(verdict(title, isGood, began))
  return isGood
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

/** One after another, beside the tests, which wait for programs a good part of their time. Answers how to be told how they went. */
function checks(): () => Promise<void> {
  const under = [
    ['format', 'oxfmt', ['--check', '.']],
    ['types', 'tsc', ['-b']],
    ['lint', 'oxlint', ['--type-aware', '--quiet']],
    ['structure', process.execPath, ['scripts/check-structure.ts']],
    ['advisories', process.execPath, ['scripts/check-advisories.ts']],
  ] as const
  const all = (async () => {
    const told: string[] = []
    for (const [title, program, args] of under) {
      const began = Date.now()
      const { isGood, output } = await start(program, args, { isAside: true })
      told.push(`${output}${verdict(title, isGood, began)}`)
      part(title, isGood)
    }
    return told
  })()
  return async () => console.log(`\n${(await all).join('\n')}`)
}

const vitest = (title: string, args: readonly string[], report: string): Promise<boolean> =>
  run(title, 'vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])

/** With more files at fault something is wrong that a second try does not make right. */
const MOST_AGAIN = 10

async function unit(chosen: readonly string[]): Promise<void> {
  const title = 'unit and integration'
  const isGood = await vitest(title, chosen, reports.vitest)
  const report = readReport(reports.vitest, vitestReport)
  const first = report === undefined ? [] : vitestOutcomes(report, root)
  if (report !== undefined) files.push(...vitestFiles(report, root))
  const atFault = filesWithFailures(first)
  if (atFault.length === 0 || atFault.length > MOST_AGAIN) {
    outcomes.push(...first)
    return part(title, isGood)
  }
  // One that passes only when it is run again, with the machine to itself, is told as such: it is to be looked into.
  const isGoodNow = await vitest(
    `${title}, once more`,
    [...atFault, '--no-file-parallelism'],
    reports.vitestAgain,
  )
  const again = readReport(reports.vitestAgain, vitestReport)
  outcomes.push(...withSecondTry(first, again === undefined ? [] : vitestOutcomes(again, root)))
  part(title, isGoodNow)
}

async function endToEnd(chosen: readonly string[]): Promise<void> {
  const title = 'end to end'
  // As above, with a server and a window of its own.
  part(
    title,
    await run(title, 'playwright', ['test', ...chosen, '--retries=1'], {
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
// The suites run what is built.
if (!selection.isPart) part('build', await run('build', process.execPath, ['scripts/build.ts']))
const tellChecks = selection.isPart ? undefined : checks()
if (!selection.isPart || selection.vitest.length > 0) await unit(selection.vitest)
await tellChecks?.()
if (!selection.isPart || selection.playwright.length > 0) await endToEnd(selection.playwright)
if (files.length > 0) console.log(`\nThe slowest files:\n${slowest(files).join('\n')}`)
console.log(`\n${summary(outcomes, failedParts).join('\n')}`)
process.exitCode = failedParts.length === 0 ? 0 : 1
