/**
 * Which qualifications exclude or require each other (REG-01). Rows marked `manual` are written in manual 003; those
 * marked `regulation` are what 海关总署令第253号 (报关单位备案管理规定) and 公告2018年第194号 make plain.
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import { namesOf, qualificationTypes, typesIn, type QualificationType } from './qualification-types.ts'

interface RowBase {
  readonly a: QualificationType
  readonly source: 'manual' | 'regulation'
  /** Why, for who reads the table. */
  readonly because: string
}
/** `a` and `b` never together. */
export interface Exclusion extends RowBase {
  readonly kind: 'excludes'
  readonly b: QualificationType
}
/** `a` only together with one of `anyOf`, be it chosen too or filed already. */
export interface Dependency extends RowBase {
  readonly kind: 'requires'
  readonly anyOf: readonly QualificationType[]
}
export type ExclusionRow = Exclusion | Dependency

const excludes = (
  a: QualificationType,
  b: QualificationType,
  source: RowBase['source'],
  because: string,
): Exclusion => ({ kind: 'excludes', a, b, source, because })
const requires = (
  a: QualificationType,
  anyOf: readonly QualificationType[],
  source: RowBase['source'],
  because: string,
): Dependency => ({ kind: 'requires', a, anyOf, source, because })

const BRANCH = '总公司与分支机构是两个主体，同一主体不能既是总公司又是分支机构'
const TEMPORARY = '临时备案单位只从事非贸易性进出口活动（第253号令第五条），没有经营性备案'

export const exclusionRows: readonly ExclusionRow[] = [
  excludes(
    'trader',
    'tradingBranch',
    'manual',
    '手册 5.1：备案进出口货物收发货人，则无法同时备案进出口货物收发货人分支机构',
  ),
  excludes('trader', 'agencyBranch', 'manual', '手册图 5-1'),
  excludes('broker', 'agencyBranch', 'regulation', BRANCH),
  excludes('broker', 'tradingBranch', 'regulation', BRANCH),
  excludes('temporary', 'broker', 'regulation', TEMPORARY),
  excludes('temporary', 'trader', 'regulation', TEMPORARY),
  excludes('temporary', 'agencyBranch', 'regulation', TEMPORARY),
  excludes('temporary', 'tradingBranch', 'regulation', TEMPORARY),
  excludes('temporary', 'merchant', 'regulation', TEMPORARY),
  excludes('temporary', 'overseasAgent', 'regulation', TEMPORARY),
  excludes('temporary', 'platform', 'regulation', TEMPORARY),
  excludes('temporary', 'logistics', 'regulation', TEMPORARY),
  excludes('temporary', 'bulkCarrier', 'regulation', TEMPORARY),
  excludes('temporary', 'payment', 'regulation', TEMPORARY),
  excludes('temporary', 'siteOperator', 'regulation', TEMPORARY),
  excludes('logistics', 'bulkCarrier', 'regulation', '“仅B2B”与不限于B2B的物流企业备案不能并存'),
  requires(
    'merchant',
    ['trader', 'tradingBranch'],
    'manual',
    '手册 5.1：申请跨境电商的，需要同时选择进出口货物收发货人或者进出口货物收发货人分支机构备案',
  ),
  requires(
    'overseasAgent',
    ['trader', 'tradingBranch'],
    'manual',
    '手册 5.1：申请境外跨境电商境内代理人的，需要同时选择进出口货物收发货人或者进出口货物收发货人分支机构备案',
  ),
]

const CHOSEN = { zh: '已选择', en: 'is chosen' }
const FILED = { zh: '已备案', en: 'is filed' }

/** The manual's words (图 5-1): 「已选择进出口货物收发货人,无法同时备案报关企业分支机构」. */
export function exclusionMessage(
  first: QualificationType,
  second: QualificationType,
  isFiled = false,
): Label {
  const how = isFiled ? FILED : CHOSEN
  const [a, b] = [qualificationTypes[first], qualificationTypes[second]]
  return label(
    `${how.zh}${a.zh},无法同时备案${b.zh}`,
    `"${a.en}" ${how.en}: "${b.en}" cannot be filed at the same time`,
  )
}

export function dependencyMessage({ a, anyOf }: Dependency): Label {
  return label(
    `备案${qualificationTypes[a].zh},需要同时选择${namesOf(anyOf, '或者', 'zh')}备案`,
    `"${qualificationTypes[a].en}" needs ${namesOf(anyOf, '" or "', 'en').replace(/^/u, '"')}" at the same time`,
  )
}

/** What a row says when it is broken by the whole choice, in the order of the table. */
export const rowMessage = (row: ExclusionRow): Label =>
  row.kind === 'excludes' ? exclusionMessage(row.a, row.b) : dependencyMessage(row)

/** Is this row broken by what is chosen, together with what is filed already? Two filed ones are nobody's mistake now. */
export function breaks(
  row: ExclusionRow,
  chosen: readonly QualificationType[],
  filed: readonly QualificationType[],
): boolean {
  const has = (type: QualificationType): boolean => chosen.includes(type) || filed.includes(type)
  if (row.kind === 'requires') return chosen.includes(row.a) && !row.anyOf.some(has)
  return has(row.a) && has(row.b) && (chosen.includes(row.a) || chosen.includes(row.b))
}

/** The messages of a whole choice. */
export const wrongChoice = (
  chosen: readonly QualificationType[],
  filed: readonly QualificationType[],
): Label[] => exclusionRows.filter((row) => breaks(row, chosen, filed)).map(rowMessage)

/**
 * Asked at each click: why `toggled` may not join or leave `chosen`; null when it may. `filed` are the qualifications that
 * the enterprise holds already.
 */
export function refuseToggle(
  chosen: readonly string[],
  toggled: string,
  filed: readonly string[] = [],
): Label | null {
  const [now, held, [type]] = [typesIn(chosen.join(',')), typesIn(filed.join(',')), typesIn(toggled)]
  if (type === undefined) return null
  return now.includes(type) ? refuseLeaving(now, type, held) : refuseJoining(now, type, held)
}

function refuseJoining(
  chosen: readonly QualificationType[],
  type: QualificationType,
  filed: readonly QualificationType[],
): Label | null {
  for (const row of exclusionRows) {
    if (row.kind === 'requires') {
      if (row.a === type && !row.anyOf.some((other) => chosen.includes(other) || filed.includes(other)))
        return dependencyMessage(row)
      continue
    }
    const other = row.a === type ? row.b : row.b === type ? row.a : undefined
    if (other === undefined) continue
    if (chosen.includes(other)) return exclusionMessage(other, type)
    if (filed.includes(other)) return exclusionMessage(other, type, true)
  }
  return null
}

/** Only what the leaving itself would break. */
function refuseLeaving(
  chosen: readonly QualificationType[],
  type: QualificationType,
  filed: readonly QualificationType[],
): Label | null {
  const left = chosen.filter((other) => other !== type)
  const broken = exclusionRows.find(
    (row): row is Dependency =>
      row.kind === 'requires' && row.anyOf.includes(type) && breaks(row, left, filed),
  )
  return broken ? dependencyMessage(broken) : null
}
