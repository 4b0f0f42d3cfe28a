/** What the declarations of the three records of use share. */
import { section } from '../../../../domain/kit/document.ts'
import type { Content, Rule } from '../../../../domain/kit/document.ts'
import { anyFile, file, MB } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, oneOf } from '../../../../domain/kit/list.ts'
import { recordFields, reviewFields } from './use-fields.ts'
import { useActions, useStates } from './use-workflow.ts'

const LATE = label('不能晚于今天', 'Not after today')
const EARLY = label('不能早于证明签发日期', 'Not before the exemption was issued')

interface Filled {
  readonly fields: Content['fields']
}

/** On which day it was: not in the future, not before the exemption was issued. */
export const dayRules = (day: string): readonly Rule<Filled>[] => {
  const dayOf = ({ fields }: Filled): string => fields[day] ?? ''
  return [
    {
      at: `fields.${day}`,
      wrong: (content, { today }) => today !== '' && dayOf(content) > today,
      message: LATE,
    },
    {
      at: `fields.${day}`,
      wrong: (content) => {
        const { issuedOn = '' } = content.fields
        return issuedOn !== '' && dayOf(content) !== '' && dayOf(content) < issuedOn
      },
      message: EARLY,
    },
  ]
}

export const useFiles = (required: boolean) => ({
  files: file(label('附件', 'Files'), { types: anyFile, maxBytes: 5 * MB, maxCount: 20, required }),
})

export const certificateSection = section(label('证明信息', 'About the exemption'), recordFields)
export const reviewSection = section(label('审核信息', 'About the review'), reviewFields)

export const fromCertificate = {
  certificateNo: 'certificateNo',
  applicationNo: 'applicationNo',
  applicant: 'applicant',
  issueOffice: 'issueOffice',
  issuedOn: 'issuedOn',
} as const

export const shared = {
  system: 'exemption',
  version: 1,
  office: 'issueOffice',
  workflow: { initial: 'draft', states: useStates, actions: useActions },
  list: {
    columns: ['recordNo', 'certificateNo', 'submittedOn', 'state', 'updatedAt'],
    filters: [contains('recordNo'), contains('certificateNo'), contains('applicant'), oneOf('state')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
} as const
