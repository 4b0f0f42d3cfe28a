/**
 * Every refusal of the print control, by family, with what became of the blank form, whether a retry is safe and one
 * next action. Source: print.md „Errors“; the wording of CONTROL_/PRINTER_ follows the manual's messages.
 */
import { label, type Label } from '../domain/kit/label.ts'
import { fail, type Problem } from '../domain/kit/problem.ts'
import { storageTroubleOf, storageWords } from '../domain/kit/storage-trouble.ts'

interface Entry {
  readonly message: Label
  readonly next: Label
  readonly blankConsumed: 'yes' | 'no' | 'unknown'
  readonly retrySafe: boolean
}

const before = (message: Label, next: Label, retrySafe: boolean): Entry => ({
  message,
  next,
  blankConsumed: 'no',
  retrySafe,
})
const unclear = (message: Label, next: Label): Entry => ({
  message,
  next,
  blankConsumed: 'unknown',
  retrySafe: false,
})

const again = label('请重新点击【打印】', 'Press Print again')
const repair = label(
  '请重新启动打印控件；如仍出现，请联系技术支持',
  'Restart the print control; if it happens again, call support',
)
const look = label(
  '请查看打印机出纸情况，然后确认打印结果',
  'Look at what came out of the printer, then confirm the result',
)
const choose = label(
  '请选择其他打印机，或排除故障后重试',
  'Choose another printer, or put this one right and try again',
)

