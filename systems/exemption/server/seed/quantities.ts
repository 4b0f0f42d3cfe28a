/** What became of certificates of the demonstration: written off, in part or in whole, waiting at two ports, used, returned, destroyed, and being changed. */
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { seedTenants } from '../../../../server/seed/accounts.ts'
import { amendment } from '../../declare/amendment/amendment.ts'
import { directWriteOff } from '../../declare/quantities/direct-write-off.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { destruction, returning, usage } from '../../declare/use/use-records.ts'
import { airConditioner, cable } from './contents.ts'
import type { SeedCertificate, SeedCertificates } from './applications.ts'
import type { SeedMoves } from './moves.ts'

const DAY_MS = 86_400_000
const tenant = seedTenants.hengfeng.id
const AIR = airConditioner().id
const AIRPORT = { portArea: '310000', port: '310302' } as const
const BEILUN = { portArea: '380000', port: '380101' } as const

const bare = (fields: Content['fields']): Content => ({ fields, rows: {}, attachments: {} })

export async function seedQuantities(
  moves: SeedMoves,
  certificates: SeedCertificates,
  file: AttachmentRef,
): Promise<void> {
  const noOf = (name: SeedCertificate): string => {
    const found = certificates.get(name)
    if (found === undefined) throw new Error(`no certificate is seeded as ${name}`)
    return found
  }
  const writeOff = (days: number, name: SeedCertificate, seq: string, quantity: string, hsQuantity: string) =>
    moves.move(days, 'ciqairport', directWriteOff.kind, 'book', {
      content: bare({ tenant, certificateNo: noOf(name), seq, quantity, hsQuantity }),
    })
  await writeOff(55, 'partly', '1', '40', '40')
  await writeOff(54, 'partly', '2', '300', '12.5')
  await writeOff(48, 'done', '1', '100', '100')
  // Together more than is left: both may wait.
  for (const [index, port] of [AIRPORT, BEILUN].entries())
    await moves.move(3 - index, 'hengfeng', preWriteOff.kind, 'submit', {
      content: bare({
        certificateNo: noOf('pending'),
        line: AIR,
        batch: `示例批次 ${index + 1}`,
        quantity: '60',
        hsQuantity: '60',
        ...port,
      }),
    })
  await seedUse(moves, noOf('partly'), file)
  await seedChanges(moves, noOf)
}

async function seedUse(moves: SeedMoves, certificateNo: string, file: AttachmentRef): Promise<void> {
  const day = (days: number) => legalDate(new Date(moves.now.getTime() - days * DAY_MS))
  const record = (fields: Content['fields'], line: string, amount: string): Content => ({
    fields: { certificateNo, ...fields },
    rows: { products: [{ id: line, amount }] },
    attachments: { files: [file] },
  })
  const used = (days: number, amount: string) =>
    record(
      {
        useUnit: '示例恒丰进出口有限公司',
        useContact: '示例操作员甲',
        usePhone: '13800000001',
        useAddress: '浙江省宁波市鄞州区示例路 1 号',
        usedOn: day(days),
      },
      AIR,
      amount,
    )
  const review = (
    days: number,
    action: string,
    document: Awaited<ReturnType<SeedMoves['move']>>,
    opinion: string,
  ) => moves.move(days, 'ciqfollow', document.collection, action, { document, answers: { opinion } })

  const passed = await moves.move(40, 'hengfeng', usage.kind, 'submit', { content: used(41, '10') })
  await review(39, 'pass', passed, '示例：同意')
  const failed = await moves.move(30, 'hengfeng', usage.kind, 'submit', { content: used(31, '3') })
  await review(29, 'fail', failed, '示例：请补充使用情况照片')
  await moves.move(10, 'hengfeng', usage.kind, 'submit', { content: used(11, '5') })
  await moves.move(2, 'hengfeng2', usage.kind, 'save', { content: used(3, '2') })
  await moves.move(20, 'hengfeng', returning.kind, 'submit', {
    content: record(
      {
        returnedOn: day(21),
        reason: '示例：试验结束后退运',
        ...AIRPORT,
        declarationNo: '310320261234567890',
      },
      AIR,
      '4',
    ),
  })
  await moves.move(15, 'hengfeng', destruction.kind, 'submit', {
    content: record(
      {
        destroyedOn: day(16),
        reason: '示例：试验中损坏',
        destroyedAt: '示例地点',
        method: 'crushed',
        destroyer: '示例处置单位',
      },
      cable.id,
      '20',
    ),
  })
}

async function seedChanges(moves: SeedMoves, noOf: (name: SeedCertificate) => string): Promise<void> {
  const release = (days: number, name: SeedCertificate) =>
    moves.move(days, 'ciqchange', amendment.kind, 'release', {
      content: bare({ tenant, certificateNo: noOf(name), note: '示例：电话已确认' }),
    })
  const handIn = async (days: number, name: SeedCertificate) => {
    const document = await release(days + 1, name)
    return moves.move(days, 'hengfeng', amendment.kind, 'submit', {
      document,
      content: {
        ...document.content,
        fields: { ...document.content.fields, reason: '示例：型号更正' },
        rows: {
          products: (document.content.rows['products'] ?? []).map((row) => ({ ...row, spec: 'KFR-35' })),
        },
      },
    })
  }
  await release(6, 'released')
  await handIn(5, 'submitted')
  const document = await handIn(4, 'returned')
  await moves.move(3, 'ciqchange', amendment.kind, 'sendBack', {
    document,
    answers: { opinion: '示例：请核对规格型号' },
  })
}
