/** 直接核销 (CCC-19, manual 004, 2.8.3): any office finds a certificate by its number and writes off, without a 预核销. Final when it is booked. */
import { defineDocument, section } from '../../../../domain/kit/document.ts'
import { decimal, instant, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains } from '../../../../domain/kit/list.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { writingOff } from '../posts.ts'
import { certificateFields, inHsUnit, inUnit, lineFields, quantityOf } from './line-fields.ts'
import { declarationNo } from './pre-write-off-actions.ts'
import { wrongAmounts } from './wrong-amounts.ts'

const byOfficer = { filledBy: 'officer' } as const
const bySystem = { filledBy: 'system' } as const

export const directWriteOff = defineDocument({
  kind: 'exemption.direct-write-off',
  system: 'exemption',
  version: 1,
  title: label('直接核销', 'Direct write-off'),
  sections: [
    section(label('证明和产品', 'Certificate and product'), {
      tenant: text(label('企业', 'Enterprise'), { ...byOfficer, required: true, max: 36 }),
      ...certificateFields,
      certificateNo: text(label('证明号', 'Exemption no.'), { ...byOfficer, required: true, max: 20 }),
      ...lineFields,
      seq: text(label('序号', 'No. of the product'), {
        ...byOfficer,
        required: true,
        max: 10,
        isNumber: true,
      }),
    }),
    section(label('本次核销', 'This write-off'), {
      quantity: decimal(label('本次核销数量（数量/重量）', 'Confirmed, quantity or weight'), {
        ...byOfficer,
        ...quantityOf,
        ...inUnit,
        min: '0',
      }),
      hsQuantity: decimal(label('本次核销数量（HS 标准量）', 'Confirmed, statutory'), {
        ...byOfficer,
        ...quantityOf,
        ...inHsUnit,
        min: '0',
      }),
      declarationNo: { ...declarationNo, ...byOfficer },
      writtenOffBy: text(label('核销人', 'Written off by'), { ...bySystem, max: 100 }),
      writtenOffAt: instant(label('核销时间', 'Written off at'), bySystem),
    }),
  ],
  checks: [({ fields }) => wrongAmounts(fields)],
  relations: { startedFor: 'tenant' },
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('待核销', 'Waits to be written off'), { editableBy: ['officer'] }),
      booked: state(label('已核销', 'Has been written off'), { final: true }),
    },
    actions: {
      book: {
        label: label('核销', 'Write off from the exemption'),
        by: writingOff,
        from: ['draft'],
        to: 'booked',
        validate: true,
        effects: ['bookDirectly'],
        tells: {
          owner: label(
            '免办证明 {certificateNo} 已核销（{productName}）',
            'Exemption {certificateNo}: {productName} has been written off',
          ),
        },
      },
    },
  },
  list: {
    columns: ['certificateNo', 'applicant', 'productName', 'quantity', 'hsQuantity', 'writtenOffAt', 'state'],
    filters: [contains('certificateNo'), contains('applicant')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
