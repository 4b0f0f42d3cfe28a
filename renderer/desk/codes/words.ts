/** Words of the officers' pages for code tables. */
import { label } from '../../../domain/kit/label.ts'

export const codeWords = {
  title: label('代码表', 'Code tables'),
  table: label('代码表名称', 'Name of the table'),
  search: label('代码或名称', 'Code or name'),
  version: label('版本', 'Version'),
  code: label('代码', 'Code'),
  zh: label('中文名称', 'Chinese name'),
  en: label('英文名称', 'English name'),
  under: label('上级代码', 'Parent code'),
  validFrom: label('启用日期', 'Valid from'),
  retiredOn: label('停用日期', 'Retired on'),
  note: label('修改说明', 'What was changed'),
  add: label('新增', 'Add'),
  rename: label('修改名称', 'Rename'),
  describe: label('修改属性', 'Change attributes'),
  retire: label('停用', 'Retire'),
  restore: label('恢复', 'Restore'),
  importFile: label('导入差异', 'Import differences'),
  file: label('差异文件', 'File of differences'),
  choose: label('选择文件', 'Choose a file'),
  log: label('版本记录', 'Versions'),
  changed: label('修改行数', 'Rows changed'),
  made: label('已生成版本', 'Made version'),
  fromProgram: label('版本 1 为程序自带的数据', 'Version 1 is what the program brings'),
} as const
