/** 机构信息 (ACC-01): an agency as customs holds it, and what its state allows. One for each 信用代码, which is its id. */
import { date, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf } from '../../../domain/kit/list.ts'
import { defineRecord } from '../../../domain/kit/record.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { contactFields, identityFields, placeFields } from './agency-fields.ts'
import { agencyFiles } from './files.ts'
import { agencyRows } from './sub-tables.ts'

export const agencyStates = {
  listed: state(label('有效', 'Valid')),
  suspended: state(label('暂停采信', 'Suspend')),
  expired: state(label('资质过期', 'Accreditation ran out')),
  left: state(label('已退出', 'Left')),
  removed: state(label('已移出目录', 'Removed')),
}
export type AgencyState = keyof typeof agencyStates
export const isAgencyState = (name: string): name is AgencyState => Object.hasOwn(agencyStates, name)

const standingFields = {
  listedOn: date(label('列入日期', 'Listed on')),
  changedOn: date(label('最近变更日期', 'Last changed on')),
  suspendedFrom: date(label('暂停自', 'Suspended from')),
  suspendedUntil: date(label('暂停至', 'Suspended until')),
  leftOn: date(label('退出（移出）日期', 'Left or removed on')),
  stateNote: multiline(label('状态说明', 'About the state'), { max: 1000 }),
}

/** What forms are judged by without network: codes and names of what was approved. Not shown. */
const scopeFields = {
  recordVersion: text(label('机构信息版本', 'Version of the information'), { max: 10 }),
  approvedGoods: text(label('已批准商品', 'Approved goods'), { max: 10_000 }),
  approvedItems: text(label('已批准检验项目', 'Approved items'), { max: 50_000 }),
  approvedSigners: multiline(label('已批准签发人', 'Approved signatories'), { max: 50_000 }),
  goodsUntil: text(label('商品资质有效期', 'Validity by goods'), { max: 50_000 }),
}
export const hiddenScopeFields: readonly string[] = Object.keys(scopeFields)

const shown = { ...identityFields, ...placeFields, ...contactFields }

export const agencyRecord = defineRecord({
  kind: 'acceptance.agency',
  title: label('机构信息', 'Agency information'),
  fields: { ...shown, ...standingFields, ...scopeFields },
  sections: [
    {
      title: label('机构基本信息', 'Basic information of the agency'),
      fields: Object.keys(identityFields) as (keyof typeof identityFields)[], // its own keys
    },
    {
      title: label('采信状态', 'State of acceptance'),
      fields: Object.keys(standingFields) as (keyof typeof standingFields)[], // as above
    },
    {
      title: label('地址信息', 'Addresses'),
      fields: Object.keys(placeFields) as (keyof typeof placeFields)[], // as above
    },
    {
      title: label('联系信息', 'How to reach it'),
      fields: Object.keys(contactFields) as (keyof typeof contactFields)[], // as above
    },
  ],
  known: { number: 'agencyCode', name: 'nameZh', nameEn: 'nameEn' },
  rows: agencyRows,
  attachments: agencyFiles,
  states: agencyStates,
  list: {
    columns: ['agencyCode', 'nameZh', 'country', 'listedOn', 'changedOn', 'leftOn', 'state'],
    filters: [exact('creditCode'), contains('agencyCode'), contains('nameZh'), oneOf('state')],
    sort: { column: 'agencyCode', direction: 'asc' },
  },
})
