/** Words that many pages share; where a manual names a button, this is its word. */
import { counted, label, type Label } from '../../domain/kit/label.ts'

export const words = {
  product: label('Sill 窗台', 'Sill'),
  productLong: label('国际贸易单一窗口桌面客户端', 'International Trade Single Window desktop client'),
  query: label('查询', 'Query'),
  reset: label('重置', 'Reset'),
  cancel: label('取消', 'Cancel'),
  submit: label('提交', 'Submit'),
  create: label('新建', 'Create'),
  save: label('暂存', 'Save draft'),
  remove: label('删除', 'Delete'),
  download: label('下载', 'Download'),
  preview: label('预览', 'Preview'),
  print: label('打印', 'Print'),
  exportExcel: label('导出Excel', 'Export to Excel'),
  open: label('打开', 'Open'),
  close: label('关闭', 'Close'),
  ok: label('确定', 'OK'),
  yes: label('是', 'Yes'),
  no: label('否', 'No'),
  prompt: label('提示', 'Note'),
  refresh: label('刷新', 'Refresh'),
  from: label('起', 'from'),
  to: label('到', 'to'),
  all: label('全部', 'All'),
  serial: label('序号', 'No.'),
  actions: label('操作', 'Actions'),
  noData: label('暂无数据', 'No data'),
  loading: label('正在加载…', 'Loading…'),
  columns: label('选择显示列', 'Choose columns'),
  home: label('首页', 'Home'),
  outbox: label('发件箱', 'Outbox'),
  unmerged: label('未合并的修改', 'Changes not merged'),
  notices: label('公告消息', 'Notices'),
  next: label('下一页', 'Next'),
  moveUp: label('上移', 'Move up'),
  moveDown: label('下移', 'Move down'),
  defaults: label('恢复默认', 'Restore defaults'),
  never: label('尚未', 'never'),
  /** Between the parts of a list, after a name, between sentences, around a remark. */
  comma: label('、', ', '),
  colon: label('：', ': '),
  semicolon: label('；', '; '),
  opening: label('（', ' ('),
  closing: label('）', ')'),
} as const

/** Beside the pages of a list. */
export const totalRecords = (total: number): Label => label(`总共 ${total} 条记录`, counted(total, 'record'))

/** A line of a list of hints. */
export const numbered = (number: number, { zh, en }: Label): Label =>
  label(`${number}、${zh}`, `${number}. ${en}`)
