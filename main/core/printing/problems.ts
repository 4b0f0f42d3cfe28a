/**
 * What can go wrong with printing at the client, in the clerk's words. Source of the first two: manual 002, 6.3.3. What
 * became of the blank form is not said here but by `start`, which alone has one in hand and knows from the journal.
 */
import type { Printer } from '../../../contract/control.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'
import { BLANK_REFUSED, MOST_SHEETS } from '../../../domain/printing/blank.ts'
import { BLANK_NUMBER } from '../../../domain/printing/blank-kinds.ts'

/** `why`: the reason that it does not come up, when there is one. A journal that cannot be opened is no absent control. */
export const controlAbsent = (why?: Problem): Problem =>
  why?.code.startsWith('CONTROL_JOURNAL_') ? why : absent(why?.message)

const absent = (why?: Label): Problem =>
  problem(
    'CONTROL_ABSENT',
    label(
      '未检测到打印控件服务，请检查打印控件是否安装或启动',
      'The print control service was not found; check that it is installed and running',
    ),
    {
      ...(why ? { detail: why } : {}),
      next: label('点击【启动打印控件】', 'Start it here'),
    },
  )

export const printerNone = (): Problem =>
  problem(
    'PRINTER_NONE',
    label(
      '未检测到打印机，请检查当前设备是否已连接打印机',
      'No printer was found; check that one is connected to this computer',
    ),
    {
      next: label('连接打印机后重新点击【打印】', 'Connect a printer and print again'),
    },
  )

export const printerUnknown = (name: string): Problem =>
  problem('PRINTER_UNKNOWN', label(`打印机「${name}」已不存在`, `The printer “${name}” is no longer there`), {
    next: label('请另选打印机', 'Choose another printer'),
  })

/** The printer can print, but not numbered forms. */
export const printerUnfit = (message: Label): Problem =>
  problem(
    'PRINTER_UNFIT',
    label('该打印机现在不能打印空白单证', 'Numbered forms cannot be printed on this printer now'),
    {
      detail: message,
      next: label(
        '请按提示更正打印机设置或确认打印服务已启动，或选择其他打印机',
        'Correct the printer as it says, see that the print service runs, or choose another printer',
      ),
    },
  )

export const printerNotReady = ({ message, reasons }: Pick<Printer, 'message' | 'reasons'>): Problem =>
  problem('PRINTER_NOT_READY', label('打印机当前不能打印', 'The printer cannot print just now'), {
    detail: message,
    next: reasons.includes('spooler-down')
      ? label('请启动系统打印服务，然后重新打印', "Start the system's print service, then print again")
      : label('处理打印机后重新打印', 'See to the printer, then print again'),
  })

/** The control died (or was ended) while it was asked for something. After `print` nobody knows what reached the paper. */
export const controlLost = (request: string): Problem =>
  problem('CONTROL_LOST', label('打印控件意外中断', 'The print control stopped unexpectedly'), {
    blankConsumed: request === 'print' ? 'unknown' : 'no',
    retrySafe: request !== 'print',
    ...(request === 'print' && { action: 'confirmPrint' as const }),
    next:
      request === 'print'
        ? label(
            '请查看打印机是否出纸，并确认打印结果',
            'Look whether the printer put out paper, and confirm the result',
          )
        : label('打印控件恢复后重试', 'Try again when the control is back'),
  })

export const controlSilent = (request: string): Problem => ({
  ...controlLost(request),
  code: 'CONTROL_TIMEOUT',
  message: label('打印控件没有响应', 'The print control does not answer'),
})

export const controlGarbled = (request: string): Problem => ({
  ...controlLost(request),
  code: 'CONTROL_GARBLED',
  message: label('打印控件的应答无法识别', 'The print control gave an answer that makes no sense'),
})

export const offline = (what: Label): Problem =>
  problem('SYNC_OFFLINE', label(`当前没有网络，${what.zh}`, `There is no network; ${what.en}`), {
    next: label('网络恢复后重试', 'Try again when the network is back'),
  })

