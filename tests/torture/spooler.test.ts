/** A small torture of the spooler as part of the test command, and its oracle: that it sees each kind of wrong. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedPostgres, type TestPostgres } from '../../server/testing/postgres.ts'
import { serverViolations, violations, type SeenDocument, type SeenServer } from './spooler/oracle.ts'
import type { SpoolerPlan } from './spooler/plan.ts'
import { openWorld } from './spooler/world.ts'
import { runWrong, wrongCases } from './spooler/wrong.ts'
import { planOf, runOne } from './spooler.ts'

let cluster: TestPostgres
beforeAll(async () => {
  cluster = await sharedPostgres()
})
afterAll(() => cluster.stop())

const hard: SpoolerPlan = {
  kind: 'stack',
  blows: [
    { what: 'journal', at: 900, lasts: 100, loss: 'removed' },
    { what: 'halt', at: 1500, lasts: 200, loss: 'removed' },
    { what: 'server', at: 1800, lasts: 100, loss: 'removed' },
  ],
  behaviour: 'hang',
  lasts: 2000,
  jobs: 2,
  result: 'printed',
}

// Runs mostly wait: side by side they take as long as the longest.
test.concurrent.each<[string, readonly SpoolerPlan[]]>([
  ['spooler and control', [planOf(1, 2), planOf(1, 3)]],
  ['client, server and journal too', [hard]],
])(
  '[CERT-15] [PRN-02] %s stopped, killed and lost: nothing twice untold, nothing after a void, no false sentence, all settled',
  { timeout: 300_000 },
  async (_what, plans) => {
    const world = await openWorld({ databaseUrl: await cluster.createSeededDatabase() })
    try {
      for (const [index, plan] of plans.entries()) {
        const report = await runOne(world, plan, index)
        expect(report.violations).toEqual([])
        expect(report.documents.some(({ sheets }) => sheets.length > 0)).toBe(true)
      }
    } finally {
      await world.close()
    }
  },
)

// The other kinds need minutes: `npm run torture:spooler -- --wrong all`.
test.concurrent.each(['deaf', 'blind', 'sure'] as const)(
  '[CERT-15] the oracle fails on a control that is %s',
  { timeout: 300_000 },
  async (name) => {
    // When exactly a killed spooler forgets is its own business: a run may miss the moment, three do not.
    const seen: string[] = []
    for (let run = 0; run < 3 && !seen.join().includes(wrongCases[name].seen); run += 1)
      seen.push(...(await runWrong(name)).violations)
    expect(seen.join()).toContain(wrongCases[name].seen)
  },
)

const fine: SeenDocument = {
  sheets: [10],
  voidAt: undefined,
  wasToldTwice: false,
  wasAsked: true,
  wasStarted: true,
  wasRefused: false,
  said: [{ words: '打印服务记录（任务 1）：已完成', before: 0, after: 1 }],
  isOver: true,
}
test.each<[string, Partial<SeenDocument>, string]>([
  ['two sheets untold', { sheets: [10, 20] }, '2 sheets came out'],
  ['a sheet after the void', { voidAt: 5 }, 'after the blank was declared void'],
  ['never asked', { wasAsked: false }, 'never asked'],
  ['not settled', { isOver: false }, 'not settled'],
  ['printed, and said that no form was used up', { wasRefused: true }, 'used up no form'],
  [
    '„completed“ of nothing',
    { sheets: [], said: [{ words: '打印服务记录（任务 1）：已完成', before: 0, after: 0 }] },
    'false',
  ],
  [
    '„most likely not printed“ of a sheet',
    { said: [{ words: '很可能未打印', before: 1, after: 1 }] },
    'false',
  ],
  ['„not started“ of a sheet', { said: [{ words: '尚未开始打印', before: 1, after: 1 }] }, 'false'],
])('the oracle sees: %s', (_what, wrong, words) => {
  expect(violations([fine], true)).toEqual([])
  expect(violations([{ ...fine, ...wrong }], true).join()).toContain(words)
})

const mine = { jobId: 'a', sheets: 1, answer: 'printed' } as const
const server: SeenServer = {
  numbers: [
    {
      blankNo: 'C22',
      prints: [mine, { jobId: 'b', sheets: 0, answer: undefined }],
      blank: { state: 'used', jobId: 'a' },
    },
  ],
  difference: 0,
  waiting: 0,
}
test.each<[string, Partial<SeenServer['numbers'][number]>, string]>([
  [
    'two certificates on one number',
    { prints: [mine, { jobId: 'b', sheets: 1, answer: undefined }] },
    '2 documents came out on this number',
  ],
  ['printed on and free', { blank: { state: 'available', jobId: 'a' } }, 'printed on, but it is available'],
  ['printed on for another job', { blank: { state: 'used', jobId: 'b' } }, 'printed on, but it is used'],
  ['left committed', { blank: { state: 'committed', jobId: 'a' } }, 'still committed'],
  [
    'another answer than the clerk’s',
    { blank: { state: 'spoiled', jobId: 'a' } },
    'the clerk said printed of a, but it is spoiled',
  ],
  ['used up without an answer', { prints: [{ ...mine, answer: undefined }] }, 'nobody said so'],
])('the oracle sees of a number: %s', (_what, wrong, words) => {
  expect(serverViolations(server)).toEqual([])
  expect(
    serverViolations({
      ...server,
      numbers: server.numbers.map((number) => ({ ...number, ...wrong })),
    }).join(),
  ).toContain(words)
  expect(serverViolations({ ...server, difference: 1 }).join()).toContain('differs')
  expect(serverViolations({ ...server, waiting: 1 }).join()).toContain('wait')
})
