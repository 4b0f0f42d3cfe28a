/** What the JSON reports of Vitest and Playwright say of a run, as far as it is told again. */
import * as z from 'zod'

/** Instants in milliseconds. A file can fail without any test of its own: then it says why itself. */
export const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})
export type VitestReport = z.infer<typeof vitestReport>

/** Titles stand one in the other; durations in milliseconds, one for each time that a test was run. */
export interface Suite {
  readonly title: string
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      readonly results: readonly { readonly duration: number }[]
    }[]
  }[]
  readonly suites?: readonly Suite[] | undefined
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(
      z.object({
        title: z.string(),
        tests: z.array(
          z.object({
            status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
            results: z.array(z.object({ duration: z.number() })),
          }),
        ),
      }),
    ),
    suites: z.array(suite).optional(),
  }),
)

export const playwrightReport = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(z.intersection(z.object({ file: z.string() }), suite)),
})
export type PlaywrightReport = z.infer<typeof playwrightReport>