export const certificateUnknown = (no: string): Problem =>
  problem('CERT_NOT_FOUND', label(`没有编号为 ${no} 的证书`, `There is no certificate ${no}`))
export const certificateInvalid = (): Problem =>
  problem(
    'CERT_INVALID',
    label('该证书已失效，不能打印', 'This certificate is no longer valid and cannot be printed'),
  )
export const certificateNotSelfPrint = (): Problem =>
  problem(
    'CERT_NOT_SELF_PRINT',
    label('该证书的领证方式不是“自助打印”，不能打印', 'This certificate is not for self-printing'),
    { next: label('如需自助打印，请联系签证机构', 'Ask the issuing office if it should be') },
  )
export const certificatePrinted = (): Problem =>
  problem(
    'CERT_ALREADY_PRINTED',
    label('该证书已打印，不能再次打印', 'This certificate has been printed already'),
    { next: label('如需重打，请【申请自助重打】', 'Apply for a reprint if it is needed again') },
  )
/** At this workstation: `blankNos` went to the printer, and a person has to say what became of them. */
export const certificateJobOpen = (blankNos: readonly string[]): Problem =>
  problem(
    'CERT_JOB_OPEN',
    label('该证书有一次打印尚未确认结果', 'A print of this certificate still waits for its result'),
    {
      ...(blankNos.length > 0 && {
        detail: label(
          `空白单证 ${blankNos.join('、')} 已交给打印机`,
          `Blank ${blankNos.join(', ')} went to the printer`,
        ),
      }),
      next: label('请看纸面并确认上次的打印结果', 'Look at the paper and confirm that result'),
      action: 'confirmPrint',
      blankConsumed: 'unknown',
      retrySafe: false,
    },
  )
/** At another workstation, as the server says it: that one's clerk has to answer. */
export const certificateJobElsewhere = ({ detail, message, next }: Problem): Problem =>
  problem(
    'CERT_JOB_OPEN',
    label('该证书有一次打印尚未确认结果', 'A print of this certificate still waits for its result'),
    {
      detail: detail ?? message,
      next:
        next ?? label('请先在原工作站确认上一次打印的结果', 'First confirm that result at its workstation'),
    },
  )
/** A click a moment ago is being worked on. */
export const certificateStarting = (): Problem =>
  problem('CERT_JOB_OPEN', label('该证书正在打印', 'This certificate is being printed just now'), {
    next: label('请等待上次操作完成', 'Wait until that is done'),
    blankConsumed: 'unknown',
    retrySafe: false,
  })
/** What was damaged on its way, even twice, is well the next time; what was issued so is not. */
const AGAIN_OR_OFFICE = label(
  '请重试；仍未通过时请联系签证机构',
  'Try again; if it still fails, contact the issuing office',
)
export const certificateChanged = (): Problem =>
  problem(
    'CERT_CHANGED',
    label(
      '证书内容与电子签名不一致，不能打印',
      'The content differs from what was signed; it cannot be printed',
    ),
    { next: AGAIN_OR_OFFICE },
  )
export const signatureFails = (detail: Label): Problem =>
  problem(
    'CERT_SIGNATURE',
    label(
      '证书的电子签名验证未通过，不能打印',
      'The electronic signature does not hold; it cannot be printed',
    ),
    { detail, next: AGAIN_OR_OFFICE },
  )
export const trustDamaged = (): Problem =>
  problem(
    'CERT_TRUST_DAMAGED',
    label(
      '签证机构的根证书在传输中损坏，未保存',
      "The authority's root certificate was damaged on its way and not kept",
    ),
    { next: label('请重试', 'Try again') },
  )
export const trustChanged = (): Problem =>
  problem(
    'CERT_TRUST_CHANGED',
    label(
      '签证机构的根证书与首次记录的不同，已拒绝',
      'The root certificate differs from the one recorded at first contact; refused',
    ),
    { next: label('请与签证机构核实', 'Verify this with the issuing office') },
  )
