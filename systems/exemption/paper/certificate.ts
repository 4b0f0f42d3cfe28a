/** 免于办理强制性产品认证证明 and its 附表 (manual 004, 2.6). The official form is not public: 示例版式. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { drawPaper } from '../../../typeset/forms/draw-paper.ts'
import { heading, textBlock, type Paper, type PaperRow } from '../../../typeset/forms/paper.ts'
import { MM_PER_POINT } from '../../../typeset/sheet-plan.ts'
import type { CertificateFace } from '../declare/certificate/face.ts'

/** Where the seal stands on page 1, in points from the bottom left: over 「（签发局印章）」. */
export const CERTIFICATE_SEAL = {
  x: 141 / MM_PER_POINT,
  y: 27 / MM_PER_POINT,
  size: 36 / MM_PER_POINT,
} as const

const SIGNATURE = { size: 12, align: 'center', gap: 2, inset: { left: 104, right: 0 } } as const
/** `2026-11-21` → `2026年11月21日` */
const written = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$1年$2月$3日')

const LABEL = 0.22
const row = (name: string, text: string): PaperRow => ({
  cells: [
    { text: name, width: LABEL, look: 'label' },
    { text: text === '' ? '—' : text, width: 1 - LABEL, look: 'value', name },
  ],
  minHeight: 8,
})

const HEAD = [
  ['序号', 0.06],
  ['产品名称', 0.18],
  ['HS 编码', 0.12],
  ['规格/型号', 0.14],
  ['需核销数量', 0.12],
  ['HS 标准量', 0.12],
  ['商标', 0.1],
  ['生产厂名', 0.16],
] as const

const annexRow = (product: CertificateFace['products'][number]): PaperRow => ({
  minHeight: 7,
  cells: [
    product.seq,
    product.name,
    product.hsCode,
    product.spec,
    `${product.quantity} ${product.unit}`,
    `${product.hsQuantity} ${product.hsUnit}`,
    product.brand,
    product.maker,
  ].map((text, column) => ({
    text,
    width: HEAD[column]?.[1] ?? 0,
    look: 'value' as const,
    align: column === 4 || column === 5 ? ('right' as const) : ('left' as const),
    name: HEAD[column]?.[0] ?? '',
  })),
})

export function certificatePaper(face: CertificateFace): Paper {
  return {
    title: '免于办理强制性产品认证证明',
    number: face.certificateNo,
    size: 10.5,
    foot: '本证明由系统签发并电子签名。示例，仅供演示。',
    pageText: '第 {page} 页 共 {pages} 页',
    blocks: [
      textBlock('免于办理强制性产品认证证明', { size: 22, isBold: true, align: 'center', gap: 8 }),
      textBlock(`证明编号：${face.certificateNo}`, { align: 'right', gap: 6, name: '证明编号' }),
      ...(face.version === 0
        ? []
        : [textBlock(`第 ${face.version} 次修改后的证明，以本版为准`, { align: 'right', gap: 1 })]),
      textBlock(' ', { size: 4, gap: 0 }),
      {
        is: 'table',
        head: [],
        rows: [
          row('申请单号', face.applicationNo),
          row('申请单位', face.applicant),
          row('组织机构代码', face.organisationCode),
          row('申请单位地址', face.applicantAddress),
          row('免办条款', face.clause),
          row('贸易方式', face.tradeMode),
          row('合同号', face.contractNo),
          row('发票号', face.invoiceNo),
          row('提/运单号', face.billNo),
          row('使用单位', face.useUnit),
          row('产品最终使用地行政区划', face.useDivision),
          row('产品最终使用地', face.usePlace),
          row('证明有效期', `${written(face.validFrom)} 至 ${written(face.validUntil)}`),
          row('备注', face.remark),
        ],
      },
      textBlock('附表所列产品免于办理强制性产品认证，仅限申报的用途和使用地使用。', { gap: 5, indent: 2 }),
      textBlock(face.issueOffice, { ...SIGNATURE, notAbove: 240, name: '签发检验检疫局' }),
      textBlock('（签发局印章）', SIGNATURE),
      textBlock(written(face.issuedOn), SIGNATURE),
      { ...heading('附表'), notAbove: 290 },
      {
        is: 'table',
        head: [{ cells: HEAD.map(([text, width]) => ({ text, width, look: 'head' })) }],
        rows: face.products.map(annexRow),
      },
    ],
  }
}

/** Refusal: GEOMETRY_GLYPH. The caller seals (at {@link CERTIFICATE_SEAL} of page 1), signs and saves. */
export async function drawCertificate(face: CertificateFace): Promise<Result<PDFDocument>> {
  const drawn = await drawPaper(certificatePaper(face))
  return drawn.ok ? ok(drawn.value.document) : drawn
}