const entries = {
  CONTROL_BAD_MESSAGE: before(
    label('打印控件收到无法识别的请求', 'The print control got a request that it does not understand'),
    repair,
    false,
  ),
  CONTROL_NOT_OPEN: before(
    label('打印控件尚未打开打印日志', 'The print control has no journal open'),
    label('请重新登录', 'Log in again'),
    true,
  ),
  CONTROL_ALREADY_OPEN: before(
    label('打印控件已为另一账户打开', 'The print control is open for another account'),
    label('请先退出另一账户', 'Log the other account out first'),
    true,
  ),
  CONTROL_JOURNAL_LOCKED: before(
    label('打印日志正被另一个程序使用', 'Another program holds the print journal'),
    label('请关闭另一个窗口后重试', 'Close the other window and try again'),
    true,
  ),
  CONTROL_JOURNAL_KEY: before(
    label('打印日志无法解密', 'The print journal cannot be decrypted'),
    label('请确认登录账户后重新登录', 'Check the account and log in again'),
    false,
  ),
  CONTROL_JOURNAL_BROKEN: before(
    label('打印日志校验失败，已停止打印', 'The print journal fails its check; printing is stopped'),
    label(
      '请勿删除日志文件，联系技术支持核对空白单证',
      'Keep the journal file and call support to reconcile the blanks',
    ),
    false,
  ),
  CONTROL_JOURNAL_WRITE: before(
    label('打印日志无法写入', 'The print journal cannot be written'),
    label(
      '请在本机磁盘上腾出至少 100 MB 空间，或关闭占用该文件夹的程序后重试',
      'Free at least 100 MB on the disk of this computer, or close what holds the folder, and try again',
    ),
    true,
  ),
  CONTROL_SIGNATURE: before(
    label('打印指令签名无效，未打印', "The print order's signature is invalid; nothing was printed"),
    label('请重新登录后再试', 'Log in again and retry'),
    false,
  ),
  CONTROL_ORDER_EXPIRED: before(
    label('打印指令已过期，未打印', 'The print order has expired; nothing was printed'),
    again,
    true,
  ),
  CONTROL_CLOCK: before(
    label('本机时间发生跳变，为安全起见未打印', "This machine's clock jumped; nothing was printed"),
    label('请检查系统时间后重新点击【打印】', 'Check the system clock, then press Print again'),
    true,
  ),
  CONTROL_INCARNATION: before(
    label(
      '该打印指令是给本工作站另一次运行的，未打印',
      'This print order was meant for another run of this workstation; nothing was printed',
    ),
    again,
    true,
  ),
  CONTROL_REPLAY: before(
    label('该打印指令已使用过，未再次打印', 'This print order was used before; nothing was printed again'),
    label('如需打印请重新点击【打印】', 'Press Print again if you want to print'),
    false,
  ),
  CONTROL_JOB_EXISTS: before(label('该打印任务已存在', 'This print job exists already'), look, false),
  CONTROL_JOB_UNKNOWN: before(
    label('打印控件中没有该任务', 'The print control does not know this job'),
    again,
    true,
  ),
  CONTROL_JOB_STATE: before(
    label('打印任务的当前状态不允许此操作', "The print job's state does not allow this"),
    label('请刷新后按提示操作', 'Refresh and follow what is shown'),
    false,
  ),
  CONTROL_ORDER_MISMATCH: before(
    label(
      '打印指令与已预留的任务不一致，未打印',
      'The order does not fit the reserved job; nothing was printed',
    ),
    again,
    false,
  ),
  CONTROL_OVERLAY_UNKNOWN: before(
    label('打印控件中没有该套打内容', 'The control does not hold this overlay'),
    again,
    true,
  ),
  CONTROL_RENDER: before(label('套打内容生成失败', 'The overlay could not be laid out'), again, true),
  CERT_JOB_OPEN: before(
    label('该证书有尚未确认结果的打印任务', 'This certificate has a print job whose result is not confirmed'),
    label('请先确认上一次打印结果', "Confirm the earlier job's result first"),
    false,
  ),
  GEOMETRY_LAYOUT: before(label('版式与打印指令不一致', 'The layout does not fit the order'), again, false),
  PRINTER_UNKNOWN: before(label('未找到所选打印机', 'The chosen printer is not there'), choose, true),
  PRINTER_NOT_READY: before(label('打印机当前无法打印', 'The printer cannot print now'), choose, true),
  PRINTER_PAPER_OUT: before(
    label('打印机缺纸', 'The printer is out of paper'),
    label('请在纸盒中放入该空白单证后重试', 'Put this blank form into the tray and try again'),
    true,
  ),
  PRINTER_OFFLINE: before(
    label('打印机脱机', 'The printer is offline'),
    label('请检查打印机电源和连线后重试', "Check the printer's power and cable and try again"),
    true,
  ),
  PRINTER_STOPPED: before(
    label('打印机已暂停', 'The printer is paused'),
    label(
      '请在系统打印队列中恢复该打印机后重试',
      "Resume the printer in the system's print queue and try again",
    ),
    true,
  ),
  PRINTER_HELD: before(
    label(
      '该打印机的队列中可能还有已放弃的打印任务，未打印',
      "A job that was given up may still be in this printer's queue; nothing was printed",
    ),
    label(
      '请确认系统打印服务已启动；控件会先取消该任务，取消得到确认后即可打印。仍不行时请在系统打印队列中删除该任务',
      "Check that the system's print service runs; the control cancels that job first and printing goes on once that is confirmed. If it does not, delete the job in the system's print queue",
    ),
    true,
  ),
  PRINTER_UNFIT: before(
    label(
      '该打印机的设置不能用于打印空白单证，未打印',
      'This printer is set up in a way that numbered forms cannot be printed on; nothing was printed',
    ),
    label(
      '请在系统打印设置中更正该打印机，或选择其他打印机',
      "Correct the printer in the system's print settings, or choose another one",
    ),
    true,
  ),
  SPOOL_UNREACHABLE: before(
    label('无法连接系统打印服务', "The system's print service cannot be reached"),
    label('请检查打印服务是否启动', 'Check that the print service runs'),
    true,
  ),
  SPOOL_REFUSED: {
    message: label(
      '系统打印服务拒绝了该任务，未送打印机',
      'The print service refused the job; nothing was sent to the printer',
    ),
    next: look,
    blankConsumed: 'no',
    retrySafe: false,
  },
  SPOOL_UNCLEAR: unclear(
    label('任务是否已送打印机无法确定', 'It is not known whether the job reached the printer'),
    look,
  ),
  SPOOL_STUCK: unclear(
    label('打印任务长时间没有进展', 'The print job made no progress for a long time'),
    look,
  ),
  SPOOL_ABORTED: unclear(
    label('打印任务被打印机或打印服务中止', 'The printer or the print service aborted the job'),
    look,
  ),
  SPOOL_LOST: unclear(
    label('打印服务中已没有该任务的记录', 'The print service has no record of the job any more'),
    look,
  ),
  CONFIRM_NOT_WAITING: {
    message: label('该任务不在等待确认状态', 'The job does not wait for confirmation'),
    next: label('请刷新后按提示操作', 'Refresh and follow what is shown'),
    blankConsumed: 'unknown',
    retrySafe: false,
  },
  CONFIRM_REASON: {
    message: label('请选择打印失败的原因', 'Choose why printing failed'),
    next: label('请选择原因后再确认', 'Choose a reason, then confirm'),
    blankConsumed: 'unknown',
    retrySafe: true,
  },
} as const satisfies Record<string, Entry>

export type ControlProblemCode = keyof typeof entries

/** The problem of that code; `detail` says the precise reason. */
export function controlProblem(code: ControlProblemCode, detail?: Label): Problem {
  return { code, ...entries[code], ...(detail === undefined ? {} : { detail }) }
}

export const refuse = (code: ControlProblemCode, detail?: Label) => fail(controlProblem(code, detail))

/** Why a file could not be written: the disk in words, else what the error says of itself. */
export function whyOf(error: unknown): Label {
  const trouble = storageTroubleOf(error)
  return trouble ? storageWords[trouble] : label(String(error), String(error))
}
