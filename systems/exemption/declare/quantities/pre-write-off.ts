/** 预核销 (CCC-14, manual 004, 2.8): one product line for one port. Lines that are handed in together share their 批次; each stands alone at the server. */
import { defineDocument, section } from '../../../../domain/kit/document.ts'
import { date, decimal, instant, multiline, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { contains, exact, oneOf } from '../../../../domain/kit/list.ts'
import { code } from '../../../../domain/kit/field.ts'
import { certificateFields, inHsUnit, inUnit, lineFields, quantityOf } from './line-fields.ts'
import { officeOfPort, ORGANS, portFields } from './port-fields.ts'
import { preWriteOffActions } from './pre-write-off-actions.ts'
import { preWriteOffStates } from './pre-write-off-states.ts'
import { wrongAmounts } from './wrong-amounts.ts'

const bySystem = { filledBy: 'system' } as const
/** An id, which says nothing to an officer. */
const forPrograms = { ...bySystem, shownIn: { officer: [] } } as const

export const preWriteOff = defineDocument({
  kind: 'exemption.pre-write-off',
  system: 'exemption',
  version: 1,
  title: label('预核销', 'Pre-write-off'),
  office: 'office',
  lookups: [ORGANS],
  sections: [
    section(label('证明和产品', 'Certificate and product'), {
      recordNo: text(label('预核销编号', 'Pre-write-off no.'), { ...bySystem, max: 40 }),
      ...certificateFields,
      /** Id of the product's row in the certificate. */
      line: text(label('产品行', 'Line of the product'), { ...forPrograms, max: 64, required: true }),
      ...lineFields,
      validUntil: date(label('证明有效期', 'Exemption valid until'), bySystem),
    }),
    section(label('本次预核销', 'This pre-write-off'), {
      quantity: decimal(label('本次预核销数量（数量/重量）', 'This time, quantity or weight'), {
        ...quantityOf,
        ...inUnit,
        min: '0',
      }),
      hsQuantity: decimal(label('本次预核销数量（HS 标准量）', 'This time, statutory'), {
        ...quantityOf,
        ...inHsUnit,
        min: '0',
      }),
      ...portFields(
        label('进出口口岸（直属局）', 'Port of entry or exit: direct office'),
        label('进出口口岸', 'Port of entry or exit'),
        { required: true },
      ),
      office: code(label('口岸检验检疫局', 'Office of the port'), ORGANS, bySystem),
      batch: text(label('批次', 'Handed in with'), { ...forPrograms, max: 40 }),
      submittedOn: instant(label('提交时间', 'Submitted at'), bySystem),
    }),
    section(label('核销确认', 'Confirmation of the write-off'), {
      confirmedQuantity: decimal(label('本次核销数量（数量/重量）', 'Confirmed, quantity or weight'), {
        ...bySystem,
        ...quantityOf,
      }),
      confirmedHsQuantity: decimal(label('本次核销数量（HS 标准量）', 'Confirmed, statutory'), {
        ...bySystem,
        ...quantityOf,
      }),
      confirmedBy: text(label('确认人', 'Confirmed by'), { ...bySystem, max: 100 }),
      confirmedOn: instant(label('确认时间', 'Confirmed at'), bySystem),
      opinion: multiline(label('退回意见', 'Why it was sent back'), { ...bySystem, max: 500 }),
    }),
  ],
  prefill: {
    record: 'exemption.certificate',
    by: 'certificateNo',
    fields: { certificateNo: 'certificateNo', applicationNo: 'applicationNo', applicant: 'applicant' },
    given: ['line', 'batch', ...(Object.keys(lineFields) as (keyof typeof lineFields)[])], // its own keys
  },
  derive: { office: ({ fields: { port } }, circumstances) => officeOfPort(port, circumstances) },
  rules: [
    {
      at: 'fields.port',
      wrong: ({ fields: { port = '', office = '' } }) => port !== '' && office === '',
      message: label(
        '该口岸没有对应的检验检疫局，请另选',
        'No office answers for this port: choose another one',
      ),
    },
  ],
  checks: [({ fields }) => wrongAmounts(fields)],
  messageType: label('预核销', 'Pre-write-off'),
  workflow: { initial: 'draft', states: preWriteOffStates, actions: preWriteOffActions },
  list: {
    columns: [
      'recordNo',
      'certificateNo',
      'productName',
      'quantity',
      'hsQuantity',
      'confirmedQuantity',
      'confirmedHsQuantity',
      'port',
      'office',
      'submittedOn',
      'state',
    ],
    filters: [
      contains('recordNo'),
      contains('certificateNo'),
      contains('applicant'),
      contains('productName'),
      exact('office'),
      oneOf('state'),
    ],
    sort: { column: 'submittedOn', direction: 'desc' },
  },
})
