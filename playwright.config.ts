import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findHeadless, launchOf } from './tests/support/browser.ts'
import { keepTemporaryFilesInMemory } from './tests/support/in-memory.ts'

keepTemporaryFilesInMemory()

// Without one of UTF-8 Chromium keeps no Chinese name of a downloaded file.
process.env['LC_ALL'] = 'C.UTF-8'

/** End-to-end tests: the real window in the system's Chromium, a real server, a real print queue. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/prepare.ts',
  // Both end what hangs; how long a busy machine takes says nothing about the product.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // A third of the time a test waits for what is to be seen: one more keeps the processors at work.
  workers: availableParallelism() + 1,
  fullyParallel: false,
  retries: 0,
  reporter: [['list'], ['json']],
  outputDir: 'test-results',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // `--trace on` records every step, for a quarter more time.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: launchOf(findHeadless()),
  },
})
