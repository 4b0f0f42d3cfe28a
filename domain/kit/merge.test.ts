import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thirdDocument } from '../../tests/fixtures/third-document.ts'
import type { Content, Row } from './document.ts'
import { mergeDocument } from './merge-document.ts'
import { mergeContents, type Choices, type Side } from './merge.ts'

const names = ['a', 'b', 'c'] as const
const value = fc.constantFrom(undefined, '1', '2', '3')
const values = fc.record({ a: value, b: value, c: value })
const row = (id: string) => values.map((fields): Row => ({ id, ...fields }))
/** Any subset of five rows in any order. */
const table = fc.shuffledSubarray(['r1', 'r2', 'r3', 'r4', 'r5']).chain((ids) => fc.tuple(...ids.map(row)))
const files = fc
  .shuffledSubarray(['f1', 'f2', 'f3'])
  .map((hashes) =>
    hashes.map((sha256) => ({ sha256, name: `${sha256}.pdf`, bytes: 1, type: 'pdf' as const })),
  )
const content: fc.Arbitrary<Content> = fc.record({
  fields: values,
  rows: fc.record({ t: table }),
  attachments: fc.record({ p: files }),
})

/** Absent values written alike. */
function plain({ fields, rows, attachments }: Content): Content {
  const filled = (from: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(from).filter(([, text]) => text !== undefined && text !== ''))
  return {
    fields: filled(fields),
    rows: Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [
        name,
        list.map((one): Row => ({ ...filled(one), id: one.id })),
      ]),
    ),
    attachments,
  }
}

/** Every value of a content with its place. */
function placesOf(of: Content): Map<string, string> {
  const { fields, rows, attachments } = plain(of)
  return new Map([
    ...Object.entries(fields).map(([name, text]) => [`fields.${name}`, text ?? ''] as const),
    ...Object.entries(rows).flatMap(([name, list]) =>
      list.flatMap((one) => [
        [`rows.${name}.${one.id}`, ''] as const,
        ...names.flatMap((field) =>
          one[field] === undefined ? [] : [[`rows.${name}.${one.id}.${field}`, one[field]] as const],
        ),
      ]),
    ),
    ...Object.entries(attachments).flatMap(([name, refs]) =>
      refs.map((ref) => [`attachments.${name}.${ref.sha256}`, ref.name] as const),
    ),
  ])
}

const run = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...args: T) => void,
) => fc.assert(fc.property(...arbitraries, check), { numRuns: 2_000 })

