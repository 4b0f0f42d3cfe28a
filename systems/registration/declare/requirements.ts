/**
 * The conditions that filing and change share: which sub-tables, fields and files are required when (REG-02 – REG-07), and
 * what is wrong between the values. All look at what is applied for together with what is filed already.
 */
import type { Circumstances, DraftContent, Requirement, Rule } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import type { agencyFields, filedTypesField, typesField } from './application-fields.ts'
import type { filingAttachments } from './attachments.ts'
import type { parentFields, kindFields } from './enterprise-fields.ts'
import { breaks, exclusionRows, rowMessage } from './exclusions.ts'
import { isWrongIdNumber, WRONG_ID_NUMBER, type legalPersonFields } from './person-fields.ts'
import { needsManagers, parentTypeOf, typesIn, type QualificationType } from './qualification-types.ts'
import type { enterpriseRows, licenceKinds } from './sub-tables.ts'

type Fields = typeof agencyFields &
  typeof parentFields &
  typeof kindFields &
  typeof legalPersonFields & { types: typeof typesField; filedTypes: typeof filedTypesField }
export type EnterpriseContent = DraftContent<Fields, typeof enterpriseRows, typeof filingAttachments>

const held = ({ fields }: EnterpriseContent): QualificationType[] => [
  ...typesIn(fields.types),
  ...typesIn(fields.filedTypes),
]
const holdsAny = (content: EnterpriseContent, types: readonly QualificationType[]): boolean =>
  held(content).some((type) => types.includes(type))

/** 台港澳 and foreign investment: 5xxx and 6xxx of the market entity table. */
export const isForeignInvested = (marketEntityType: string | undefined): boolean =>
  /^[56]\d{3}$/u.test(marketEntityType ?? '')

const branches = Object.keys(parentTypeOf) as QualificationType[] // its own keys

export const enterpriseRequires: readonly Requirement<EnterpriseContent>[] = [
  {
    at: ['rows.managers'],
    when: (content) => holdsAny(content, needsManagers),
    message: label(
      '请录入管理人员信息（关务负责人、财务负责人）',
      'Fill in the managers (head of customs affairs, head of finance)',
    ),
  },
  {
    at: ['rows.investors'],
    when: ({ fields }) => isForeignInvested(fields.marketEntityType),
    message: label(
      '市场主体类型为外商投资企业时，出资者信息必填',
      'A foreign-invested enterprise must name its investors',
    ),
  },
  {
    at: ['rows.licences'],
    when: (content) => holdsAny(content, ['logistics', 'payment']),
    message: label(
      '跨境电商物流企业备案，跨境电商支付企业备案必须录入外部资质信息',
      'Logistics and payment enterprises must fill in their licences',
    ),
  },
  { at: ['fields.parentCode', 'fields.parentName'], when: (content) => holdsAny(content, branches) },
  {
    at: ['attachments.infoForm'],
    // Manual 003, 5.1.1.6, notes 1 and 2: by card and for oneself nothing is needed.
    when: ({ fields }, { loginBy }: Circumstances) => loginBy === 'password' || fields.forOthers === '1',
    message: label(
      '请上传加盖单位公章的《报关单位备案信息表》扫描件或者照片',
      'Upload the stamped filing information form',
    ),
  },
]

/** Only when these are applied for: what is filed already was shown when it was. */
export const licenceCopies: readonly Requirement<EnterpriseContent>[] = [
  { at: ['attachments.expressLicence'], when: ({ fields }) => typesIn(fields.types).includes('logistics') },
  { at: ['attachments.paymentLicence'], when: ({ fields }) => typesIn(fields.types).includes('payment') },
]

type LicenceKind = keyof typeof licenceKinds

const lacksLicence = (
  content: EnterpriseContent,
  type: QualificationType,
  kinds: readonly LicenceKind[],
): boolean => {
  const licences = content.rows.licences ?? []
  return (
    holdsAny(content, [type]) &&
    licences.length > 0 &&
    !licences.some(({ kind }) => kinds.some((name) => name === kind))
  )
}

const hasDoubles = (numbers: readonly (string | undefined)[]): boolean => {
  const given = numbers.flatMap((number) => (number ? [number.toUpperCase()] : []))
  return new Set(given).size < given.length
}

export const enterpriseRules: readonly Rule<EnterpriseContent>[] = [
  {
    at: 'fields.legalIdNumber',
    wrong: ({ fields }) => isWrongIdNumber(fields.legalIdType, fields.legalIdNumber),
    message: WRONG_ID_NUMBER,
  },
  {
    // The manual's text asks logistics for a 金融许可证 or 支付业务许可证, a slip of the pen: 5.1.1.6 and REG-07 name this one.
    at: 'rows.licences',
    wrong: (content) => lacksLicence(content, 'logistics', ['express']),
    message: label(
      '跨境电子商务物流企业必须录入快递业务经营许可证',
      'A logistics enterprise must fill in its courier licence',
    ),
  },
  {
    at: 'rows.licences',
    wrong: (content) => lacksLicence(content, 'payment', ['finance', 'payment']),
    message: label(
      '跨境电子商务支付企业必须录入金融许可证或者支付业务许可证',
      'A payment enterprise must fill in its financial or payment licence',
    ),
  },
  {
    at: 'rows.customsStaff',
    wrong: ({ rows }) => hasDoubles((rows.customsStaff ?? []).map(({ idNumber }) => idNumber)),
    message: label('报关人员的身份证件号码重复', 'Two members of the customs staff have the same ID number'),
  },
]

/** One rule for each row of the table of exclusions (REG-01). */
export const exclusionRules: readonly Rule<Pick<EnterpriseContent, 'fields'>>[] = exclusionRows.map(
  (row) => ({
    at: 'fields.types',
    wrong: ({ fields }) => breaks(row, typesIn(fields.types), typesIn(fields.filedTypes)),
    message: rowMessage(row),
  }),
)
