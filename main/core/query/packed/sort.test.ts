import { expect, it } from 'vitest'
import { BLOCK_BITS } from '../../../../db/local/lists/packing.ts'
import { rowsOfBlock, textsOf } from './block.ts'
import { sortByNumberOf, sortByText } from './sort.ts'

function columnOf(values: readonly string[]) {
  const blocks = Array.from({ length: Math.ceil(values.length / 256) }, (_, block) =>
    values.slice(block << BLOCK_BITS, (block + 1) << BLOCK_BITS),
  )
  return {
    rows: blocks.map((block) => rowsOfBlock(Uint8Array.from(block.keys()))),
    texts: blocks.map((block) => textsOf(Buffer.from(`${block.join('\0')}\0`), block.length)),
  }
}
const sorted = (values: readonly string[], compare: (a: string, b: string) => number) =>
  Int32Array.from(values.keys()).sort((a, b) => compare(values[a] ?? '', values[b] ?? '') || a - b)
const orderOf = (values: readonly string[], sort: typeof sortByText) => {
  const order = Int32Array.from(values.keys())
  sort(order, columnOf(values))
  return order
}
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const scattered = (count: number) => Array.from({ length: count }, (_, index) => (index * 7919) % count)

it('sorts many texts by their bytes, those that are the same in the order in which they stood', () => {
  for (const values of [
    scattered(20_000).map((number) => `4401${String(number).padStart(12, '0')}`),
    scattered(20_000).map((number) => new Date(Date.UTC(2026, 0, 1) + number * 997).toISOString()),
    scattered(20_000).map((number) => ['', '卫生', '卫生证书', 'a', '𠮷', '\uFFFD'][number % 6] ?? ''),
    scattered(9_000).map((number) => 'x'.repeat(number % 40)),
    Array.from({ length: 5_000 }, () => 'same'),
  ])
    expect(orderOf(values, sortByText)).toEqual(sorted(values, byBytes))
})

it('sorts numbers as numbers, with what is none before all', () => {
  const number = (text: string) => (text === '' ? Number.NEGATIVE_INFINITY : Number(text))
  for (const values of [
    scattered(9_000).map(String),
    scattered(6_000).map((value) => (value % 7 === 0 ? '' : String((value - 3_000) / 4))),
  ]) {
    expect(orderOf(values, sortByNumberOf)).toEqual(
      sorted(values, (a, b) => Math.sign(number(a) - number(b)) || 0),
    )
  }
})
