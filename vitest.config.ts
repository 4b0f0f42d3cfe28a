import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { keepTemporaryFilesInMemory } from './tests/support/in-memory.ts'
import { SHORT_LIVED } from './tests/support/short-lived.ts'

keepTemporaryFilesInMemory()

/**
 * Without times of an earlier run Vitest takes large files first; those that start programs are small and long, and would be
 * waited for at the end.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) =>
      ['/tests/torture/', '/tests/conformance/'].findIndex((folder) => moduleId.includes(folder))
    return [0, 1, -1].flatMap((wanted) => sorted.filter((file) => rank(file) === wanted))
  }
}

/**
 * Unit tests stand beside their file, and share their processes: to load the house anew for each file takes longer than its
 * tests. The suites under tests/ use real parts, take longer, and change what a process has but once; each file has its own.
 */
export default defineConfig({
  test: {
    globalSetup: './server/testing/around-all.ts',
    setupFiles: ['./server/testing/refuse-warnings.ts'],
    // Waits are for what is meant; how long a busy machine takes to get there says nothing about it.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 180_000,
    // A hook may be the one that makes the demonstration's data for all.
    hookTimeout: 300_000,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    execArgv: [...SHORT_LIVED, '--import', new URL('tests/support/quick-modules.mjs', import.meta.url).href],
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          isolate: false,
          include: [
            '{domain,codes,secrets,contract,process,files,typeset,db,main,renderer,print-control,server,systems,scripts}/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', 'dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'suites',
          include: ['tests/{conformance,packaging,security,torture,fixtures}/**/*.test.ts'],
        },
      },
    ],
  },
})
