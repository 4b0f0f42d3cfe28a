/** Printer state reasons (IPP keywords, RFC 8011 §5.4.12 and PWG 5100.9) in the clerk's words, for every driver. */
import { label, type Label } from '../../domain/kit/label.ts'

interface Reason {
  readonly words: Label
  /** Nothing comes out until somebody does something about it. */
  readonly stops: boolean
}
const stops = (zh: string, en: string): Reason => ({ words: label(zh, en), stops: true })
const warns = (zh: string, en: string): Reason => ({ words: label(zh, en), stops: false })

const reasons: { readonly [keyword: string]: Reason } = {
  'media-empty': stops('缺纸', 'out of paper'),
  'media-needed': stops('需要放纸', 'paper needed'),
  'media-jam': stops('卡纸', 'paper jam'),
  'media-low': warns('纸将用完', 'paper low'),
  'input-tray-missing': stops('纸盒未装好', 'paper tray missing'),
  'cover-open': stops('机盖打开', 'cover open'),
  'door-open': stops('机门打开', 'door open'),
  'interlock-open': stops('机门打开', 'interlock open'),
  'toner-empty': stops('墨粉用完', 'toner empty'),
  'toner-low': warns('墨粉不足', 'toner low'),
  'marker-supply-empty': stops('耗材用完', 'supply empty'),
  'marker-supply-low': warns('耗材不足', 'supply low'),
  'marker-waste-full': stops('废粉盒已满', 'waste container full'),
  'output-area-full': stops('出纸口已满', 'output tray full'),
  offline: stops('脱机', 'offline'),
  'timed-out': stops('打印机无响应', 'printer does not respond'),
  shutdown: stops('打印机已关机', 'shut down'),
  paused: stops('已暂停', 'paused'),
  'moving-to-paused': stops('正在暂停', 'pausing'),
  'stopped-partly': warns('部分停止', 'partly stopped'),
  'not-accepting-jobs': stops('不接受新任务', 'not accepting jobs'),
  'spool-area-full': stops('打印队列空间已满', 'spool area full'),
  'connecting-to-device': warns('正在连接打印机', 'connecting to the printer'),
  'fuser-over-temp': stops('定影器过热', 'fuser too hot'),
  'user-intervention': stops('需要人工处理', 'needs attention'),
  'out-of-memory': stops('打印机内存不足', 'out of memory'),
  'page-punt': stops('页面过于复杂，打印机放弃打印', 'the printer gave the page up'),
  'server-unknown': stops('打印服务器无回应', 'print server unknown'),
  deleting: stops('打印机正在删除', 'being deleted'),
  'cups-missing-filter': stops('缺少打印过滤程序', 'print filter missing'),
  other: warns('其他原因', 'other reason'),
}

const baseOf = (keyword: string): string => keyword.replace(/-(?:error|warning|report)$/u, '')
const isTrivial = (keyword: string): boolean =>
  keyword === 'none' ||
  keyword === '' ||
  keyword.startsWith('cups-waiting-for') ||
  keyword.startsWith('cups-insecure')

/**
 * A `-warning` does not stop an idle printer (one of several trays is empty), but does one that is at work: a job stands
 * before it. An `-error` always does.
 */
export function stopsPrinting(keyword: string, isIdle = true): boolean {
  if (isTrivial(keyword) || (isIdle && keyword.endsWith('-warning'))) return false
  return keyword.endsWith('-error') || (reasons[baseOf(keyword)]?.stops ?? false)
}

/** All of them in one line; what is not known is shown as its keyword. */
export function reasonWords(keywords: readonly string[]): Label {
  const known = [...new Set(keywords.filter((keyword) => !isTrivial(keyword)).map(baseOf))].map(
    (base) => reasons[base]?.words ?? label(base, base),
  )
  return label(known.map(({ zh }) => zh).join('、'), known.map(({ en }) => en).join(', '))
}
