/** Words of 打印申请单. */
import { label } from '../../../domain/kit/label.ts'

export const printoutWords = {
  print: label('打印申请单', 'Print application'),
  make: label('正在生成…', 'Being made…'),
  printer: label('打印机', 'Printer'),
  noPrinter: label('没有可用的打印机，可下载后打印', 'There is no printer; download it and print elsewhere'),
  ready: label('就绪', 'ready'),
  paper: label('请使用普通 A4 纸，不要使用空白单证。', 'Use plain A4 paper, never numbered blank forms.'),
  sent: label('已送打印机', 'Sent to the printer'),
} as const
