/** Demonstration entry certificates; some are seen by both enterprises, as consignee and as declaring unit. */
import { contentDigest } from '../content-digest.ts'
import { ENTRY_KIND } from '../../declare/entry-form.ts'
import type { EntryCertificateRow } from '../projections.ts'
import type { CertificateContent } from '../../../../domain/printing/content.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import type { SeedEnterprise } from '../../../../server/seed/enterprises.ts'
import { seededCode } from './query-code.ts'
import { officers, origins, partners, ships } from './places.ts'
import type { Random } from '../../../../server/seed/random.ts'

const ENTRIES = 200
const AGENCY = '示例通达报关有限公司'

const imports: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['冷冻牛肉（示例）', '纸箱'],
  ['奶粉（示例）', '纸箱'],
  ['大豆（示例）', '散装'],
  ['冷冻三文鱼（示例）', '纸箱'],
  ['葡萄酒（示例）', '木箱'],
  ['鲜车厘子（示例）', '纸箱'],
  ['橄榄油（示例）', '纸箱'],
]

export interface EntrySeed {
  readonly row: EntryCertificateRow
  readonly tenantIds: readonly string[]
}

export function entrySeeds(
  random: Random,
  [first, ...others]: readonly [SeedEnterprise, ...SeedEnterprise[]],
  now: Date,
): EntrySeed[] {
  return Array.from({ length: ENTRIES }, (_, index) => {
    const consignee = random.pick([first, ...others])
    const rest = [first, ...others].filter((each) => each !== consignee)
    const declarant = random.chance(0.3) ? (rest[0] ?? consignee) : random.chance(0.5) ? consignee : undefined
    const issueDate = legalDate(new Date(now.getTime() - random.int(0, 200) * 86_400_000))
    return {
      row: rowOf(random, index, consignee, declarant?.name ?? AGENCY, issueDate, now),
      tenantIds: [...new Set([consignee.id, ...(declarant ? [declarant.id] : [])])],
    }
  })
}

function rowOf(
  random: Random,
  index: number,
  consignee: SeedEnterprise,
  declarant: string,
  issueDate: string,
  now: Date,
): EntryCertificateRow {
  const certificateNo = `E${issueDate.slice(2, 4)}${String(index + 1).padStart(9, '0')}`
  const content = contentOf(random, certificateNo, consignee, issueDate)
  const createdAt = new Date(
    Math.min(now.getTime(), Date.parse(`${issueDate}T10:00:00+08:00`) + random.int(0, 300) * 60_000),
  )
  return {
    certificateNo,
    // 18 digits like a customs declaration: port, year, entry flag, serial.
    declarationNo: `4200${issueDate.slice(0, 4)}1${String(random.int(1, 999_999_999)).padStart(9, '0')}`,
    kindName: ENTRY_KIND,
    consignee: consignee.name,
    declarant,
    queryCode: seededCode(certificateNo),
    issueDate,
    state: random.chance(0.05) ? 'invalid' : 'valid',
    content,
    contentSha256: contentDigest(content),
    createdAt,
    updatedAt: createdAt,
  }
}

function contentOf(
  random: Random,
  certificateNo: string,
  consignee: SeedEnterprise,
  issueDate: string,
): CertificateContent {
  const seller = random.pick(partners)
  const [product, packaging] = random.pick(imports)
  const port = random.pick(origins)
  const packages = random.int(10, 200) * 10
  return {
    items: [],
    values: {
      certificateNo,
      consigneeZh: consignee.name,
      consignorZh: `${seller.name.zh}\n${seller.address.zh}`,
      productZh: product,
      quantity: `${packages} 件`,
      weight: `${(packages * 12).toLocaleString('en-US')} 千克`,
      packages: String(packages),
      packaging,
      originZh: seller.country.zh,
      destinationZh: port.place.zh,
      conveyanceZh: random.pick(ships).zh,
      entryPoint: port.port.zh,
      marks: 'N/M',
      inspectionDate: issueDate,
      statementZh: '上述货物业经检验检疫合格，准予销售、使用。（示例）',
      placeOfIssueZh: port.authority.zh,
      dateOfIssue: issueDate,
      officerZh: random.pick(officers).zh,
    },
  }
}
