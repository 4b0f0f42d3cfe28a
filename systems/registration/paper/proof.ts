/**
 * 《报关单位备案证明》 (REG-11): one sheet that the server draws, seals and signs. All words of the form are written after
 * what Customs' public notices say it states; its official layout is not public: 示例版式.
 */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import type { ProofFace } from '../declare/proof-face.ts'
import { MM_PER_POINT } from '../../../typeset/sheet-plan.ts'
import { drawPaper } from '../../../typeset/forms/draw-paper.ts'
import { textBlock, type Paper, type PaperRow } from '../../../typeset/forms/paper.ts'

/** Where the seal stands on page 1, in points from the bottom left: over 「（海关签章）」. */
export const PROOF_SEAL = { x: 141 / MM_PER_POINT, y: 27 / MM_PER_POINT, size: 36 / MM_PER_POINT } as const

/** Centred beneath the seal, at the lower right. */
const SIGNATURE = { size: 12, align: 'center', gap: 2, inset: { left: 104, right: 0 } } as const

const FOREVER = '2099-12-31'
/** `2026-11-21` → `2026年11月21日` */
const written = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$1年$2月$3日')

const pair = (name: string, text: string): PaperRow => ({
  cells: [
    { text: name, width: 0.24, look: 'label' },
    { text, width: 0.76, look: 'value', name },
  ],
  minHeight: 9,
})

const HEAD = [
  ['序号', 0.08],
  ['资质类型', 0.38],
  ['海关备案编码', 0.2],
  ['备案日期', 0.17],
  ['有效期', 0.17],
] as const

export function proofPaper(content: ProofFace): Paper {
  const { qualifications } = content
  return {
    title: '报关单位备案证明',
    number: content.proofNo,
    size: 11,
    foot: '本证明由海关系统签发并电子签名，可在单一窗口核对。示例，仅供演示。',
    pageText: '第 {page} 页 共 {pages} 页',
    blocks: [
      textBlock('中华人民共和国海关', { size: 16, isBold: true, align: 'center', gap: 6 }),
      textBlock('报关单位备案证明', { size: 24, isBold: true, align: 'center', gap: 5 }),
      textBlock(`编号：${content.proofNo}`, { align: 'right', gap: 6, size: 10.5, name: '编号' }),
      textBlock(`${content.nameZh}：`, { size: 12, gap: 8, name: '企业中文名称' }),
      textBlock('经审核，你单位已在海关办理报关单位备案，备案信息如下：', { size: 12, gap: 2, indent: 2 }),
      textBlock(' ', { size: 4, gap: 0 }),
      {
        is: 'table',
        head: [],
        rows: [
          pair('企业名称', content.nameZh),
          pair('统一社会信用代码', content.creditCode),
          pair('住所（主要经营场所）', content.address),
          pair('法定代表人', content.legalName),
          pair('所在地海关', content.customsDistrict),
        ],
      },
      textBlock(' ', { size: 6, gap: 0 }),
      {
        is: 'table',
        head: [{ cells: HEAD.map(([text, width]) => ({ text, width, look: 'head' })) }],
        rows: qualifications.map(({ name, customsCode, filedOn, validUntil }, index) => ({
          minHeight: 8,
          cells: [
            String(index + 1),
            name,
            customsCode || '—',
            filedOn,
            validUntil === FOREVER ? '长期有效' : `至 ${validUntil}`,
          ].map((text, column) => ({
            text,
            width: HEAD[column]?.[1] ?? 0,
            look: 'value',
            align: column === 1 ? 'left' : 'center',
            name: HEAD[column]?.[0] ?? '',
          })),
        })),
      },
      textBlock('特此证明。', { size: 12, gap: 6, indent: 2 }),
      textBlock(content.customsDistrict, { ...SIGNATURE, notAbove: 240, name: '所在地海关' }),
      textBlock('（海关签章）', SIGNATURE),
      textBlock(written(content.issuedOn), SIGNATURE),
    ],
  }
}

/** Refusal: GEOMETRY_GLYPH. The caller seals (at {@link PROOF_SEAL} of page 1), signs and saves. */
export async function drawProof(content: ProofFace): Promise<Result<PDFDocument>> {
  const drawn = await drawPaper(proofPaper(content))
  return drawn.ok ? ok(drawn.value.document) : drawn
}
