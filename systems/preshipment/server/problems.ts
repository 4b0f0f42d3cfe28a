/** What this system refuses, in the manual's words where it has some. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { fail, problem, type Problem } from '../../../domain/kit/problem.ts'

export const wrong = (code: string, message: Label, at?: string): Problem =>
  problem(code, message, { retrySafe: false, ...(at !== undefined && { places: [{ at, message }] }) })
export const refused = (code: string, message: Label, at?: string) => fail(wrong(code, message, at))

export const barredFromFiling = {
  notRecognised: label(
    '不予认可处置期间不予重新备案',
    'Re-filing is not possible while results are not recognised',
  ),
  rectify: label('请完成限期整改后重新备案', 'Complete the rectification first, then file again'),
} as const

export const FILING_UNDER_REVIEW = label('已有备案申请正在审核', 'Another filing is under review')
export const DISPOSED = label(
  '该机构处于处置期，不能受理',
  'A disposition is in force: the filing cannot be accepted now',
)
export const CHANGE_UNDER_REVIEW = label('变更正在审核', 'A change is under review')
export const NOTHING_CHANGED = label('没有修改的内容', 'Nothing has been changed')
export const NOT_FILED = label('该机构没有有效备案', 'This agency has no filing in force')
export const OTHER_OFFICE = label('该反馈由其他海关办理', 'Another customs office handles this feedback')
export const HAS_REPORT = label('该机构已有该年度报告', 'This agency has a report of that year already')
