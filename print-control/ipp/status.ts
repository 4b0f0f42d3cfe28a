/** IPP status codes (RFC 8011 appendix B): which ones say for certain that no job was made. */
import { label, type Label } from '../../domain/kit/label.ts'

export const isSuccess = (code: number): boolean => code < 0x0100
export const NOT_FOUND = 0x0406
export const GONE = 0x0407

/** Server errors after which the job may exist all the same: internal-error, device-error, temporary-error. */
const unclearCodes = new Set([0x0500, 0x0504, 0x0505])

export const isDefiniteRefusal = (code: number): boolean =>
  code >= 0x0400 && code < 0x0600 && !unclearCodes.has(code)

const words = new Map<number, Label>([
  [0x0400, label('请求格式不被接受', 'bad request')],
  [0x0401, label('没有权限', 'forbidden')],
  [0x0402, label('需要登录', 'not authenticated')],
  [0x0403, label('没有权限', 'not authorized')],
  [0x0404, label('当前状态不允许', 'not possible')],
  [0x0406, label('打印机不存在', 'not found')],
  [0x0408, label('文档过大', 'request entity too large')],
  [0x040a, label('不支持 PDF 格式', 'document format not supported')],
  [0x040b, label('不支持的打印选项', 'attributes not supported')],
  [0x0502, label('打印服务不可用', 'service unavailable')],
  [0x0506, label('打印机不接受任务', 'not accepting jobs')],
  [0x0507, label('打印服务忙', 'busy')],
])

/** In words, with the code. */
export function statusWords(code: number): Label {
  const hex = `0x${code.toString(16).padStart(4, '0')}`
  const word = words.get(code) ?? label('打印服务返回错误', 'the print service reports an error')
  return label(`${word.zh}（${hex}）`, `${word.en} (${hex})`)
}
