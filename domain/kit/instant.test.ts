import { expect, test } from 'vitest'
import { endOfLegalDay, isInstant, normaliseInstant, readWallTime } from './instant.ts'

test.each([
  ['2026-11-21T09:05:07+08:00', '2026-11-21T01:05:07.000Z'],
  ['2026-11-21T01:05Z', '2026-11-21T01:05:00.000Z'],
  [' 2026-11-21T01:05:07.123456Z ', '2026-11-21T01:05:07.123Z'],
])('%s has a zone: it is stored as %s', (raw, stored) => {
  expect(normaliseInstant(raw)).toBe(stored)
  expect(isInstant(stored)).toBe(true)
  expect(normaliseInstant(stored)).toBe(stored)
})

test.each([
  '2026-11-21 09:05',
  '２０２６-11-21 09:05',
  'soon',
  '2026-11-21',
  '2026-13-21T01:05:00.000Z',
  '2026-02-30T01:05:00.000Z',
])('%s is no moment', (raw) => expect(isInstant(normaliseInstant(raw))).toBe(false))

test.each([
  ['2026-11-21 09:05', [2026, 11, 21, 9, 5, 0]],
  ['2026/11/21 9:05:07', [2026, 11, 21, 9, 5, 7]],
  ['2026年11月21日9时05分07秒', [2026, 11, 21, 9, 5, 7]],
  ['2026年11月21日 9时05分', [2026, 11, 21, 9, 5, 0]],
  ['20261121 0905', [2026, 11, 21, 9, 5, 0]],
  ['20261121090507', [2026, 11, 21, 9, 5, 7]],
  ['２０２６－１１－２１　０９：０５', [2026, 11, 21, 9, 5, 0]],
] as const)('%s is read', (raw, parts) => expect(readWallTime(raw)).toEqual(parts))

test.each([
  '',
  '2026-11-21',
  '2026-02-30 09:05',
  '2026-11-21 24:00',
  '2026-11-21 09:60',
  '09:05',
  '2026-11-21T01:05:00.000Z',
])('%s is not read', (raw) => expect(readWallTime(raw)).toBeUndefined())

test('a legal day begins and ends in Beijing', () => {
  expect(endOfLegalDay('2026-11-21', 'from')).toBe('2026-11-20T16:00:00.000Z')
  expect(endOfLegalDay('2026-11-21', 'to')).toBe('2026-11-21T15:59:59.999Z')
  expect(endOfLegalDay('2026-02-30', 'to')).toBeUndefined()
})
