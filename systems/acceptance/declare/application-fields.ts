/** What every application has besides its content: filled by the server. */
import { date, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'

export const applicationFields = {
  applicationNo: text(label('申请编号', 'No. of the application'), {
    filledBy: 'system',
    isNumber: true,
    max: 40,
  }),
  /** The legal day of the last 提交: a query by days never finds what was only saved. */
  publishedOn: date(label('发布时间', 'Published on'), { filledBy: 'system' }),
  opinion: multiline(label('海关意见', 'Opinion of customs'), { filledBy: 'system', max: 1000, lines: 2 }),
}

export const applicationColumns = [
  'applicationNo',
  'nameZh',
  'publishedOn',
  'state',
  'opinion',
  'updatedAt',
] as const
