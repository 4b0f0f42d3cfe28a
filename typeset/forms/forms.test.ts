/** Plain papers seen as ink: every glyph drawn, tables over many sheets, missing glyphs refused, the same bytes each time. */
import { describe, expect, test } from 'vitest'
import type { Content } from '../../domain/kit/document.ts'
import { change } from '../../systems/registration/declare/change.ts'
import { filing } from '../../systems/registration/declare/filing.ts'
import { blankGlyphs, plannedGlyphs } from '../testing/glyph-oracle.ts'
import { inspect, rasterise } from '../testing/raster.ts'
import { applicationPaper, type ApplicationFacts } from './application.ts'
import { drawPaper, paperPdf, type DrawnPaper } from './draw-paper.ts'
import { filingForm } from '../../systems/registration/paper/filing-form.ts'
import type { Paper } from './paper.ts'
import { drawProof, proofPaper } from '../../systems/registration/paper/proof.ts'
import type { ProofFace } from '../../systems/registration/declare/proof-face.ts'

const names: Readonly<Record<string, string>> = {
  '320594': '江苏省苏州市苏州工业园区',
  '2325': '苏州工业园区海关',
  '10': '居民身份证',
  CHN: '中国',
  CNY: '人民币',
}
const facts: ApplicationFacts = {
  state: '暂存',
  isDraft: false,
  number: '',
  updatedAt: '2026-11-21 12:00:00',
  printedAt: '2026-11-21 12:01:00',
  tenantName: '示例恒丰进出口有限公司',
  history: [
    {
      at: '2026-11-20 11:00:00',
      who: '示例海关',
      action: '不通过',
      to: '审批不通过',
      opinion: '请补充说明住所与经营场所不一致的原因，并上传租赁合同。'.repeat(12),
    },
  ],
  nameOf: (_table, code) => names[code],
  language: 'zh',
}

function contentOf(staff: number, fields: Readonly<Record<string, string>> = {}): Content {
  return {
    fields: {
      types: 'trader,platform',
      creditCode: '91320594MA1MU4HX4B',
      nameZh: '示例恒丰进出口有限公司',
      nameEn: 'SAMPLE HENGFENG IMPORT & EXPORT CO., LTD.',
      division: '320594',
      customsDistrict: '2325',
      address: '江苏省苏州市工业园区示例路一百二十八号',
      legalName: '示例张三',
      legalCountry: 'CHN',
      legalIdType: '10',
      contactMobile: '13800000000',
      ...fields,
    },
    rows: {
      managers: [],
      investors: [{ id: 'i', name: '示例投资控股有限公司', country: 'CHN', currency: 'CNY', amount: '1000' }],
      customsStaff: Array.from({ length: staff }, (_, index) => ({
        id: `s${index}`,
        name: `示例报关员${index + 1}`,
        idType: '10',
        idNumber: '11010519491231002X',
        mobile: '13800000000',
      })),
      licences: [],
    },
    attachments: {
      infoForm: [{ sha256: '0'.repeat(64), name: '备案信息表（盖章）.pdf', bytes: 345_678, type: 'pdf' }],
    },
  }
}

async function drawn(paper: Paper): Promise<DrawnPaper & { readonly pdf: Uint8Array }> {
  const result = await drawPaper(paper)
  if (!result.ok) throw new Error(result.problem.message.en)
  return { ...result.value, pdf: await result.value.document.save({ useObjectStreams: false }) }
}
const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await inspect('pdftotext', pdf)).replaceAll(/\s+/gu, '')

const proof: ProofFace = {
  proofNo: 'BAZM2026112100001',
  nameZh: '示例恒丰进出口有限公司',
  creditCode: '91320594MA1MU4HX4B',
  address: '江苏省苏州市工业园区示例路一百二十八号示例大厦十二层',
  legalName: '示例张三',
  customsDistrict: '苏州工业园区海关',
  issuedOn: '2026-11-21',
  qualifications: Array.from({ length: 12 }, (_, index) => ({
    name: `跨境电子商务物流企业（仅B2B）${index}`,
    customsCode: index % 2 === 0 ? '3205900001' : '',
    filedOn: '2024-01-03',
    validUntil: index % 2 === 0 ? '2099-12-31' : '2027-01-02',
  })),
}

