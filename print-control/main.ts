/**
 * The print control: a process of its own that holds the print journal and is the only one that talks to spoolers.
 * Started by the client (`contract/control.ts` over its channel); ends when its parent is gone, but not in the middle
 * of a submission. Environment: SILL_PRINT_DRIVERS, SILL_CUPS_URL or SILL_CUPS_SOCKET, SILL_SPOOL_STUCK_MS,
 * SILL_SPOOL_POLL_MS, SILL_PRINTERS_POLL_MS; for tests SILL_CONTROL_PAUSE_AT (see pause.ts).
 */
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { dispatch } from './dispatch.ts'
import { createDrivers } from './drivers/index.ts'
import { findParent, type Parent } from '../process/parent.ts'
import { tryKeepMemoryPrivate } from '../process/private-memory.ts'
import { pauseAt } from './pause.ts'
import { createRenderer } from './render/renderer.ts'
import { createService } from './service.ts'

/** A submission under way ends before this: every spooler call has its own, shorter limit. Milliseconds. */
const LONGEST_GOODBYE = 60_000

function run(parent: Parent): void {
  const config = readConfig(process.env, process.platform)
  const pause = pauseAt(
    config.pauseAt,
    (step) => {
      process.stderr.write(`paused ${step}\n`)
      parent.post({ type: 'event', event: 'paused', step })
      parent.onGone(() => process.exit(0))
    },
    config.pauseMs,
  )
  // Run from its sources the typesetter finds its worker and fonts itself; a bundle has them beside this entry.
  const isBundle = !import.meta.url.endsWith('.ts')
  const bundledWorker = isBundle ? new URL('./render-worker.js', import.meta.url) : undefined
  if (isBundle) process.env['SILL_FONT_DIR'] ??= fileURLToPath(new URL('./fonts', import.meta.url))
  const service = createService({
    drivers: (outputDir) => createDrivers(config, outputDir),
    renderer: createRenderer(bundledWorker),
    pause,
    followEvery: config.followEvery,
    stuckAfter: config.stuckAfter,
    printersEvery: config.printersEvery,
    send: (event) => parent.post(event),
  })
  parent.onMessage((message) => void dispatch(message, service.handlers, (reply) => parent.post(reply)))
  parent.onGone(() => {
    setTimeout(() => process.exit(1), LONGEST_GOODBYE).unref()
    void service.close().finally(() => process.exit(0))
  })
}

const parent = findParent()
if (parent === undefined) {
  process.stderr.write('The print control is started by the client, not by hand.\n')
  process.exitCode = 2
} else {
  void tryKeepMemoryPrivate()
  run(parent)
}
