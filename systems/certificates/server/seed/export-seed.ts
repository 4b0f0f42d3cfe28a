/** Demonstration export certificates: every format in every enterprise, dates relative to today, all ways and states. */
import { contentDigest } from '../content-digest.ts'
import type { ExportCertificateRow } from '../projections.ts'
import { certificateNumber } from '../sequences.ts'
import { certificateFormats, type CertificateFormat } from '../../declare/formats.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { demonstrationContent } from './content.ts'
import type { SeedEnterprise } from '../../../../server/seed/enterprises.ts'
import { seededCode } from './query-code.ts'
import type { Random } from '../../../../server/seed/random.ts'

/** 23 formats × 2 enterprises × 45 = 2,070. */
const PER_FORMAT = 45
const DAY_MS = 86_400_000
/** Of CJK extension I, which neither Noto Serif SC nor the fonts for rare names have; the print of these is refused before a blank is touched. */
export const RARE_CHARACTERS = '\u{2EBF0}'

interface Plan {
  readonly enterprise: SeedEnterprise
  readonly format: CertificateFormat
  readonly daysAgo: number
  readonly collectBy: ExportCertificateRow['collectBy']
  readonly printCount: number
  readonly isValid: boolean
  readonly points: number
  readonly lines: number
  readonly isRare: boolean
}

/** The first of each format shows what is special; the rest vary. */
function plan(random: Random, enterprise: SeedEnterprise, format: CertificateFormat, index: number): Plan {
  const daysAgo = index < 3 ? random.int(0, 6) : random.chance(0.7) ? random.int(0, 28) : random.int(31, 180)
  const base = { enterprise, format, daysAgo, points: 0, lines: 0, isRare: false }
  const isLong = index === 1 && Number(format.seq) % 3 === 1
  const isRare = index === 2 && format.seq === '07'
  if (index < 3)
    return {
      ...base,
      collectBy: 'selfPrint',
      printCount: 0,
      isValid: true,
      points: isLong ? (format.seq === '04' ? 70 : 22) : 0,
      lines: index === 1 && format.seq === '19' ? 60 : 0,
      isRare,
    }
  const way = random.next()
  const collectBy = way < 0.86 ? 'selfPrint' : way < 0.94 ? 'counter' : 'onsite'
  const isPrinted = collectBy === 'selfPrint' && random.chance(daysAgo > 30 ? 0.8 : 0.3)
  return {
    ...base,
    collectBy,
    printCount: isPrinted ? (random.chance(0.05) ? 2 : 1) : 0,
    isValid: !random.chance(0.03),
  }
}

/** In order of issue; numbers count within the year of issue. */
export function exportCertificateRows(
  random: Random,
  enterprises: readonly SeedEnterprise[],
  now: Date,
): ExportCertificateRow[] {
  const plans = enterprises.flatMap((enterprise) =>
    certificateFormats.flatMap((format) =>
      Array.from({ length: PER_FORMAT }, (_, index) => plan(random, enterprise, format, index)),
    ),
  )
  plans.sort((a, b) => b.daysAgo - a.daysAgo)
  const taken = new Map<string, number>()
  return plans.map((each) => {
    const issueDate = legalDate(new Date(now.getTime() - each.daysAgo * DAY_MS))
    const year = issueDate.slice(0, 4)
    const sequence = (taken.get(year) ?? 0) + 1
    taken.set(year, sequence)
    return rowOf(random, each, certificateNumber(Number(year), sequence), issueDate, now)
  })
}

function rowOf(
  random: Random,
  each: Plan,
  certificateNo: string,
  issueDate: string,
  now: Date,
): ExportCertificateRow {
  const { enterprise, format } = each
  const content = demonstrationContent(random, {
    format,
    certificateNo,
    issueDate,
    points: each.points,
    lines: each.lines,
    consignor: { zh: enterprise.name, en: enterprise.nameEn },
    ...(each.isRare ? { rareCharacters: RARE_CHARACTERS } : {}),
  })
  // Issued during the morning of that day in China, and never in the future.
  const createdAt = new Date(
    Math.min(now.getTime(), Date.parse(`${issueDate}T08:30:00+08:00`) + random.int(0, 180) * 60_000),
  )
  const printedAt = new Date(Math.min(now.getTime(), createdAt.getTime() + random.int(30, 2880) * 60_000))
  return {
    certificateNo,
    tenantId: enterprise.id,
    inspectionNo: `1${issueDate.slice(2, 4)}0000${String(random.int(1, 99_999_999)).padStart(8, '0')}`,
    format: format.seq,
    declarant: random.chance(0.8) ? enterprise.name : '示例通达报关有限公司',
    consignor: enterprise.name,
    issueDate,
    collectBy: each.collectBy,
    printStatus: each.printCount > 0 ? 'printed' : 'pending',
    printCount: each.printCount,
    contactPhone: enterprise.phone,
    queryCode: seededCode(certificateNo),
    state: each.isValid ? 'valid' : 'invalid',
    content,
    contentSha256: contentDigest(content),
    createdAt,
    updatedAt: each.printCount > 0 ? printedAt : createdAt,
  }
}
