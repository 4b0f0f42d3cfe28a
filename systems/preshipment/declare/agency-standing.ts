/**
 * What a filed agency may do on a legal day, told from its public row: the dates decide, not the state that the row was last given,
 * so that a disposition begins and ends at midnight in Beijing wherever it is judged (manual 001, 1.7).
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { ReferredRow } from '../../../domain/kit/referred-row.ts'

export const agencyStandings = {
  normal: label('正常', 'Normal'),
  notRecognised: label('不予认可装运前检验结果', 'Results not recognised'),
  rectifying: label('限期整改', 'Rectification ordered'),
} as const
export type AgencyStanding = keyof typeof agencyStandings

/** The span in which results are not recognised, and the day from which a rectification is ordered; empty where there is none. */
export interface Spans {
  readonly notRecognisedFrom?: string | undefined
  readonly notRecognisedUntil?: string | undefined
  readonly rectifyingFrom?: string | undefined
}

const isFrom = (from: string | undefined, today: string): boolean =>
  from !== undefined && from !== '' && from <= today

/** The gravest that is in force. A rectification does not end by its date: customs approves or lifts it. */
export function standingOn(spans: Spans, today: string): AgencyStanding {
  if (isFrom(spans.notRecognisedFrom, today) && today <= (spans.notRecognisedUntil ?? ''))
    return 'notRecognised'
  return isFrom(spans.rectifyingFrom, today) ? 'rectifying' : 'normal'
}

/** Why no order can be given to an agency that stands like this; null when one can. */
export function whyNotCommissionable(name: string, spans: Spans, today: string): Label | null {
  const standing = standingOn(spans, today)
  if (standing === 'normal') return null
  if (standing === 'rectifying')
    return label(
      `“${name}”正在限期整改，不能委托，请重新选择`,
      `“${name}” is ordered to rectify and cannot be commissioned: choose again`,
    )
  const until = spans.notRecognisedUntil ?? ''
  return label(
    `“${name}”处于“不予认可装运前检验结果”处置期（至 ${until}），不能委托，请重新选择`,
    `Results of “${name}” are not recognised until ${until}: choose again`,
  )
}

/** What is said of an agency that may still be commissioned, and soon may not. */
export function remarkOn({ fields }: ReferredRow, today: string): Label | null {
  const coming = [fields['notRecognisedFrom'], fields['rectifyingFrom']]
    .filter((from): from is string => from !== undefined && from > today)
    .toSorted()[0]
  return coming === undefined
    ? null
    : label(`将于 ${coming} 起处置`, `A disposition comes into force on ${coming}`)
}

/** L7: a client that has had no contact may have an older day, or older rows. */
export const BY_SERVER_DAY = label(
  '以服务器日期为准，联网后刷新',
  'The day of the server counts; refreshed when there is contact',
)

export const STRUCK_OFF = label(
  '所选检验机构已撤销备案，不能委托，请重新选择',
  'The chosen agency has been struck off and cannot be commissioned: choose again',
)

/** `disabled` of every field that names an agency for an order. */
export const refuseAgency = ({ fields }: ReferredRow, today: string): Label | null =>
  whyNotCommissionable(fields['nameZh'] ?? '', fields, today)
