/** What the registration system refuses, in the manual's words where it has some. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { fail, problem, type Problem } from '../../../domain/kit/problem.ts'
import { namesOf, type QualificationType } from '../declare/qualification-types.ts'
import {
  appliedFor,
  CANCELLATION_APPLIED,
  CHANGE_APPLIED,
  NOT_FILED,
  NOT_FILED_NO_CHANGE,
  PROOF_TODAY,
} from '../declare/refusals.ts'

export const wrong = (code: string, message: Label, at?: string): Problem =>
  problem(code, message, { retrySafe: false, ...(at !== undefined && { places: [{ at, message }] }) })
export const refused = (code: string, message: Label, at?: string) => fail(wrong(code, message, at))

const names = (types: readonly QualificationType[]) => ({
  zh: namesOf(types, '、', 'zh'),
  en: namesOf(types, ', ', 'en'),
})

export const cardOnly = () =>
  refused(
    'AUTH_CARD',
    label(
      '为其他主体办理须持卡介质（IC 卡或 USB Key）登录，账号登录仅可办理本企业的业务',
      'Acting for another entity needs a card; an account may act for its own enterprise only',
    ),
    'fields.forOthers',
  )
export const notPromised = () =>
  refused('INPUT_PROMISE', label('请勾选承诺书', 'Tick the promise'), 'fields.promised')
export const ownCode = () =>
  refused(
    'INPUT_CREDIT_CODE',
    label('为本企业办理请直接申请，无需“为其他主体”', 'For your own enterprise apply directly'),
    'fields.creditCode',
  )
export const otherCode = () =>
  refused(
    'INPUT_CREDIT_CODE',
    label(
      '只能为本企业办理，统一社会信用代码须与登录企业一致',
      'The credit code must be that of your own enterprise',
    ),
    'fields.creditCode',
  )
export const wrongCode = () =>
  refused(
    'INPUT_CREDIT_CODE',
    label('统一社会信用代码不正确，请核对', 'This is not a valid credit code'),
    'fields.creditCode',
  )

export const alreadyFiled = (types: readonly QualificationType[]) =>
  refused(
    'INPUT_FILED',
    label(`${names(types).zh}（已备案），不能重复申请`, `Already filed: ${names(types).en}`),
    'fields.types',
  )
export const alreadyApplied = (types: readonly QualificationType[]) =>
  refused('INPUT_APPLIED', appliedFor(types), 'fields.types')
export const nothingToChange = () => refused('INPUT_NOT_FILED', NOT_FILED_NO_CHANGE, 'fields.types')
export const notFiled = () => refused('INPUT_NOT_FILED', NOT_FILED, 'fields.types')
export const notValid = (types: readonly QualificationType[]) =>
  refused(
    'INPUT_NOT_FILED',
    label(`${names(types).zh}没有有效备案，不能注销`, `Not filed, or no longer valid: ${names(types).en}`),
    'fields.types',
  )
export const changeApplied = () => refused('INPUT_APPLIED', CHANGE_APPLIED)
export const cancellationApplied = () => refused('INPUT_APPLIED', CANCELLATION_APPLIED)
export const stillNeeded = (type: QualificationType) =>
  refused(
    'INPUT_NEEDED',
    label(
      `${names([type]).zh}须与进出口货物收发货人或者进出口货物收发货人分支机构同时备案，请一并或先行注销`,
      `"${names([type]).en}" depends on what is cancelled here: cancel it too, or first`,
    ),
    'fields.types',
  )
export const wrongTypes = (message: Label) => refused('INPUT_EXCLUDED', message, 'fields.types')

export const parentUnknown = (type: QualificationType) =>
  refused(
    'INPUT_PARENT',
    label(
      `所属单位没有有效的${names([type]).zh}资质，请核对所属单位代码`,
      `The superior unit holds no valid qualification "${names([type]).en}"`,
    ),
    'fields.parentCode',
  )
export const codesUsedUp = () =>
  refused('INPUT_CODES', label('该地区海关备案编码已用完', 'There is no customs code left for this area'))

export const proofToday = () => refused('INPUT_ONCE_A_DAY', PROOF_TODAY)
export const noProof = wrong('CERT_NOT_FOUND', label('没有这份备案证明', 'There is no such proof of filing'))
export const oldProof = wrong(
  'CERT_INVALID',
  label(
    '申请新的备案证明后，旧的备案证明将不再支持下载',
    'A newer proof was applied for; the older one can no longer be downloaded',
  ),
)
export const waitingProof = wrong(
  'CERT_INVALID',
  label('备案证明尚未签发，请刷新申请状态', 'The proof is not issued yet; refresh its status'),
)
