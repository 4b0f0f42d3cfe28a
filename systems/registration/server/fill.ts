/**
 * What the server fills at every 暂存 and 提交: 申请统一编号, for whom it is made, what is filed already, and in the rows of
 * 报关人员 the numbers that they have. Never what the request says about these.
 */
import { joinChosen } from '../../../domain/kit/chosen.ts'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { filedTypesField } from '../declare/application-fields.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { applicantOf } from './applicant.ts'
import { holdingOf, type Holding } from './holding.ts'

/** Filled after an approval and never by the clerk: an application shows what the record has. */
const INSPECTION = ['ciqOrgan', 'enterpriseKind', 'ciqNo'] as const

/** The number of a member of the customs staff stays with the person, told by the ID number. */
export function withStaffNumbers(staff: readonly Row[], filed: readonly Row[]): Row[] {
  const numbers = new Map(filed.map((row) => [row['idNumber']?.toUpperCase(), row['filingNo']]))
  return staff.map((row) => ({ ...row, filingNo: numbers.get(row['idNumber']?.toUpperCase()) }))
}

interface Kind {
  readonly mayActForOthers: boolean
  readonly fields: (holding: Holding) => Content['fields']
  readonly rows: (content: Content, holding: Holding) => Patch['rows']
}

const typesText = ({ types }: Holding): string => joinChosen(filedTypesField, types)
const inspection = ({ registration }: Holding): Content['fields'] =>
  Object.fromEntries(INSPECTION.map((name) => [name, registration?.content.fields[name]]))
const staff = (content: Content, { registration }: Holding): Patch['rows'] => ({
  customsStaff: withStaffNumbers(
    content.rows['customsStaff'] ?? [],
    registration?.content.rows['customsStaff'] ?? [],
  ),
})

const fillOf = (kind: Kind) =>
  effect({
    writes: false,
    prepare: (tx, subjects) =>
      applicationNumbers(
        tx,
        'BA',
        subjects.filter(({ content }) => !content.fields['applicationNo']),
      ),
    async run(tx, subject: EffectSubject, takeNumber) {
      const applicant = applicantOf(subject, kind.mayActForOthers)
      if (!applicant.ok) return applicant
      const holding = await holdingOf(tx, applicant.value['creditCode'] ?? '', legalDate(subject.at))
      const rows = kind.rows(subject.content, holding)
      return ok({
        fields: {
          applicationNo: subject.content.fields['applicationNo'] ?? takeNumber(subject.at),
          ...applicant.value,
          filedTypes: typesText(holding),
          ...kind.fields(holding),
        },
        ...(rows && { rows }),
      })
    },
  })

export const fillFiling = fillOf({ mayActForOthers: true, fields: inspection, rows: staff })
/** A change is of everything that is filed: `types` is what is shown of it. */
export const fillChange = fillOf({
  mayActForOthers: true,
  fields: (holding) => ({ types: typesText(holding), ...inspection(holding) }),
  rows: staff,
})
export const fillCancellation = fillOf({
  mayActForOthers: false,
  fields: ({ registration }) => ({
    nameZh: registration?.content.fields['nameZh'],
    customsDistrict: registration?.content.fields['customsDistrict'],
  }),
  rows: () => undefined,
})