export const noLayout = (format: string): Problem =>
  problem(
    'GEOMETRY_NO_LAYOUT',
    label(`没有证书格式 ${format} 的套打版式`, `There is no form layout for format ${format}`),
  )

export const continuationTooFew = (needed: number, given: number): Problem =>
  problem(
    'GEOMETRY_CONTINUATION',
    label(
      `空白续页/副页数量不足：内容需要 ${needed} 张，填写了 ${given} 张`,
      `Too few continuation sheets: ${needed} needed, ${given} given`,
    ),
    {
      places: [{ at: 'continuationCount', message: label(`至少 ${needed}`, `At least ${needed}`) }],
      next: label(`请备好 ${needed} 张续页并重新提交`, `Have ${needed} sheets ready and submit again`),
    },
  )

export const tooManySheets = (pages: number): Problem =>
  problem(
    'GEOMETRY_TOO_LONG',
    label(
      `证书内容共 ${pages} 页，一次最多打印 ${MOST_SHEETS} 页`,
      `The content takes ${pages} pages; at most ${MOST_SHEETS} can be printed at once`,
    ),
    { retrySafe: false, next: label('请联系签证机构', 'Ask the issuing office') },
  )

export const continuationStock = (needed: number, available: number): Problem =>
  problem(
    'STOCK_CONTINUATION',
    label(
      `可用的空白续页/副页不足：需要 ${needed} 张，现有 ${available} 张`,
      `Not enough continuation sheets in stock: ${needed} needed, ${available} there`,
    ),
    { next: label('请先向海关申领续页', 'Apply to Customs for continuation sheets first') },
  )

/** Of one that nobody knows: scanned twice, or none at all. */
export function unknownNumber(typed: string): Label {
  const half = typed.slice(0, typed.length / 2)
  if (BLANK_NUMBER.test(half) && half + half === typed)
    return label(`编号 ${half} 输入了两次`, `${half} was entered twice`)
  return label(`没有编号为 ${typed.slice(0, 60)} 的空白单证`, `There is no blank ${typed.slice(0, 60)}`)
}

/** CERT-10: the manual's message, with the precise reason beneath. */
export const blankRefused = (detail: Label): Problem =>
  problem('STOCK_REFUSED', BLANK_REFUSED, {
    detail,
    places: [{ at: 'blankNo', message: detail }],
    next: label('请核对空白单证编号', 'Check the blank number'),
  })

/** A number that is said to have been spoiled besides. */
export const extraBlankRefused = (detail: Label): Problem =>
  problem('STOCK_EXTRA_REFUSED', BLANK_REFUSED, {
    retrySafe: true,
    detail,
    places: [{ at: 'alsoSpoiled', message: detail }],
    next: label('请核对多出的那一张上的编号', 'Check the number on the sheet that came out besides'),
  })
/** The server's answer to such a number, later, when the clerk's word was journalled already. */
export const extraBlankNotTaken = (blankNo: string, { detail, message }: Problem): Problem =>
  problem(
    'STOCK_EXTRA_NOT_TAKEN',
    label(
      `多打印一张的空白单证 ${blankNo} 未能登记作废`,
      `Blank ${blankNo}, printed on besides, could not be written off`,
    ),
    {
      detail: detail ?? message,
      next: label(
        '请核对该张纸上的编号；编号有误时，在空白单证页点击【作废登记】，登记实际作废的那一张',
        'Check the number on that sheet; if it was another one, write that one off on the page of blank forms',
      ),
    },
  )

export const jobOver = (): Problem =>
  problem('CONFIRM_JOB_OVER', label('这次打印已经结束', 'This print is over already'), {
    retrySafe: false,
    next: label('请重新点击【打印】', 'Press Print again'),
  })
export const jobUnknown = (): Problem =>
  problem('CONFIRM_JOB_UNKNOWN', label('没有这次打印的记录', 'There is no record of this print'))
export const reasonMissing = (): Problem =>
  problem('CONFIRM_REASON', label('打印失败时必须选择原因', 'A failed print needs a reason'), {
    places: [{ at: 'reason', message: label('请选择原因', 'Choose a reason') }],
  })
