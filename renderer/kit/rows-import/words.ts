/** Words of 导入Excel. */
import { label } from '../../../domain/kit/label.ts'

export const importWords = {
  template: label('下载模板', 'Download the template'),
  open: label('导入Excel', 'Import from Excel'),
  title: (name: string, nameEn: string) => label(`导入Excel：${name}`, `Import from Excel: ${nameEn}`),
  choose: label('选择文件', 'Choose a file'),
  /** `max`: of the table; `room`: what it can still take. */
  hint: (max: number, room: number) =>
    label(
      `支持 .xlsx、.xls，不超过 10 MB。此表最多 ${max} 行，还可导入 ${room} 行。请按模板填写；公式按结果导入，宏不会执行。`,
      `.xlsx or .xls, at most 10 MB. This table holds ${max} rows and can take ${room} more. Filled in as the template says; formulas are taken as their results, macros are never run.`,
    ),
  sheet: label('工作表', 'Sheet'),
  hidden: (count: number) =>
    label(`有 ${count} 行被筛选或隐藏：`, `${count} rows are hidden by a filter or by hand:`),
  hiddenOut: label('不导入隐藏的行', 'Leave the hidden rows out'),
  hiddenIn: label('一并导入', 'Import the hidden rows too'),
  hiddenFirst: label('请先选择是否导入隐藏的行。', 'Choose first what becomes of the hidden rows.'),
  reading: label('正在读取和检查…', 'Reading and checking…'),
  stop: label('停止', 'Stop'),
  stopped: label('已停止，没有导入任何内容。', 'Stopped; nothing was imported.'),
  sum: (total: number, good: number, wrong: number) =>
    label(
      `共 ${total} 行：正确 ${good} 行，有错误 ${wrong} 行。`,
      `${total} rows: ${good} right, ${wrong} with errors.`,
    ),
  nothingYet: label('确认之前不会导入任何内容。', 'Nothing is imported before you confirm.'),
  accept: (good: number) => label(`导入全部正确行（${good}）`, `Import all right rows (${good})`),
  report: label('下载错误明细', 'Download the errors'),
  errors: label('错误', 'Errors'),
  rows: label('将导入的行', 'Rows to import'),
  line: label('行号', 'Line'),
  column: label('列', 'Column'),
  message: label('错误原因', 'What is wrong'),
  wholeRow: label('整行', 'Whole row'),
  more: (count: number) =>
    label(
      `还有 ${count} 条未显示，请下载错误明细查看。`,
      `${count} more are not shown; download the errors.`,
    ),
  moreRows: (count: number) => label(`还有 ${count} 行未显示。`, `${count} more rows are not shown.`),
} as const
