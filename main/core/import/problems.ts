/** Why a file of rows cannot be used as a whole, in the clerk's words. Nothing of it is imported. */
import { label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'
import { MAX_FILE_MB, MAX_IMPORT_ROWS } from './limits.ts'

const useTemplate = {
  next: label('请下载模板，按模板填写后重新导入', 'Download the template, fill it in and import again'),
}

/** Of a file, by what the reader found. */
export const fileProblems = {
  size: () =>
    problem(
      'FILE_TOO_LARGE',
      label(`文件超过 ${MAX_FILE_MB} MB`, `The file is larger than ${MAX_FILE_MB} MB`),
      { next: label('请分成几个文件导入', 'Import it in several files') },
    ),
  type: () =>
    problem(
      'FILE_TYPE',
      label('不是 Excel 文件（.xlsx 或 .xls）', 'This is not an Excel file (.xlsx or .xls)'),
      useTemplate,
    ),
  malformed: () =>
    problem('FILE_MALFORMED', label('文件已损坏，无法读取', 'The file is damaged and cannot be read'), {
      next: label('请用 Excel 打开并另存后重新导入', 'Open it in Excel, save it again, and import it'),
    }),
  encrypted: () =>
    problem('FILE_ENCRYPTED', label('文件设有密码，无法读取', 'The file is protected by a password'), {
      next: label('请在 Excel 中取消密码后重新导入', 'Remove the password in Excel and import it again'),
    }),
  bomb: () =>
    problem(
      'FILE_BOMB',
      label('文件解压后过大，已停止读取', 'The file unpacks to far more than rows need; reading was stopped'),
      useTemplate,
    ),
  empty: () =>
    problem(
      'INPUT_IMPORT_EMPTY',
      label('文件中没有可以导入的行', 'There are no rows in the file'),
      useTemplate,
    ),
} as const satisfies Record<string, () => Problem>

export type FileTrouble = keyof typeof fileProblems

/** `room`: how many rows the table can still take. */
export const tooManyRows = (room: number): Problem =>
  problem(
    'INPUT_IMPORT_ROWS',
    label(
      `文件超过 ${MAX_IMPORT_ROWS} 行，没有读取；此表还可导入 ${room} 行`,
      `The file has more than ${MAX_IMPORT_ROWS} rows and was not read; this table can take ${room} more`,
    ),
    { next: label('请分成几个文件导入', 'Import it in several files') },
  )
export const headingUnknown = (sheet: string): Problem =>
  problem(
    'INPUT_IMPORT_HEADING',
    label('没有找到模板的标题行', 'The headings of the template were not found'),
    { ...useTemplate, detail: label(`读取的是工作表“${sheet}”`, `The sheet "${sheet}" was read`) },
  )
export const headingMissing = (zh: readonly string[], en: readonly string[]): Problem =>
  problem(
    'INPUT_IMPORT_COLUMN',
    label(`缺少必填列：${zh.join('、')}`, `Required columns are missing: ${en.join(', ')}`),
    useTemplate,
  )
export const headingTwice = (name: { zh: string; en: string }): Problem =>
  problem(
    'INPUT_IMPORT_TWICE',
    label(`列“${name.zh}”出现了两次`, `The column "${name.en}" appears twice`),
    useTemplate,
  )
export const rowsUnknown = (): Problem =>
  problem('INPUT_IMPORT_TARGET', label('没有这个明细表', 'There is no such table of rows'))
