import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { NOT_YET, type ActInput, type DeliveryOutcome } from '../../../contract/central/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { createEvents } from '../events.ts'
import type { AccountSession } from '../session/account-session.ts'
import type { Puller } from './pull.ts'
import { createPusher } from './push.ts'
import { storePerTest } from '../testing/local-store.ts'

const at = '2026-11-21T00:00:00.000Z'
const collection = 'certificates.export'
const store = storePerTest('push')

const done = ({ key, documentId }: ActInput): DeliveryOutcome => ({
  ok: true,
  key,
  document: {
    id: documentId,
    collection,
    state: 'valid',
    revision: 1,
    formVersion: 1,
    createdAt: at,
    updatedAt: at,
    tenantName: '',
    history: [],
  },
})
const refused = ({ key }: ActInput, code = 'INPUT_INVALID'): DeliveryOutcome => ({
  ok: false,
  key,
  problem: problem(code, label('不符合要求', 'It does not fit')),
})

/** `count` submissions that wait, and a server that answers each as it is told to. */
function stand(count: number, answer: (item: ActInput, delivery: number) => DeliveryOutcome = done) {
  const { raw, db } = store()
  const insert = raw.prepare(
    `insert into outbox (key, document_id, collection, title, action, form_version, base_revision, local_revision, created_at, content)
     values (?, ?, ?, '', 'submit', 1, 0, 1, ?, '{"fields":{},"rows":{},"attachments":{}}')`,
  )
  raw.transaction(() => {
    for (let no = 0; no < count; no += 1) insert.run(`k${no}`, `d${no}`, collection, at)
  })()
  const delivered: string[][] = []
  const world = { isOnline: true, commits: 0 }
  const session = {
    raw,
    db,
    now: () => new Date(at),
    isOnline: () => world.isOnline,
    registry: productRegistry(),
    events: createEvents(),
    central: {
      documents: {
        deliver: async ({ items }: { readonly items: readonly ActInput[] }) => {
          delivered.push(items.map(({ key }) => key))
          await setImmediate()
          return { results: items.map((item) => answer(item, delivered.length)), feed: undefined }
        },
      },
    },
  } as unknown as AccountSession // all that is touched
  const puller = {
    covering: (_span: unknown, work: () => void) => raw.transaction(work)(),
  } as unknown as Puller // as the feed's, without one
  // Each outermost transaction is one wait for the disk.
  const whole = raw.transaction.bind(raw)
  const counted = ((work: () => unknown) => {
    const run = whole(work)
    return () => {
      if (!raw.inTransaction) world.commits += 1
      return run()
    }
  }) as typeof raw.transaction // called without arguments, and without its other modes, here
  Object.assign(raw, { transaction: counted })
  const states = () =>
    Object.fromEntries(
      raw
        .prepare<[], { state: string; n: number }>('select state, count(*) as n from outbox group by state')
        .all()
        .map(({ state, n }) => [state, n]),
    )
  const run = () =>
    createPusher(session, { first: 1000, longest: 1000 }, puller).run(new AbortController().signal)
  return { run, delivered, states, world }
}

test('each batch waits for the disk once: what became of it and which goes next is one transaction', async () => {
  const { run, delivered, states, world } = stand(900)
  await run()
  expect(delivered).toHaveLength(9)
  expect(new Set(delivered.flat()).size).toBe(900)
  expect(states()).toEqual({ delivered: 900 })
  // Nine batches, and the first one of each lane.
  expect(world.commits).toBe(9 + 3)
})

test('each document has its own answer: a refused one, and one that the server cannot take yet, hold up nobody', async () => {
  const { run, delivered, states } = stand(450, (item) => {
    if (item.key === 'k7') return refused(item)
    return item.key === 'k8' ? refused(item, NOT_YET) : done(item)
  })
  await run()
  expect(states()).toEqual({ delivered: 448, returned: 1, waiting: 1 })
  expect(delivered.flat().filter((key) => key === 'k7' || key === 'k8')).toEqual(['k7', 'k8'])
})

test('an item that the server did not answer waits for its next try; without network nothing more is taken', async () => {
  const { run, delivered, states, world } = stand(700, (item, delivery) => {
    if (delivery === 3) world.isOnline = false
    return item.key === 'k9' ? { ...done(item), key: 'another' } : done(item)
  })
  await run()
  expect(delivered).toHaveLength(3)
  // What was not sent is not marked as if it had been.
  expect(states()).toEqual({ delivered: 299, waiting: 401 })
})
