/** Which test files of a run took longest, from the reports of Vitest and Playwright. */
import { relative } from 'node:path'
import { fileOf } from './outcomes.ts'
import type { PlaywrightReport, Suite, VitestReport } from './reports.ts'

export interface TimedFile {
  readonly file: string
  readonly seconds: number
}

const durationOf = ({ specs, suites = [] }: Suite): number =>
  specs
    .flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
    .reduce((sum, ms) => sum + ms, 0) + suites.reduce((sum, inner) => sum + durationOf(inner), 0)

export const vitestFiles = (report: VitestReport, root: string): TimedFile[] =>
  report.testResults.map(({ name, startTime, endTime }) => ({
    file: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }))

export const playwrightFiles = (report: PlaywrightReport, root: string): TimedFile[] =>
  report.suites.map((one) => ({ file: fileOf(report, one.file, root), seconds: durationOf(one) / 1000 }))

/** One line for each of the `most` slowest, the slowest first. */
export function slowest(files: readonly TimedFile[], most = 10): string[] {
  return files
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)
}
