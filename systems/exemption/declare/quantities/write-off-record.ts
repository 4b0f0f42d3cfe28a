/** 核销记录 (manual 004, 2.8.3): one confirmed amount, direct or of a 预核销. They are only added; their sums are the certificate's. */
import { choice, code, decimal, instant, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { exact } from '../../../../domain/kit/list.ts'
import { defineRecord } from '../../../../domain/kit/record.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { quantityOf } from './line-fields.ts'
import { ORGANS } from './port-fields.ts'

export const writeOffWays = {
  direct: label('直接核销', 'Direct write-off'),
  confirmed: label('预核销确认', 'Pre-write-off confirmed'),
}

export const writeOffRecord = defineRecord({
  kind: 'exemption.write-off',
  title: label('核销记录', 'Single write-offs'),
  fields: {
    certificateNo: text(label('证明号', 'Exemption no.'), { max: 20 }),
    applicationNo: text(label('申请号', 'Application no. of the exemption'), { max: 40 }),
    seq: text(label('序号', 'No. of the product'), { max: 10 }),
    productName: text(label('产品名称', 'Product'), { max: 200 }),
    way: choice(label('核销方式', 'Way of the write-off'), writeOffWays),
    office: code(label('核销检验检疫局', 'Office of the write-off'), ORGANS),
    port: code(label('进出口口岸', 'Port of entry or exit'), 'portsDomestic'),
    quantity: decimal(label('核销数量（数量/重量）', 'Written off, quantity or weight'), quantityOf),
    hsQuantity: decimal(label('核销数量（HS 标准量）', 'Written off, statutory'), quantityOf),
    declarationNo: text(label('报关单号', 'Declaration no.'), { max: 18 }),
    preWriteOffNo: text(label('预核销编号', 'Pre-write-off no.'), { max: 40 }),
    officer: text(label('核销人', 'Written off by'), { max: 100 }),
    at: instant(label('核销时间', 'Written off at')),
  },
  states: { booked: state(label('已核销', 'Has been written off')) },
  list: {
    columns: [
      'seq',
      'productName',
      'way',
      'quantity',
      'hsQuantity',
      'office',
      'port',
      'declarationNo',
      'preWriteOffNo',
      'officer',
      'at',
    ],
    filters: [exact('certificateNo')],
    sort: { column: 'at', direction: 'desc' },
  },
})
