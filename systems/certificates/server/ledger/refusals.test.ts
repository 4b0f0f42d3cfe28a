/** Every refusal of `blanks.reserve` by its code, on both stores; none of them changes anything. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { BLANK_REFUSED } from '../../../../domain/printing/blank.ts'
import { key, problemOf, valueOf, type Kit } from '../testing/kit.ts'
import { onBothStores } from '../testing/stores.ts'
import { RESERVATION_MS } from './reserve.ts'

interface Case {
  readonly code: string
  readonly detail: RegExp
  /** Gives the reserve call that must be refused. */
  readonly arrange: (
    kit: Kit,
    main: readonly string[],
    more: readonly string[],
  ) => Promise<Parameters<Kit['calls']['reserve']>[0]>
}

const withState = (code: string, state: Parameters<Kit['setBlank']>[1], detail: RegExp): Case => ({
  code,
  detail,
  arrange: async (kit, [first = '']) => {
    await kit.setBlank(first, state)
    return kit.reservation(await kit.addCertificate(), [first])
  },
})

const cases: readonly Case[] = [
  {
    code: 'STOCK_UNKNOWN',
    detail: /没有编号为 C22-2699999999/u,
    arrange: async (kit) => kit.reservation(await kit.addCertificate(), ['C22-2699999999']),
  },
  {
    code: 'STOCK_OTHER_HOLDER',
    detail: /不是本申领单位/u,
    arrange: async (kit) =>
      kit.reservation(await kit.addCertificate(), await kit.issue(kit.theirs, 'C2-2', 1)),
  },
  {
    code: 'STOCK_WRONG_KIND',
    detail: /需要“健康证书空白单证（C2-2）”/u,
    arrange: async (kit, _main, more) => kit.reservation(await kit.addCertificate(), more.slice(0, 1)),
  },
  {
    code: 'STOCK_WRONG_KIND',
    detail: /需要“续页\/副页（XY）”/u,
    arrange: async (kit, main) => kit.reservation(await kit.addCertificate(), main.slice(0, 2)),
  },
  withState('STOCK_USED', 'used', /已使用/u),
  withState('STOCK_SPOILED', 'spoiled', /作废/u),
  withState('STOCK_LOST', 'lost', /遗失/u),
  withState('STOCK_RETURNED', 'returned', /已退回/u),
  withState('STOCK_NOT_AVAILABLE', 'received', /已入库/u),
  {
    code: 'STOCK_RESERVED',
    detail: /已预留/u,
    arrange: async (kit, main) => {
      valueOf(await kit.calls.reserve(kit.reservation(await kit.addCertificate(), main.slice(0, 1))))
      return kit.reservation(await kit.addCertificate(), main.slice(0, 1))
    },
  },
  {
    code: 'STOCK_RESERVED',
    detail: /填写了两次/u,
    arrange: async (kit, [first = ''], [second = '']) =>
      kit.reservation(await kit.addCertificate(), [first, second, second]),
  },
  {
    code: 'CERT_NOT_FOUND',
    detail: /没有证书 S000/u,
    arrange: async (kit, main) => kit.reservation('S000', main.slice(0, 1)),
  },
  {
    code: 'CERT_NOT_FOUND',
    detail: /不属于本单位/u,
    arrange: async (kit, main) =>
      kit.reservation(await kit.addCertificate({ tenantId: kit.theirs.tenantId }), main.slice(0, 1)),
  },
  {
    code: 'CERT_INVALID',
    detail: /失效/u,
    arrange: async (kit, main) =>
      kit.reservation(await kit.addCertificate({ state: 'invalid' }), main.slice(0, 1)),
  },
  {
    code: 'CERT_NOT_SELF_PRINT',
    detail: /领证方式/u,
    arrange: async (kit, main) =>
      kit.reservation(await kit.addCertificate({ collectBy: 'counter' }), main.slice(0, 1)),
  },
  {
    code: 'CERT_ALREADY_PRINTED',
    detail: /已打印 1 次/u,
    arrange: async (kit, main) =>
      kit.reservation(await kit.addCertificate({ printStatus: 'printed', printCount: 1 }), main.slice(0, 1)),
  },
  {
    code: 'CERT_JOB_OPEN',
    detail: /二号机/u,
    arrange: async (kit, [first = '', second = '']) => {
      const certificateNo = await kit.addCertificate()
      valueOf(
        await kit.calls.reserve({
          ...kit.reservation(certificateNo, [first]),
          workstationId: kit.otherWorkstationId,
        }),
      )
      return kit.reservation(certificateNo, [second])
    },
  },
  {
    code: 'CERT_CHANGED',
    detail: /不一致/u,
    arrange: async (kit, main) => ({
      ...kit.reservation(await kit.addCertificate(), main.slice(0, 1)),
      contentSha256: 'b'.repeat(64),
    }),
  },
  {
    code: 'STOCK_WORKSTATION_UNKNOWN',
    detail: /尚未登记/u,
    arrange: async (kit, main) => ({
      ...kit.reservation(await kit.addCertificate(), main.slice(0, 1)),
      workstationId: randomUUID(),
    }),
  },
  {
    code: 'STOCK_JOB_ID_TAKEN',
    detail: /其他打印/u,
    arrange: async (kit, [first = '', second = '']) => {
      const earlier = kit.reservation(await kit.addCertificate(), [first])
      valueOf(await kit.calls.reserve(earlier))
      return { ...earlier, key: key(), blankNos: [second] }
    },
  },
  {
    code: 'STOCK_RESERVATION_EXPIRED',
    detail: /10 分钟/u,
    arrange: async (kit, main) => {
      const earlier = kit.reservation(await kit.addCertificate(), main.slice(0, 1))
      valueOf(await kit.calls.reserve(earlier))
      kit.clock.now = new Date(kit.clock.now.getTime() + RESERVATION_MS)
      return { ...earlier, key: key() }
    },
  },
]

onBothStores('[CERT-11] refusals', (openOne) => {
  test.each(cases.map((each, index) => ({ ...each, index })))(
    '$index $code',
    async ({ code, detail, arrange }) => {
      const kit = await openOne()
      const main = await kit.issue(kit.ours, 'C2-2', 3)
      const more = await kit.issue(kit.ours, 'XY', 2)
      const call = await arrange(kit, main, more)
      const before = await kit.calls.lines()
      const problem = problemOf(await kit.calls.reserve(call))
      expect(problem).toMatchObject({ code, blankConsumed: 'no', retrySafe: true })
      // A refused number has the manual's words; of a refused certificate they would be wrong.
      expect(problem.message.zh === BLANK_REFUSED.zh).toBe(code.startsWith('STOCK_'))
      expect(problem.detail?.zh).toMatch(detail)
      expect(problem.next?.zh).toBeTruthy()
      expect(await kit.calls.lines()).toEqual(before)
      // The same key has the same answer.
      expect(problemOf(await kit.calls.reserve(call))).toEqual(problem)
    },
  )
})
