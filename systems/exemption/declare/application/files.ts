/** 附件 by kind (manual 004, 2.1.3): any type, at most 5 MB each; contract, invoice and bill when their numbers are given. */
import { anyFile, file, MB, type FieldOptions } from '../../../../domain/kit/field.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'

const paper = (name: Label, options: FieldOptions = {}) =>
  file(name, { types: anyFile, maxBytes: 5 * MB, maxCount: 20, ...options })

export const applicationFiles = {
  contract: paper(label('合同', 'Sales contract')),
  invoice: paper(label('发票', 'Invoice')),
  bill: paper(label('提/运单', 'Bill of lading or waybill')),
  statement: paper(label('申请免办情况说明（盖章）', 'Statement on the exemption, stamped'), {
    required: true,
  }),
  licence: paper(label('营业执照副本', 'Duplicate of the business licence'), { required: true }),
  evidence: paper(label('符合免办条款的证明材料', 'Evidence for the clause'), { required: true }),
  guarantee: paper(label('责任担保书', 'Letter of guarantee'), { required: true }),
  declaration: paper(
    label('产品符合性声明（含型式试验报告）', 'Declaration of conformity with the type test report'),
  ),
  photos: paper(label('产品图片、说明书或技术资料', 'Pictures, manuals or technical papers of the products')),
  packing: paper(label('装箱单', 'Packing list')),
  authority: paper(label('委托书', 'Letter of authority')),
  other: paper(label('其他', 'Other')),
}
