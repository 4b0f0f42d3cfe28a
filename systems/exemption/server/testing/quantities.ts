/** Write-offs and records of use as tests take them: the content that a window or a desk would send, by anybody. */
import { sql } from 'drizzle-orm'
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import { directWriteOff } from '../../declare/quantities/direct-write-off.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { destruction, returning, usage } from '../../declare/use/use-records.ts'
import { file } from '../../declare/testing/contents.ts'
import { productsOf } from '../certificates/holding.ts'
import { exemptionWriteOffs } from '../tables.ts'
import type { Kit } from './kit.ts'

export type Fields = Content['fields']
export type UseKind = 'usage' | 'return' | 'destruction'

const bare = (fields: Fields): Content => ({ fields, rows: {}, attachments: {} })

export const BEILUN = { portArea: '380000', port: '380101' } as const
export const AIRPORT = { portArea: '310000', port: '310302' } as const

export const preWriteOffContent = (certificateNo: string, line: string, fields: Fields): Content =>
  bare({ certificateNo, line, batch: 'one', ...BEILUN, ...fields })

const OWN: Readonly<Record<UseKind, Fields>> = {
  usage: {
    useUnit: '示例单位',
    useContact: '示例联系人',
    usePhone: '13800000001',
    useAddress: '示例路 1 号',
    usedOn: '2026-11-29',
  },
  return: {
    returnedOn: '2026-11-29',
    reason: '示例',
    ...BEILUN,
    declarationNo: '310320261234567890',
  },
  destruction: {
    destroyedOn: '2026-11-29',
    reason: '示例',
    destroyedAt: '示例地点',
    method: 'crushed',
    destroyer: '示例单位',
  },
}
const DOCUMENTS = { usage, return: returning, destruction } as const

export const useContent = (
  kind: UseKind,
  certificateNo: string,
  amounts: Readonly<Record<string, string>>,
  fields: Fields = {},
): Content => ({
  fields: { certificateNo, ...OWN[kind], ...fields },
  rows: { products: Object.entries(amounts).map(([id, amount]) => ({ id, amount })) },
  attachments: { files: [file('a')] },
})

export const quantitiesOn = (kit: Kit) => ({
  preWriteOff: (certificateNo: string, line: string, fields: Fields, actor: Actor = kit.hengfeng) =>
    kit.act(actor, {
      kind: preWriteOff.kind,
      action: 'submit',
      content: preWriteOffContent(certificateNo, line, fields),
    }),
  decide: (actor: Actor, document: CentralDocument, action: string, answers: Record<string, string> = {}) =>
    kit.act(actor, { kind: document.collection, action, document, answers }),
  direct: (actor: Actor, certificateNo: string, fields: Fields) =>
    kit.act(actor, {
      kind: directWriteOff.kind,
      action: 'book',
      content: bare({ tenant: kit.hengfeng.tenantId, certificateNo, seq: '1', ...fields }),
    }),
  use: (
    kind: UseKind,
    certificateNo: string,
    amounts: Readonly<Record<string, string>>,
    document?: CentralDocument,
    fields: Fields = {},
  ): Promise<ActOutcome> =>
    kit.act(kit.hengfeng, {
      kind: DOCUMENTS[kind].kind,
      action: 'submit',
      content: useContent(kind, certificateNo, amounts, fields),
      ...(document && { document }),
    }),
  /** Running totals of a certificate's products, by line. */
  async totals(certificateNo: string) {
    return new Map((await productsOf(kit.db, certificateNo)).map((row) => [row.line, row]))
  },
  /** What the write-offs of a certificate add up to, by line. */
  async booked(certificateNo: string): Promise<Map<string, { quantity: string; hsQuantity: string }>> {
    const found = await kit.db
      .select({
        line: exemptionWriteOffs.line,
        quantity: sql<string>`sum(${exemptionWriteOffs.quantity})::text`,
        hsQuantity: sql<string>`sum(${exemptionWriteOffs.hsQuantity})::text`,
      })
      .from(exemptionWriteOffs)
      .where(sql`${exemptionWriteOffs.certificateNo} = ${certificateNo}`)
      .groupBy(exemptionWriteOffs.line)
    return new Map(found.map(({ line, ...sums }) => [line, sums]))
  },
})
export type Quantities = ReturnType<typeof quantitiesOn>
