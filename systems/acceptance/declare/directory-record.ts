/** 采信机构目录: the same rows for everybody, on the public page and in every agency's client. */
import { code, date, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { agencyStates } from './agency-record.ts'

export const directoryRecord = defineRecord({
  kind: 'acceptance.directory',
  title: label('采信机构目录', 'Directory of agencies'),
  isPublic: true,
  // An enterprise reads it on the public page and among its notices.
  readBy: ['agency', 'officer'],
  fields: {
    agencyCode: text(label('采信机构代码', 'Agency code'), { max: 10, isNumber: true }),
    nameZh: text(label('机构名称', 'Agency name'), { max: 200 }),
    nameEn: text(label('机构英文名称', 'English name of the agency'), { max: 200 }),
    country: code(label('注册国家（地区）', 'Country of registration'), 'countries'),
    goods: text(label('采信商品名称', 'Accepted goods of the agency'), { max: 2000 }),
    goodsEn: text(label('采信商品英文名称', 'Accepted goods in English'), { max: 4000 }),
    listedOn: date(label('列入日期', 'Listed on')),
  },
  known: { number: 'agencyCode', name: 'nameZh', nameEn: 'nameEn' },
  states: { listed: agencyStates.listed, suspended: agencyStates.suspended },
  list: {
    columns: ['agencyCode', 'nameZh', 'nameEn', 'country', 'goods', 'listedOn', 'state'],
    filters: [contains('agencyCode'), contains('nameZh'), contains('goods'), oneOf('state')],
    sort: { column: 'agencyCode', direction: 'asc' },
  },
})
