/** One filed qualification (备案信息查询, and the lists of 变更申请 and 注销申请). */
import { choice, code, date, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { qualificationTypes } from './qualification-types.ts'

export const qualificationStates = {
  valid: state(label('有效', 'Valid')),
  cancelled: state(label('注销', 'Cancelled')),
  expired: state(label('超期', 'Expired')),
}

const columns = [
  'type',
  'customsCode',
  'nameZh',
  'creditCode',
  'customsDistrict',
  'filedOn',
  'validUntil',
  'state',
] as const
const filters = [oneOf('type'), contains('customsCode'), range('filedOn')] as const

export const qualificationRecord = defineRecord({
  kind: 'registration.qualification',
  title: label('备案资质', 'Filed qualifications'),
  fields: {
    type: choice(label('资质类型', 'Qualification'), qualificationTypes),
    customsCode: text(label('海关备案编码', 'Customs code'), { isNumber: true, max: 10 }),
    nameZh: text(label('企业中文名称', 'Name in Chinese'), { max: 200 }),
    creditCode: text(label('统一社会信用代码', 'Unified social credit code'), {
      isNumber: true,
      letters: 'upper',
      max: 18,
    }),
    customsDistrict: code(label('所在地海关', 'Customs district'), 'customsDistricts'),
    filedOn: date(label('备案日期', 'Filed on')),
    /** 2099-12-31 means 长期有效. */
    validUntil: date(label('有效期至', 'Valid until')),
    cancelledOn: date(label('注销日期', 'Cancelled on')),
  },
  states: qualificationStates,
  list: {
    columns,
    filters: [...filters, oneOf('state'), exact('creditCode')],
    sort: { column: 'filedOn', direction: 'desc' },
  },
  views: {
    /** What may be changed or cancelled: 「企业未备案、注销、备案有效期超期无法变更申请」. */
    valid: {
      title: label('有效备案资质', 'Valid filed qualifications'),
      where: { state: { equals: 'valid' } },
      list: { columns, filters, sort: { column: 'filedOn', direction: 'desc' } },
    },
  },
})
