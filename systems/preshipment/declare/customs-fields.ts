/** What the documents that customs begins have in common (PSI-11 – PSI-14). */
import { date, instant, text } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { material } from './attachments.ts'

export const businessNo = (name: Label) =>
  text(name, { filledBy: 'system', isNumber: true, max: 18, placeholder: label('待分配', 'Not given yet') })

export const answerBy = date(label('反馈期限', 'Answer by'), { filledBy: 'officer', required: true })
export const submittedAt = instant(label('提交时间', 'Handed in at'), { filledBy: 'system' })
export const fromCustoms = material(label('附件', 'Attachments of customs'), { filledBy: 'officer' })
export const materials = (name: Label, required = true) => material(name, { required })

export const notBeforeToday = (field: string) =>
  ({
    at: `fields.${field}`,
    wrong: (
      { fields }: { readonly fields: Readonly<Record<string, string | undefined>> },
      { today }: { readonly today: string },
    ) => (fields[field] ?? '') !== '' && (fields[field] ?? '') < today,
    message: label('不能早于今天', 'Not before today'),
  }) as const
