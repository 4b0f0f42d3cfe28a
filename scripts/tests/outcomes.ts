/** What became of each test of a run, whichever of the two ran it, and how that is told at its end. */
import { isAbsolute, join, relative } from 'node:path'
import type { PlaywrightReport, Suite, VitestReport } from './reports.ts'

export interface Outcome {
  /** From the root of the repository. */
  readonly file: string
  readonly title: string
  /** `atSecondTry`: it failed, was run again, and passed. */
  readonly state: 'passed' | 'atSecondTry' | 'failed' | 'skipped'
}

/** Stands for the tests of a file that could not be begun. */
const WHOLE_FILE = 'the file could not be run'

export const vitestOutcomes = ({ testResults }: VitestReport, root: string): Outcome[] =>
  testResults.flatMap(({ name, status, assertionResults }): Outcome[] => {
    const file = relative(root, name)
    const tests = assertionResults.map(
      ({ fullName, status: of }) =>
        ({
          file,
          title: fullName,
          state: of === 'passed' || of === 'failed' ? of : 'skipped',
        }) as const,
    )
    const isFileAtFault = status === 'failed' && !tests.some(({ state }) => state === 'failed')
    return isFileAtFault ? [...tests, { file, title: WHOLE_FILE, state: 'failed' }] : tests
  })

const states = {
  expected: 'passed',
  flaky: 'atSecondTry',
  unexpected: 'failed',
  skipped: 'skipped',
} as const satisfies Record<string, Outcome['state']>

const inSuite = ({ specs, suites = [] }: Suite, file: string): Outcome[] => [
  ...specs.flatMap(({ title, tests }) => tests.map(({ status }) => ({ file, title, state: states[status] }))),
  ...suites.flatMap((inner) => inSuite(inner, file)),
]

/** Playwright names a file from its own folder. */
export const fileOf = ({ config }: PlaywrightReport, file: string, root: string): string =>
  relative(root, isAbsolute(file) ? file : join(config.rootDir, file))

export const playwrightOutcomes = (report: PlaywrightReport, root: string): Outcome[] =>
  report.suites.flatMap((one) => inSuite(one, fileOf(report, one.file, root)))

export const filesWithFailures = (outcomes: readonly Outcome[]): string[] => [
  ...new Set(outcomes.filter(({ state }) => state === 'failed').map(({ file }) => file)),
]

/** Of a file that was run again the second run counts; what did not pass in the first is told. */
export function withSecondTry(first: readonly Outcome[], again: readonly Outcome[]): Outcome[] {
  const files = new Set(filesWithFailures(first))
  const hadPassed = new Set(
    first.filter(({ state }) => state === 'passed').map(({ file, title }) => `${file}\n${title}`),
  )
  const second = again
    .filter(({ file }) => files.has(file))
    .map((one): Outcome => {
      const isNew = one.state === 'passed' && !hadPassed.has(`${one.file}\n${one.title}`)
      return isNew ? { ...one, state: 'atSecondTry' } : one
    })
  const wasRunAgain = new Set(second.map(({ file }) => file))
  return [...first.filter(({ file }) => !wasRunAgain.has(file)), ...second]
}

/** The totals, and after them what is to be looked into: where only the end of the output is seen, it is there. */
export function summary(outcomes: readonly Outcome[], failedParts: readonly string[]): string[] {
  const of = (state: Outcome['state']) => outcomes.filter((one) => one.state === state)
  const named = (head: string, some: readonly Outcome[]) =>
    some.length === 0 ? [] : ['', head, ...some.map(({ file, title }) => `  ${file}: ${title}`).toSorted()]
  const [flaky, failed] = [of('atSecondTry'), of('failed')]
  const second =
    flaky.length > 0 ? `; ${flaky.length} of those that passed did so only at the second try` : ''
  return [
    `${of('passed').length + flaky.length} passed, ${failed.length} failed, ${of('skipped').length} skipped${second}`,
    ...named('Passed only at the second try, to be looked into:', flaky),
    ...named('Failed:', failed),
    ...(failedParts.length === 0 ? [] : ['', `FAILED: ${failedParts.join(', ')}`]),
  ]
}
