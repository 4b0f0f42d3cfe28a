/** Applications of 示例恒丰, one in each state, returned by each post, drafts of several ages, and one of very many products. */
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { application } from '../../declare/application/application.ts'
import { airConditioner, applicationOf, cable } from './contents.ts'
import type { SeedClerk, SeedMoves, Step } from './moves.ts'

const DAY_MS = 86_400_000
const MANY = 120

const accept: Step = { action: 'accept', by: 'ciqaccept' }
const passFirst: Step = { action: 'passFirst', by: 'ciqfirst' }
const toCompare: Step = {
  action: 'passToCompare',
  by: 'ciqfinal',
  answers: {
    paperNotice: '示例：请于 10 个工作日内将合同、发票正本和申请免办情况说明原件送至宁波局审批窗口',
  },
}
const passWithout: Step = { action: 'passWithout', by: 'ciqfinal' }
const agree: Step = { action: 'agree', by: 'ciqcompare' }
const refuse = (action: string, by: Step['by'], why: string): Step => ({
  action,
  by,
  answers: { opinion: `示例：${why}` },
})
const sendBack = (action: string, by: Step['by'], opinion: string, returnedParts: string): Step => ({
  action,
  by,
  answers: { opinion: `示例：${opinion}`, returnedParts },
})

/** Certificates that the quantities and changes of the demonstration are about. */
export type SeedCertificate = 'partly' | 'done' | 'pending' | 'released' | 'submitted' | 'returned'
export type SeedCertificates = ReadonlyMap<SeedCertificate, string>

interface Seeded {
  readonly as?: SeedCertificate
  readonly days: number
  readonly steps?: readonly Step[]
  readonly clerk?: SeedClerk
  readonly isDraft?: true
  readonly products?: Parameters<typeof applicationOf>[2]
}

export async function seedApplications(moves: SeedMoves, file: AttachmentRef): Promise<SeedCertificates> {
  /** Valid until so many days from now. */
  const issue = (days: number): Step => ({
    action: 'issue',
    by: 'ciqissue',
    answers: { validUntil: legalDate(new Date(moves.now.getTime() + days * DAY_MS)), remark: '示例证明' },
  })
  const issued = (days: number): readonly Step[] => [accept, passFirst, passWithout, issue(days)]
  const all: readonly Seeded[] = [
    { days: 60, steps: issued(90), products: [airConditioner(), cable], as: 'partly' },
    { days: 50, steps: issued(90), as: 'done' },
    { days: 45, steps: issued(90), as: 'pending' },
    { days: 35, steps: issued(90), as: 'released' },
    { days: 34, steps: issued(90), as: 'submitted' },
    { days: 33, steps: issued(90), as: 'returned' },
    { days: 40, steps: issued(60), clerk: 'hengfeng2' },
    { days: 31, steps: issued(-1) },
    { days: 30, steps: [accept, passFirst, toCompare, agree, issue(5)] },
    { days: 29, steps: [refuse('notAccept', 'ciqaccept', '申请用途不属于免办条款范围')] },
    { days: 28, steps: [accept, refuse('refuseFirst', 'ciqfirst', '证明材料与申请产品不符')] },
    { days: 27, steps: [accept, passFirst, refuse('refuseFinal', 'ciqfinal', '申请数量超出检测所需')] },
    {
      days: 26,
      steps: [accept, passFirst, toCompare, refuse('disagree', 'ciqcompare', '纸质合同与上传附件不一致')],
    },
    { days: 25, steps: [accept, { action: 'end', by: 'ciqaccept' }] },
    { days: 9, steps: [sendBack('returnAccept', 'ciqaccept', '请补充申请免办理由', 'basics')] },
    { days: 8, steps: [accept, sendBack('returnFirst', 'ciqfirst', '请核对规格型号', 'products')] },
    {
      days: 7,
      steps: [accept, passFirst, sendBack('returnFinal', 'ciqfinal', '请重新上传责任担保书', 'files')],
      clerk: 'hengfeng2',
    },
    {
      days: 6,
      steps: [
        accept,
        passFirst,
        toCompare,
        sendBack('returnCompare', 'ciqcompare', '请上传清晰的合同', 'files'),
      ],
    },
    { days: 5, steps: [accept, passFirst, passWithout] },
    { days: 4.5, steps: [accept, passFirst, toCompare] },
    { days: 4, steps: [accept, passFirst] },
    { days: 3, steps: [accept] },
    {
      days: 2.5,
      products: Array.from({ length: MANY }, (_, index) => airConditioner(index + 1)),
    },
    { days: 2, clerk: 'hengfeng2' },
    { days: 9.5, isDraft: true },
    { days: 8.2, isDraft: true },
    { days: 1, isDraft: true },
  ]
  const certificates = new Map<SeedCertificate, string>()
  const inOrder = all.toSorted((one, other) => other.days - one.days).entries()
  for (const [index, { days, steps = [], clerk = 'hengfeng', isDraft, products, as }] of inOrder) {
    const content = applicationOf(index + 1, file, products)
    const document = await moves.apply(
      days,
      clerk,
      application.kind,
      content,
      steps,
      isDraft ? 'save' : 'submit',
    )
    if (as) certificates.set(as, document.content.fields['certificateNo'] ?? '')
  }
  return certificates
}
