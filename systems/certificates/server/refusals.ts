/**
 * Why the ledger says no. The message of every refused number is the manual's own (002, 6.3.3), of a refused certificate
 * its own; the detail names the precise reason. No refusal touches a blank, so a retry is always safe once its cause is gone.
 */
import type { ProblemErrorCode } from '../../../contract/errors.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { BLANK_REFUSED } from '../../../domain/printing/blank.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'

const CERTIFICATE_REFUSED = label('该证书目前不能打印', 'This certificate cannot be printed now')

const CHECK_NUMBER = label('请核对纸面上的编号后重新输入', 'Check the number on the paper and enter it again')
const OTHER_BLANK = label('请换用一张可用的空白单证', 'Use another available blank')
const REFRESH = label('请刷新列表后再试', 'Refresh the list and try again')
const FINISH_JOB = label(
  '请先在原工作站确认上一次打印的结果；原工作站已不能使用的，请联系海关登记打印结果',
  'First confirm the result of the earlier print at its workstation; if that can be used no more, ask customs to record it',
)
const START_AGAIN = label('请重新发起打印', 'Start the print again')

/** Next action and API error of each code. */
const refusals = {
  STOCK_UNKNOWN: { as: 'REFUSED', next: CHECK_NUMBER },
  STOCK_OTHER_HOLDER: { as: 'REFUSED', next: CHECK_NUMBER },
  STOCK_WRONG_KIND: { as: 'REFUSED', next: OTHER_BLANK },
  STOCK_USED: { as: 'REFUSED', next: OTHER_BLANK },
  STOCK_SPOILED: { as: 'REFUSED', next: OTHER_BLANK },
  STOCK_LOST: { as: 'REFUSED', next: OTHER_BLANK },
  STOCK_RETURNED: { as: 'REFUSED', next: OTHER_BLANK },
  STOCK_NOT_AVAILABLE: { as: 'REFUSED', next: OTHER_BLANK },
  STOCK_RESERVED: { as: 'REFUSED', next: OTHER_BLANK },
  CERT_NOT_FOUND: { as: 'REFUSED', next: REFRESH },
  CERT_INVALID: {
    as: 'REFUSED',
    next: label(
      '该证书不能再打印，如有疑问请联系签证海关',
      'This certificate cannot be printed; ask the issuing customs',
    ),
  },
  CERT_NOT_SELF_PRINT: {
    as: 'REFUSED',
    next: label('请到签证海关窗口领取', 'Collect it at the counter of the issuing customs'),
  },
  CERT_ALREADY_PRINTED: {
    as: 'REFUSED',
    next: label('如需再次打印，请申请自助重打', 'To print it again, apply for a reprint'),
  },
  CERT_JOB_OPEN: { as: 'REFUSED', next: FINISH_JOB },
  CERT_CHANGED: { as: 'REFUSED', next: REFRESH },
  STOCK_WORKSTATION_UNKNOWN: { as: 'REFUSED', next: label('请重新登录后再试', 'Log in again and retry') },
  STOCK_OTHER_WORKSTATION: { as: 'REFUSED', next: FINISH_JOB },
  STOCK_JOB_OTHER_ACCOUNT: {
    as: 'REFUSED',
    next: label(
      '请用该账户登录，确认上一次打印的结果',
      'Log in with that account and confirm the result of the earlier print',
    ),
  },
  STOCK_ORDER_ALIVE: {
    as: 'REFUSED',
    next: label('请稍后再登记', 'Record it a little later'),
  },
  STOCK_WORDS_MISSING: {
    as: 'REFUSED',
    next: label('请写明如何得知打印结果', 'Say how the result is known'),
  },
  STOCK_JOB_UNKNOWN: { as: 'NOT_FOUND', next: START_AGAIN },
  STOCK_JOB_ID_TAKEN: { as: 'CONFLICT', next: START_AGAIN },
  STOCK_RESERVATION_EXPIRED: { as: 'REFUSED', next: START_AGAIN },
  STOCK_JOB_RELEASED: { as: 'REFUSED', next: START_AGAIN },
  STOCK_NOT_COMMITTED: { as: 'REFUSED', next: START_AGAIN },
  STOCK_COMMITTED: { as: 'REFUSED', next: label('请确认打印结果', 'Confirm the result of the print') },
  STOCK_SETTLED: { as: 'CONFLICT', next: label('无需再次确认', 'Nothing more to confirm') },
  STOCK_JOURNAL_REFUSED: { as: 'REFUSED', next: label('请确认打印结果', 'Confirm the result of the print') },
  CONFIRM_REASON_MISSING: {
    as: 'REFUSED',
    next: label('请选择打印失败的原因', 'Choose why the print failed'),
  },
} as const satisfies Record<string, { as: ProblemErrorCode; next: Label }>

export type RefusalCode = keyof typeof refusals

/** A refusal of the ledger: nothing was changed, no blank consumed. */
export function refusal(code: RefusalCode, zh: string, en: string): Problem {
  return problem(code, code.startsWith('CERT_') ? CERTIFICATE_REFUSED : BLANK_REFUSED, {
    detail: label(zh, en),
    next: refusals[code].next,
    blankConsumed: 'no',
    retrySafe: true,
  })
}

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/** The API error that carries a problem: what the table says, else by its name. */
export function errorCodeOf(code: string): ProblemErrorCode {
  if (isRefusalCode(code)) return refusals[code].as
  if (code.endsWith('_NOT_FOUND')) return 'NOT_FOUND'
  return code.endsWith('_GAP') || code.endsWith('_CONFLICT') || code === 'INPUT_KEY_REUSED'
    ? 'CONFLICT'
    : 'REFUSED'
}
