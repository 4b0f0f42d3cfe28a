/** The eleven kinds of files of application and change, and which are needed when. Formats and sizes are not in the manual. */
import { file, MB } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { isDomestic } from './certificate-kinds.ts'

const SCAN = label(
  'pdf、jpg、png，单个文件不超过 10MB，每类不超过 20 个',
  'pdf, jpg or png, at most 10 MB each and 20 of a kind',
)
export const scan = (zh: string, en: string, required = false) =>
  file(label(zh, en), { types: ['pdf', 'jpg', 'png'], maxBytes: 10 * MB, maxCount: 20, hint: SCAN, required })

export const agencyFiles = {
  licence: scan('营业执照（法人证书）', 'Legal person certificate', true),
  capability: scan('技术能力范围声明', 'Declaration of capability', true),
  independence: scan('独立性声明', 'Declaration of independence', true),
  noViolation: scan('无违法记录声明', 'Declaration of no violations', true),
  specimens: scan('报告签发人名单及签字样本', 'Signatories and specimens', true),
  cma: scan('资质认定（CMA）证书及附表', 'CMA certificate'),
  accreditation: scan('实验室认可（CNAS、ILAC-MRA）证书及附件', 'Accreditation certificate'),
  inspection: scan('检验证书', 'Inspection certificate'),
  authorisation: scan('授权声明', 'Authorisation'),
  translation: scan('外文材料中文译本', 'Chinese translation'),
  other: scan('其他材料', 'Other material'),
}
export const agencyFileNames = Object.keys(agencyFiles)

interface Content {
  readonly fields: { readonly country?: string | undefined }
  readonly rows: { readonly certificates?: readonly { readonly kind?: string | undefined }[] }
}
const kindsIn = ({ rows: { certificates = [] } }: Content) => certificates.flatMap(({ kind }) => kind || [])

export const agencyRequires = [
  { at: ['attachments.cma'], when: (content: Content) => kindsIn(content).includes('cma') },
  {
    at: ['attachments.accreditation'],
    when: (content: Content) => kindsIn(content).some((kind) => kind !== 'cma'),
  },
  {
    at: ['attachments.translation', 'fields.nameEn'],
    when: ({ fields: { country = '' } }: Content) => country !== '' && !isDomestic(country),
  },
] as const
