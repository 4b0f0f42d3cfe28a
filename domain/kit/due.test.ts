import { expect, it } from 'vitest'
import { order } from '../../tests/fixtures/three-party/documents.ts'
import { dueOf } from './due.ts'

const placed = (state: string, at: string, due = '', more: readonly string[] = []) => ({
  state,
  content: { fields: { ...(due !== '' && { due }) }, rows: {}, attachments: {} },
  history: [
    { at, from: 'before', to: state },
    ...more.map((later) => ({ at: later, from: state, to: state })),
  ],
})

it.each([
  // Ten legal days after the day on which it was ordered: that day is Beijing's.
  ['in the morning', placed('ordered', '2026-11-20T03:00:00Z'), '2026-11-29T16:00:00.000Z'],
  ['late in the evening', placed('ordered', '2026-11-20T15:59:59Z'), '2026-11-29T16:00:00.000Z'],
  [
    'a second later it is the next day',
    placed('ordered', '2026-11-20T16:00:00Z'),
    '2026-11-30T16:00:00.000Z',
  ],
  [
    'what stays in the state begins nothing anew',
    placed('ordered', '2026-11-20T03:00:00Z', '', ['2026-11-25T03:00:00Z']),
    '2026-11-29T16:00:00.000Z',
  ],
  [
    'the day after the one in a field',
    placed('accepted', '2026-11-20T03:00:00Z', '2026-12-31'),
    '2026-12-31T16:00:00.000Z',
  ],
  ['an empty field', placed('accepted', '2026-11-20T03:00:00Z'), undefined],
  ['a state that waits for nothing', placed('closed', '2026-11-20T03:00:00Z'), undefined],
])('%s', (_what, document, at) => {
  expect(dueOf(order, document)?.at.toISOString()).toBe(at)
})
