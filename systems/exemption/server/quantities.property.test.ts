/**
 * Whatever is handed in, confirmed, written off, used, given back, and in whatever order, some of it at the same moment: no remaining quantity
 * becomes negative and none is lost. After every group of steps the running totals are those of the documents and of the write-offs. What is
 * done alone has exactly the outcome that the rules say. Replay a failure with the seed that fast-check prints.
 */
import Big from 'big.js'
import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { rows } from '../../../db/central/rows.ts'
import { airConditioner, applicationContent, cable } from '../declare/testing/contents.ts'
import { certificateOf } from './certificates/holding.ts'
import { seedOfficerActor } from './seed/officers.ts'
import { ningbo, type Kit } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'
import { quantitiesOn, type Quantities, type UseKind } from './testing/quantities.ts'

const beilun = seedOfficerActor('ciqbeilun')
const LINES = ['p1', 'p2'] as const
const RUNS = 8

const line = fc.constantFrom(...LINES)
const some = fc.nat({ max: 9 })
/** Of 20 台, and of 20 千克 with four decimals. */
const quantity = fc.nat({ max: 12 })
const fraction = fc.constantFrom('', '.5', '.0001')

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('ask' as const), line, quantity, hs: quantity, fraction }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('confirm' as const), which: some, less: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('direct' as const), line, quantity, hs: quantity, fraction }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('sendBack' as const, 'withdraw' as const), which: some }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('use' as const),
      kind: fc.constantFrom<UseKind>('usage', 'return', 'destruction'),
      line,
      quantity,
      again: fc.option(some, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('pass' as const, 'fail' as const, 'takeBack' as const),
      which: some,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('amend' as const), quantity: fc.integer({ min: 1, max: 25 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('conclude' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
/** Steps of one inner list are taken at the same moment. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 14 })

interface Run {
  readonly kit: Kit
  readonly on: Quantities
  readonly no: string
  readonly asked: CentralDocument[]
  readonly uses: CentralDocument[]
  /** Rounds of 修改证明. */
  readonly rounds: CentralDocument[]
}

const PRE_WRITE_OFF = 'exemption.pre-write-off'
const AMENDMENT = 'exemption.amendment'
const COLUMNS = {
  'exemption.usage': 'used',
  'exemption.return': 'returned',
  'exemption.destruction': 'destroyed',
} as const
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
const big = (value: string | undefined): Big => new Big(value === undefined || value === '' ? 0 : value)
const amounts = ({
  line: of,
  quantity: one,
  hs,
  fraction: rest,
}: Extract<Step, { do: 'ask' | 'direct' }>) => ({
  quantity: `${one}${of === 'p2' ? rest : ''}`,
  hsQuantity: `${hs}${of === 'p2' ? rest : ''}`,
})

/** The first product in another quantity, in both units. */
const amended = ({ content }: CentralDocument, quantity: string): CentralDocument['content'] => ({
  ...content,
  rows: {
    products: (content.rows['products'] ?? []).map((row, index) =>
      index === 0 ? { ...row, quantity, hsQuantity: quantity } : row,
    ),
  },
})

/** A history in which nothing succeeds would prove nothing: these must. */
const OPENING: readonly Step[] = [
  { do: 'direct', line: 'p1', quantity: 8, hs: 8, fraction: '' },
  { do: 'ask', line: 'p2', quantity: 5, hs: 5, fraction: '.5' },
  { do: 'confirm', which: 0, less: false },
  { do: 'use', kind: 'usage', line: 'p1', quantity: 2, again: undefined },
  { do: 'use', kind: 'return', line: 'p2', quantity: 1, again: undefined },
]

/** Whether it was done; undefined when there was nothing to do it to. */
async function take({ kit, on, no, asked, uses, rounds }: Run, one: Step): Promise<boolean | undefined> {
  if (one.do === 'clock') return (await kit.pass(0), true)
  if (one.do === 'release') {
    const content = {
      fields: { tenant: kit.hengfeng.tenantId, certificateNo: no },
      rows: {},
      attachments: {},
    }
    const outcome = await kit.act(ningbo, { kind: AMENDMENT, action: 'release', content })
    if (outcome.ok) rounds.push(outcome.document)
    return outcome.ok
  }
  if (one.do === 'amend' || one.do === 'conclude') {
    const round = rounds.at(-1)
    if (!round) return undefined
    const outcome =
      one.do === 'conclude'
        ? await on.decide(ningbo, round, round.state === 'submitted' ? 'confirm' : 'withdraw', {
            opinion: '示例',
          })
        : await kit.act(kit.hengfeng, {
            kind: AMENDMENT,
            action: 'submit',
            document: round,
            content: amended(round, String(one.quantity)),
          })
    if (outcome.ok) rounds.splice(rounds.indexOf(round), 1, outcome.document)
    return outcome.ok
  }
  if (one.do === 'ask') {
    const outcome = await on.preWriteOff(no, one.line, amounts(one))
    if (outcome.ok) asked.push(outcome.document)
    return outcome.ok
  }
  if (one.do === 'direct')
    return (await on.direct(ningbo, no, { seq: one.line === 'p1' ? '1' : '2', ...amounts(one) })).ok
  if (one.do === 'use') {
    const again = one.again === undefined ? undefined : at(uses, one.again)
    const kind = again ? (again.collection.slice('exemption.'.length) as UseKind) : one.kind // one of the three
    const outcome = await on.use(kind, no, { [one.line]: String(one.quantity) }, again)
    if (outcome.ok) {
      if (again) uses.splice(uses.indexOf(again), 1, outcome.document)
      else uses.push(outcome.document)
    }
    return outcome.ok
  }
  const among = one.do === 'confirm' || one.do === 'sendBack' || one.do === 'withdraw' ? asked : uses
  const document = at(among, one.which)
  if (!document) return undefined
  const outcome = await (one.do === 'confirm'
    ? on.decide(
        beilun,
        document,
        'confirm',
        one.less ? { confirmedQuantity: '1', confirmedHsQuantity: '0' } : {},
      )
    : one.do === 'sendBack'
      ? on.decide(beilun, document, 'sendBack', { opinion: '示例' })
      : one.do === 'withdraw'
        ? on.decide(kit.hengfeng, document, 'withdraw')
        : one.do === 'takeBack'
          ? on.decide(kit.hengfeng, document, 'withdraw')
          : on.decide(ningbo, document, one.do, { opinion: '示例' }))
  if (outcome.ok) among.splice(among.indexOf(document), 1, outcome.document)
  return outcome.ok
}

/** What the rules say of a step that is taken alone; undefined of those that only need something to be there. */
async function allowed({ kit, on, no }: Run, one: Step): Promise<boolean | undefined> {
  if (one.do !== 'direct' && one.do !== 'ask') return undefined
  const now = (await on.totals(no)).get(one.line)
  const certificate = await certificateOf(kit.db, no)
  if (certificate?.stage !== 'none') return false
  const { quantity: q, hsQuantity: h } = amounts(one)
  if (!now || big(now.doneQuantity).gte(now.quantity)) return false
  const isSomething = big(q).gt(0) || big(h).gt(0)
  return (
    isSomething &&
    big(q).lte(big(now.quantity).minus(now.doneQuantity)) &&
    big(h).lte(big(now.hsQuantity).minus(now.doneHsQuantity))
  )
}

async function judge({ kit, on, no }: Run): Promise<void> {
  const documents = (
    await kit.db
      .select()
      .from(rows)
      .where(and(eq(rows.tenantId, kit.hengfeng.tenantId), eq(rows.isGone, false)))
  ).filter(({ content }) => content.fields['certificateNo'] === no)
  const booked = await on.booked(no)
  const shown = documents.find(({ collection }) => collection === 'exemption.certificate')
  for (const [name, now] of await on.totals(no)) {
    const ofLine = documents.filter(
      ({ collection, content }) => collection === PRE_WRITE_OFF && content.fields['line'] === name,
    )
    const sumOf = (state: string, field: string) =>
      ofLine
        .filter((one) => one.state === state)
        .reduce((all, { content }) => all.plus(big(content.fields[field])), new Big(0))
        .toFixed()
    expect([name, 'waits', big(now.pendingQuantity).toFixed(), big(now.pendingHsQuantity).toFixed()]).toEqual(
      [name, 'waits', sumOf('pending', 'quantity'), sumOf('pending', 'hsQuantity')],
    )
    const directly = documents
      .filter(
        ({ collection, content }) =>
          collection === 'exemption.direct-write-off' && content.fields['seq'] === String(now.seq),
      )
      .reduce((all, { content }) => all.plus(big(content.fields['quantity'])), new Big(0))
    expect(big(now.doneQuantity).toFixed()).toBe(
      directly.plus(sumOf('confirmed', 'confirmedQuantity')).toFixed(),
    )
    expect(big(booked.get(name)?.quantity).toFixed()).toBe(big(now.doneQuantity).toFixed())
    expect(big(booked.get(name)?.hsQuantity).toFixed()).toBe(big(now.doneHsQuantity).toFixed())
    expect(big(now.doneQuantity).lte(now.quantity) && big(now.doneHsQuantity).lte(now.hsQuantity)).toBe(true)
    for (const [kind, column] of Object.entries(COLUMNS)) {
      const counted = documents
        .filter(
          ({ collection, state }) => collection === kind && (state === 'handedIn' || state === 'passed'),
        )
        .flatMap(({ content }) => content.rows['products'] ?? [])
        .filter(({ id }) => id === name)
        .reduce((all, row) => all.plus(big(row['amount'])), new Big(0))
      expect([column, big(now[column]).toFixed()]).toEqual([column, counted.toFixed()])
    }
    const remaining = big(now.doneQuantity).minus(now.used).minus(now.returned).minus(now.destroyed)
    expect(remaining.gte(0)).toBe(true)
    expect(shown?.content.rows['products']?.find(({ id }) => id === name)?.['remaining']).toBe(
      remaining.toFixed(),
    )
  }
}

onEngines('quantities of a certificate', (kit) => {
  it(
    '[CCC-14] [CCC-15] [CCC-19] no interleaving makes one negative or loses one',
    { timeout: 600_000 },
    async () => {
      let runs = 0
      await fc.assert(
        fc.asyncProperty(history, async (groups) => {
          const issued = await kit().issued(
            applicationContent([
              airConditioner('p1', { quantity: '20', hsQuantity: '20' }),
              cable('p2', { quantity: '20', unit: '035', hsQuantity: '20' }),
            ]),
          )
          const no = issued.content.fields['certificateNo'] ?? ''
          const run: Run = { kit: kit(), on: quantitiesOn(kit()), no, asked: [], uses: [], rounds: [] }
          runs += 1
          // Of every other certificate something has come in, so that there is something to use; the others can still be changed.
          for (const one of runs % 2 === 0 ? [] : OPENING)
            expect([one, await take(run, one)]).toEqual([one, true])
          for (const group of groups) {
            const [first] = group
            const expected = group.length === 1 && first ? await allowed(run, first) : undefined
            const outcomes = await Promise.all(group.map((one) => take(run, one)))
            expect([first, outcomes[0]]).toEqual([first, expected ?? outcomes[0]])
            await judge(run)
          }
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
  )
})
