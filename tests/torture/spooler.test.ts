/** A small torture of the spooler as part of the test command, and its oracle: that it sees each kind of wrong. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../conformance/print/desk.ts'
import { seeded } from './print/plan.ts'
import { violations, type SeenDocument } from './spooler/oracle.ts'
import { spoolerPlan } from './spooler/plan.ts'
import { runSpooler, settledDesk } from './spooler/run.ts'

let desk: Desk
beforeAll(async () => {
  desk = await settledDesk()
})
afterAll(() => desk.stop())

test('[CERT-15] [PRN-02] spooler and control stopped and killed at random milliseconds: nothing twice untold, nothing after a void, no false sentence', { timeout: 300_000 }, async () => {
  for (const index of [0, 1, 2]) {
    const report = await runSpooler(desk, spoolerPlan(seeded(20_261_128 + index)), index)
    expect(report.violations).toEqual([])
    expect(report.documents.length).toBeGreaterThan(0)
  }
})

test('[CERT-15] the oracle fails on a control that takes a job for cancelled without having asked', { timeout: 300_000 }, async () => {
  process.env['TORTURE_WRONG'] = 'deaf'
  const report = await runSpooler(desk, { blows: [], behaviour: 'hang', lasts: 6000, jobs: 2, result: 'printed' }, 900, join(import.meta.dirname, 'print', 'wrong-control.ts'))
  expect(report.violations.join()).toContain('came out after the blank was declared void')
})

const fine: SeenDocument = { sheets: [10], voidAt: undefined, wasToldTwice: false, wasAsked: true, wasStarted: true, said: [{ words: '打印服务记录（任务 1）：已完成', sheets: 1 }], isOver: true }
test.each<[string, Partial<SeenDocument>, string]>([
  ['two sheets untold', { sheets: [10, 20] }, '2 sheets came out'],
  ['a sheet after the void', { voidAt: 5 }, 'after the blank was declared void'],
  ['never asked', { wasAsked: false }, 'never asked'],
  ['not settled', { isOver: false }, 'not settled'],
  ['„completed“ of nothing', { said: [{ words: '打印服务记录（任务 1）：已完成', sheets: 0 }] }, 'false'],
  ['„most likely not printed“ of a sheet', { said: [{ words: '很可能未打印', sheets: 1 }] }, 'false'],
])('the oracle sees: %s', (_what, wrong, words) => {
  expect(violations([fine], true)).toEqual([])
  expect(violations([{ ...fine, ...wrong }], true).join()).toContain(words)
})
