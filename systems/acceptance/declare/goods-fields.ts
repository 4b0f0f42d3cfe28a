/** 商品大类 → 商品类型 → 商品名称: each within the one before; in the rows of a scope, in reports and in queries. */
import { code } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'

export const goodsFields = {
  goodsClass: code(label('商品大类', 'Class'), 'acceptanceClasses', { required: true }),
  goodsType: code(label('商品类型', 'Type'), 'acceptanceTypes', {
    required: true,
    within: { field: 'goodsClass', relation: 'beginsWith' },
  }),
  goodsName: code(label('商品名称', 'Name of the goods'), 'acceptanceGoods', {
    required: true,
    within: { field: 'goodsType', relation: 'beginsWith' },
  }),
}