describe('the merge of three contents', () => {
  test('[GEN-17] no value of either side is lost: it is in the result, in a conflict, or the other side took it away unopposed', () => {
    run([content, content, content], (base, mine, theirs) => {
      const { content: merged, conflicts } = mergeContents(base, mine, theirs)
      const result = placesOf(merged)
      const before = placesOf(base)
      for (const [side, other] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        for (const [at, text] of placesOf(side)) {
          const isInConflict = conflicts.some(
            (conflict) => at === conflict.at || at.startsWith(`${conflict.at}.`),
          )
          const isUnchanged = before.get(at) === text
          expect(
            result.get(at) === text || isInConflict || (isUnchanged && placesOf(other).get(at) !== text),
            `${at}=${text}`,
          ).toBe(true)
        }
      }
    })
  })

  test('[GEN-17] what only one side changed is the result', () => {
    run([content, content], (base, changed) => {
      for (const merged of [mergeContents(base, changed, base), mergeContents(base, base, changed)]) {
        expect(merged.conflicts).toEqual([])
        expect(placesOf(merged.content)).toEqual(placesOf(changed))
        expect(merged.content.rows['t']?.map(({ id }) => id)).toEqual(changed.rows['t']?.map(({ id }) => id))
      }
    })
  })

  test('[GEN-17] both sides see the same conflicts', () => {
    run([content, content, content], (base, mine, theirs) => {
      const here = mergeContents(base, mine, theirs).conflicts
      const there = mergeContents(base, theirs, mine).conflicts
      const swapped = there.map(({ mine: left, theirs: right, ...rest }) => ({
        ...rest,
        ...(right !== undefined && { mine: right }),
        ...(left !== undefined && { theirs: left }),
      }))
      const sorted = (list: readonly { at: string }[]) =>
        list
          .toSorted((a, b) => (a.at < b.at ? -1 : 1))
          .map((one) => (one.at === 'rows.t' ? { at: one.at } : one))
      expect(sorted(swapped)).toEqual(sorted(here))
    })
  })

  test('[GEN-17] choosing is complete, and merging the outcome again changes nothing', () => {
    run(
      [content, content, content, fc.infiniteStream(fc.constantFrom<Side>('mine', 'theirs'))],
      (base, mine, theirs, sides) => {
        const choices: Choices = Object.fromEntries(
          mergeContents(base, mine, theirs).conflicts.map(({ at }) => [at, sides.next().value ?? 'mine']),
        )
        const { content: merged, conflicts } = mergeContents(base, mine, theirs, choices)
        for (const { at, kind, mine: left, theirs: right } of conflicts.filter(
          ({ kind: of }) => of === 'value',
        )) {
          const wanted = choices[at] === 'mine' ? left : right
          expect(placesOf(merged).get(at), `${kind} ${at}`).toBe(wanted)
        }
        for (const again of [mergeContents(theirs, merged, theirs), mergeContents(base, merged, merged)])
          expect(again).toMatchObject({ content: plain(merged), conflicts: [] })
      },
    )
  })

  test('every difference of a side from the base is named, once', () => {
    run([content, content, content], (base, mine, theirs) => {
      const { conflicts, changes } = mergeContents(base, mine, theirs)
      const named = [...conflicts, ...changes].map(({ at }) => at)
      expect(new Set(named).size).toBe(named.length)
      const [before, here, there] = [placesOf(base), placesOf(mine), placesOf(theirs)]
      const differs = [...new Set([...before.keys(), ...here.keys(), ...there.keys()])].filter(
        (at) => here.get(at) !== there.get(at),
      )
      const isNamed = (at: string): boolean =>
        named.some(
          (name) =>
            at === name || at.startsWith(`${name}.`) || (!before.has(at) && name.startsWith(`${at}.`)),
        )
      expect(differs.filter((at) => !isNamed(at))).toEqual([])
    })
  })

  test('a row removed here and changed there is a conflict, in both directions', () => {
    const of = (rows: Row[]): Content => ({ fields: {}, rows: { t: rows }, attachments: {} })
    const base = of([
      { id: 'r', a: '1' },
      { id: 's', a: '1' },
    ])
    const without = of([{ id: 's', a: '1' }])
    const changed = of([
      { id: 'r', a: '2' },
      { id: 's', a: '1' },
    ])
    const conflict = { at: 'rows.t.r', kind: 'row', base: '{"a":"1","id":"r"}' }
    expect(mergeContents(base, without, changed).conflicts).toEqual([
      { ...conflict, theirs: '{"a":"2","id":"r"}' },
    ])
    expect(mergeContents(base, without, changed, { 'rows.t.r': 'theirs' }).content).toEqual(changed)
    expect(mergeContents(base, changed, without).conflicts).toEqual([
      { ...conflict, mine: '{"a":"2","id":"r"}' },
    ])
    expect(mergeContents(base, changed, without, { 'rows.t.r': 'theirs' }).content).toEqual(without)
  })

  test('rows moved differently by both are one question', () => {
    const of = (...ids: string[]): Content => ({
      fields: {},
      rows: { t: ids.map((id) => ({ id })) },
      attachments: {},
    })
    const merged = mergeContents(of('a', 'b', 'c'), of('b', 'a', 'c'), of('a', 'c', 'b'))
    expect(merged.conflicts).toEqual([
      { at: 'rows.t', kind: 'order', base: 'a b c', mine: 'b a c', theirs: 'a c b' },
    ])
    expect(mergeContents(of('a', 'b'), of('a', 'x', 'b'), of('b', 'a')).content).toEqual(of('b', 'a', 'x'))
  })
})

describe('the merge of a document', () => {
  const of = (fields: Content['fields'], quantities: readonly [string, string][]): Content => ({
    fields,
    rows: { goods: quantities.map(([id, quantity]) => ({ id, name: id, quantity })) },
    attachments: { contract: [] },
  })

  test('[GEN-17] what is computed follows from the result and is never a conflict', () => {
    const base = of({ totalQuantity: '3' }, [
      ['a', '1'],
      ['b', '2'],
    ])
    const merged = mergeDocument(
      thirdDocument,
      base,
      of({ totalQuantity: '7' }, [
        ['a', '5'],
        ['b', '2'],
      ]),
      of({ totalQuantity: '11' }, [
        ['a', '1'],
        ['b', '10'],
      ]),
    )
    expect(merged.conflicts).toEqual([])
    expect(merged.content.fields['totalQuantity']).toBe('15')
  })

  test('what is only written differently does not differ', () => {
    const base = of({ orderNo: 'A1' }, [])
    expect(
      mergeDocument(
        thirdDocument,
        base,
        of({ orderNo: ' Ａ1 ' }, []),
        of({ orderNo: 'A1', remarks: '新' }, []),
      ).conflicts,
    ).toEqual([])
  })
})
