/** 资质证书, 检查范围及检查方法, 检验报告签发人: the same in application, change and record (manual 000, 三、1). */
import { rows } from '../../../domain/kit/document.ts'
import { choice, code, date, phone, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { certificateKinds } from './certificate-kinds.ts'
import { goodsFields } from './goods-fields.ts'

const certificates = rows(
  label('资质证书', 'Accreditations'),
  {
    kind: choice(label('证书类型', 'Kind of accreditation'), certificateKinds, { required: true }),
    certNo: text(label('证书编号', 'Certificate no.'), { required: true, max: 60, isNumber: true }),
    issuer: text(label('发证机构', 'Issuer'), { required: true, max: 200 }),
    issuedOn: date(label('发证日期', 'Accredited on'), { required: true }),
    until: date(label('有效期至', 'Valid until'), { required: true }),
    note: text(label('能力范围说明', 'Scope of the accreditation'), { max: 200 }),
  },
  {
    min: 1,
    max: 50,
    rules: [
      {
        at: 'issuedOn',
        wrong: ({ issuedOn = '' }, { today }) => today !== '' && issuedOn > today,
        message: label('发证日期不能晚于今天', 'The accreditation cannot be later than today'),
      },
      {
        at: 'until',
        wrong: ({ issuedOn = '', until = '' }) => issuedOn !== '' && until !== '' && until <= issuedOn,
        message: label('有效期至须晚于发证日期', 'Must be later than the day of issue'),
      },
      {
        at: 'until',
        wrong: ({ until = '' }, { today }) => until !== '' && until < today,
        message: label('该资质证书已过有效期', 'This accreditation has run out'),
      },
    ],
  },
)

const scope = rows(
  label('检查范围及检查方法', 'Scope and methods'),
  {
    ...goodsFields,
    item: code(label('检验项目', 'Item of inspection'), 'acceptanceItems', {
      required: true,
      within: { field: 'goodsName', relation: 'beginsWith' },
    }),
    standard: text(label('适用的技术规范', 'Technical standard'), { required: true, max: 200 }),
    method: text(label('检验方法', 'Method'), { required: true, max: 200 }),
    certNo: text(label('依据证书编号', 'Certificate it rests on'), {
      required: true,
      max: 60,
      isNumber: true,
    }),
    note: text(label('备注', 'Remark'), { max: 200 }),
  },
  { min: 1, max: 2_000 },
)

const signers = rows(
  label('检验报告签发人', 'Signatories'),
  {
    name: text(label('姓名', 'Name'), { required: true, max: 100 }),
    position: text(label('职务', 'Position held'), { required: true, max: 100 }),
    field: text(label('授权签字领域', 'Field'), { required: true, max: 200 }),
    phone: phone(label('联系电话', 'Telephone'), { isAbroad: true }),
  },
  { min: 1, max: 200 },
)

export const agencyRows = { certificates, scope, signers }
