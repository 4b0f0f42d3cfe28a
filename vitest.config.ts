import { defineConfig } from 'vitest/config'

/** Unit tests stand beside their file; the suites under tests/ use real parts and take longer. */
export default defineConfig({
  test: {
    include: ['{domain,contract,typeset,db,main,renderer,print-control,server,scripts}/**/*.test.{ts,tsx}', 'tests/{conformance,packaging,security,torture,fixtures}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    globalSetup: './server/testing/around-all.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
