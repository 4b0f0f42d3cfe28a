/**
 * `npm run torture:window -- --late 100 --line 50 [files]`: the end-to-end tests in windows whose frames come late by so many
 * milliseconds and whose messages each take so many longer.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: { late: { type: 'string', default: '100' }, line: { type: 'string', default: '50' } },
  allowPositionals: true,
})
const { status } = spawnSync('playwright', ['test', ...positionals], {
  stdio: 'inherit',
  env: { ...process.env, SILL_LATE_FRAMES: values.late, SILL_SLOW_LINE: values.line },
})
process.exitCode = status ?? 1
