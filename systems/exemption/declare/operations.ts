/**
 * What 查看申请列表 offers of an application (manual 004, 2.2, rules 1 – 15): one pure answer for the list, the page of one and the tests. The
 * server judges every act again.
 */
import { label, type Label } from '../../../domain/kit/label.ts'
import { refusedStates } from './application/states.ts'
import { barOf, type Bar } from './certificate/barred.ts'
import { isBegun } from './certificate/progress.ts'

export const operations = {
  edit: label('修改', 'Make changes'),
  view: label('查看', 'View'),
  viewEntered: label('查看（补录）', 'View (entered by the office)'),
  print: label('打印申请', 'Print the application'),
  change: label('修改证明', 'Change of the exemption'),
  changed: label('已提交新证明（查看）', 'New version submitted (view)'),
  changeAgain: label('重新修改证明', 'To be changed once more'),
  preWriteOff: label('预核销', 'Pre-write-off'),
  preWriteOffs: label('查看预核销记录', 'See the pre-write-offs'),
  writeOffs: label('核销信息', 'Write-offs'),
  use: label('填写产品使用记录', 'Record the use of products'),
} as const
export type OperationName = keyof typeof operations

export interface Operation {
  readonly name: OperationName
  /** Why it stands there grey. */
  readonly because?: Label
}

export interface ListedApplication {
  readonly state: string
  /** The office filled it in for the enterprise (补录). */
  readonly isEntered: boolean
  /** An own action is on its way to the server. */
  readonly isSending: boolean
}

/** As far as operations look at it. */
export interface ListedCertificate {
  readonly state: string
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly products: readonly Readonly<Record<string, string | undefined>>[]
}

const because = {
  done: label('已核销完毕', 'All of it has been written off'),
  over: label('证明已过有效期', 'The exemption is no longer valid'),
  inChange: label('证明正在修改', 'The exemption is being changed'),
} as const satisfies Record<Bar, Label>

const CHANGES: Readonly<Record<string, OperationName | undefined>> = {
  released: 'change',
  submitted: 'changed',
  returned: 'changeAgain',
}

function ofCertificate(certificate: ListedCertificate, today: string): Operation[] {
  const hasBegun = certificate.products.some(isBegun)
  const change = hasBegun ? undefined : CHANGES[certificate.fields['stage'] ?? '']
  const bar = barOf(certificate.state, certificate.fields, today)
  return [
    ...(change === undefined ? [] : [{ name: change }]),
    { name: 'preWriteOff', ...(bar && { because: because[bar] }) },
    { name: 'preWriteOffs' },
    ...(hasBegun ? ([{ name: 'writeOffs' }, { name: 'use' }] as const) : []),
  ]
}

/** In the order of the manual's rules. `certificate`: of an application that is 已发证, as soon as this machine has it. */
export function operationsOf(
  { state, isEntered, isSending }: ListedApplication,
  certificate: ListedCertificate | undefined,
  today: string,
): readonly Operation[] {
  const mayEdit = !isEntered && !isSending && (state === 'draft' || state === 'returned')
  const edit: readonly Operation[] = mayEdit ? [{ name: 'edit' }] : []
  if (state === 'draft' && !isEntered) return isSending ? [{ name: 'view' }] : edit
  return [
    ...edit,
    { name: isEntered ? 'viewEntered' : 'view' },
    { name: 'print' },
    ...(state === 'issued' && certificate ? ofCertificate(certificate, today) : []),
  ]
}

/** What its 状态 leads to: the opinion of 送补正, why it was not passed, which papers to bring, who ended it, the certificate. */
export type StateLink = 'opinion' | 'reason' | 'notice' | 'ended' | 'certificate'
const LINKS: Readonly<Record<string, StateLink | undefined>> = {
  returned: 'opinion',
  comparing: 'notice',
  ended: 'ended',
  issued: 'certificate',
  ...Object.fromEntries(refusedStates.map((state) => [state, 'reason' as const])),
}
export const stateLinkOf = (state: string): StateLink | undefined => LINKS[state]

/** Only what was never submitted can be ticked and deleted; what the office fills in is the office's. */
export const mayDelete = ({ state, isEntered, isSending }: ListedApplication): boolean =>
  state === 'draft' && !isEntered && !isSending