test('[PRN-05] a name in extensions B to H is drawn on printouts and proofs', async () => {
  for (const paper of [
    applicationPaper(filing, contentOf(1, { legalName: '示例𠮷𬖋𧎼' }), facts),
    proofPaper({ ...proof, legalName: '示例𠮷𬖋𧎼' }),
  ]) {
    const { pdf, sheets } = await drawn(paper)
    expect(
      sheets.flatMap(plannedGlyphs).filter(({ character }) => '𠮷𬖋𧎼'.includes(character)),
    ).toHaveLength(3)
    expect(blankGlyphs(sheets, await rasterise(pdf))).toEqual([])
  }
})

describe('every glyph is drawn', () => {
  test.each([
    ['打印申请单', applicationPaper(filing, contentOf(3), { ...facts, isDraft: true })],
    ['Print application', applicationPaper(change, contentOf(3), { ...facts, language: 'en' })],
    ['报关单位备案信息表', filingForm(filing, contentOf(3), facts)],
    ['报关单位备案证明', proofPaper(proof)],
  ])('[GEN-24] [REG-07] [REG-11] %s', async (_, paper) => {
    const { pdf, sheets } = await drawn(paper)
    const rasters = await rasterise(pdf)
    expect(rasters).toHaveLength(sheets.length)
    expect(sheets.flatMap(plannedGlyphs).length).toBeGreaterThan(200)
    expect(blankGlyphs(sheets, rasters)).toEqual([])
    // Fonts are embedded subsets, and nothing lies in the margins of the sheet.
    expect(await inspect('pdffonts', pdf)).not.toMatch(/\bno\s+(?:yes|no)\s+(?:yes|no)\s+\d+/u)
    for (const raster of rasters) {
      expect(raster.inkIn({ x: 0, y: 0, width: 17, height: 297 })).toBe(0)
      expect(raster.inkIn({ x: 197, y: 0, width: 13, height: 297 })).toBe(0)
    }
  })
})

test('[GEN-24] 500 rows go over sheets with their heads, all of them, in order, numbered sheets', async () => {
  const { pdf, sheets } = await drawn(applicationPaper(filing, contentOf(500), facts))
  expect(sheets.length).toBeGreaterThan(10)
  const text = await textOf(pdf)
  for (const index of [1, 37, 250, 499, 500]) expect(text).toContain(`示例报关员${index}`)
  expect(
    sheets.flatMap(({ runs }) => runs).filter(({ text: run }) => run === '报关人员备案号').length,
  ).toBeGreaterThan(10)
  expect(text).toContain(`第${sheets.length}页共${sheets.length}页`)
  for (const { runs } of sheets) for (const run of runs) expect(run.baseline).toBeLessThan(277)
})

test('[GEN-24] long texts wrap, and one longer than a sheet goes on', async () => {
  const long = '示例住所'.repeat(2_000)
  const { pdf, sheets } = await drawn(applicationPaper(filing, contentOf(0, { address: long }), facts))
  expect(sheets.length).toBeGreaterThan(3)
  expect((await textOf(pdf)).match(/示例住所/gu)?.length ?? 0).toBeGreaterThan(1_800)
})

test('[GEN-24] choices are ticked boxes, codes stand with their names, drafts are marked, the filing form never is', async () => {
  const application = await textOf(
    (await drawn(applicationPaper(filing, contentOf(1), { ...facts, isDraft: true }))).pdf,
  )
  for (const words of [
    '■进出口货物收发货人',
    '□报关企业',
    '2325苏州工业园区海关',
    '10居民身份证',
    '备案信息表（盖章）.pdf',
    '338KB',
    '审批不通过',
    '稿',
  ])
    expect(application).toContain(words)
  const form = await textOf((await drawn(filingForm(filing, contentOf(1), { ...facts, isDraft: true }))).pdf)
  for (const words of ['（单位公章）', '我单位承诺', '（提交后生成）']) expect(form).toContain(words)
  expect(form).not.toContain('稿')
})

test('a character without a glyph is refused with its place', async () => {
  const refused = await paperPdf(applicationPaper(filing, contentOf(1, { address: '示例路😀号' }), facts))
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: 'GEOMETRY_GLYPH', message: { zh: '“住所（主要经营场所）”中的“😀”（U+1F600）没有字形' } },
  })
})

test('the same paper is the same bytes', async () => {
  const once = async () => {
    const made = await paperPdf(filingForm(filing, contentOf(2), facts))
    if (!made.ok) throw new Error(made.problem.code)
    return Buffer.from(made.value).toString('base64')
  }
  expect(await once()).toBe(await once())
})

test('[REG-11] 备案证明 is one sheet even with all twelve qualifications, with room for the seal', async () => {
  const document = await drawProof(proof)
  expect(document.ok && document.value.getPageCount()).toBe(1)
})
