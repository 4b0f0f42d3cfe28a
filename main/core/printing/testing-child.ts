/** For tests only: a process that speaks contract/control.ts badly or well, as its first argument says. */
import { argv, pid } from 'node:process'
import * as z from 'zod'

const [, , manner = 'well'] = argv
const requestSchema = z.object({ id: z.int(), name: z.string() })
let greeted = 0

const say = (message: unknown): void => void process.send?.(message)

process.on('message', (message) => {
  const { id, name } = requestSchema.parse(message)
  if (manner === 'crash-at-once' || (manner === 'crash-on-print' && name === 'print')) process.exit(3)
  if (
    manner === 'silent' ||
    (manner === 'deaf-later' && name === 'hello' && ++greeted > 1) ||
    name === 'preview'
  )
    return
  if (name === 'hello') {
    if (manner === 'noisy')
      for (const junk of [
        null,
        7,
        'x',
        {},
        { type: 'reply' },
        { type: 'reply', id: 999, ok: true, output: 1 },
        { type: 'event', event: 'job' },
      ])
        say(junk)
    return say({ type: 'reply', id, ok: true, output: { version: 'test', pid, opened: false } })
  }
  if (name === 'printers')
    return say({ type: 'reply', id, ok: true, output: manner === 'noisy' ? [{ id: 5 }] : [] })
  if (name === 'close') {
    say({ type: 'event', event: 'printers' })
    return say({ type: 'reply', id, ok: true, output: {} })
  }
  say({ type: 'reply', id, ok: false, problem: { code: 'CONTROL_TEST', message: { zh: '不', en: 'no' } } })
})
