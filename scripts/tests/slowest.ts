/** Which test files of a run took longest, from the reports of Vitest and Playwright. */
import { isAbsolute, relative } from 'node:path'
import * as z from 'zod'

/** As Vitest's JSON reporter writes it; instants in milliseconds. */
export const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
})

interface Suite {
  readonly specs: readonly {
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[]
  }[]
  readonly suites?: readonly Suite[] | undefined
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({ tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })) }),
    ),
    suites: z.array(suite).optional(),
  }),
)

/** As Playwright's JSON reporter writes it; durations in milliseconds, one for each time that a test was run. */
export const playwrightReport = z.object({
  config: z.object({ rootDir: z.string() }),
  stats: z.object({ expected: z.number(), unexpected: z.number(), skipped: z.number(), flaky: z.number() }),
  suites: z.array(z.intersection(z.object({ file: z.string() }), suite)),
})

export interface TimedFile {
  readonly file: string
  readonly seconds: number
}

const durationOf = ({ specs, suites = [] }: Suite): number =>
  specs
    .flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
    .reduce((sum, ms) => sum + ms, 0) + suites.reduce((sum, inner) => sum + durationOf(inner), 0)

export const vitestFiles = (report: z.infer<typeof vitestReport>, root: string): TimedFile[] =>
  report.testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }))

export const playwrightFiles = (report: z.infer<typeof playwrightReport>, root: string): TimedFile[] =>
  report.suites.map((one) => ({
    file: isAbsolute(one.file)
      ? relative(root, one.file)
      : relative(root, `${report.config.rootDir}/${one.file}`),
    seconds: durationOf(one) / 1000,
  }))

/** One line for each of the `most` slowest, the slowest first. */
export function slowest(files: readonly TimedFile[], most = 10): string[] {
  return files
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)
}
