import { describe, expect, test } from 'vitest'
import { applicationStates, refusedStates, underWay } from './application/states.ts'
import {
  mayDelete,
  operationsOf,
  stateLinkOf,
  type ListedApplication,
  type ListedCertificate,
} from './operations.ts'

const TODAY = '2026-11-30'
const row = (state: string, over: Partial<ListedApplication> = {}): ListedApplication => ({
  state,
  isEntered: false,
  isSending: false,
  ...over,
})
const certificate = (
  stage = 'none',
  over: Partial<ListedCertificate> & { readonly validUntil?: string } = {},
): ListedCertificate => ({
  state: 'untouched',
  products: [{ quantity: '100', doneQuantity: '0', doneHsQuantity: '0' }],
  ...over,
  fields: { stage, validUntil: over.validUntil ?? '2026-12-29' },
})
const names = (listed: ListedApplication, of?: ListedCertificate) =>
  operationsOf(listed, of, TODAY).map(({ name }) => name)
const greyOf = (of: ListedCertificate) =>
  operationsOf(row('issued'), of, TODAY).find(({ name }) => name === 'preWriteOff')?.because?.zh

describe('[CCC-08] what the list offers', () => {
  test('of a draft only to change it, and it alone can be deleted', () => {
    expect(names(row('draft'))).toEqual(['edit'])
    for (const state of Object.keys(applicationStates)) expect(mayDelete(row(state))).toBe(state === 'draft')
  })

  test('with the office nothing can be changed; what came back can', () => {
    for (const state of [...underWay, ...refusedStates, 'ended'])
      expect(names(row(state))).toEqual(['view', 'print'])
    expect(names(row('returned'))).toEqual(['edit', 'view', 'print'])
  })

  test('what the enterprise has on its way is not offered twice', () => {
    expect(names(row('draft', { isSending: true }))).toEqual(['view'])
    expect(names(row('returned', { isSending: true }))).toEqual(['view', 'print'])
    expect(mayDelete(row('draft', { isSending: true }))).toBe(false)
  })

  test('[CCC-18] what the office entered is only seen and printed, in any state', () => {
    for (const state of ['draft', 'returned', ...underWay, ...refusedStates])
      expect(names(row(state, { isEntered: true }))).toEqual(['viewEntered', 'print'])
    expect(mayDelete(row('draft', { isEntered: true }))).toBe(false)
  })

  test('an issued one by its certificate; before it has come nothing of it', () => {
    expect(names(row('issued'))).toEqual(['view', 'print'])
    expect(names(row('issued'), certificate())).toEqual(['view', 'print', 'preWriteOff', 'preWriteOffs'])
  })

  test.each([
    ['released', 'change'],
    ['submitted', 'changed'],
    ['returned', 'changeAgain'],
  ])('[CCC-13] in stage %s it offers %s, and no pre-write-off', (stage, name) => {
    expect(names(row('issued'), certificate(stage))).toContain(name)
    expect(greyOf(certificate(stage))).toBe('证明正在修改')
  })

  test('something written off: no change, but write-offs and use', () => {
    for (const done of [{ doneQuantity: '1' }, { doneHsQuantity: '0.5' }])
      expect(
        names(
          row('issued'),
          certificate('released', { state: 'partly', products: [{ quantity: '100', ...done }] }),
        ),
      ).toEqual(['view', 'print', 'preWriteOff', 'preWriteOffs', 'writeOffs', 'use'])
  })

  test('no pre-write-off of what is over or written off in full, and it says why', () => {
    expect(greyOf(certificate())).toBeUndefined()
    expect(greyOf(certificate('none', { validUntil: TODAY }))).toBeUndefined()
    expect(greyOf(certificate('none', { validUntil: '2026-11-29' }))).toBe('证明已过有效期')
    expect(greyOf(certificate('none', { state: 'done' }))).toBe('已核销完毕')
  })

  test('[CCC-18] what a state leads to', () => {
    const links = Object.keys(applicationStates).map((state) => [state, stateLinkOf(state)] as const)
    expect(Object.fromEntries(links.filter(([, link]) => link !== undefined))).toEqual({
      comparing: 'notice',
      returned: 'opinion',
      notAccepted: 'reason',
      firstRefused: 'reason',
      finalRefused: 'reason',
      compareRefused: 'reason',
      issued: 'certificate',
      ended: 'ended',
    })
  })
})
