/** 机构退出 (ACC-04): the whole agency leaves the directory; fewer goods is a 信息变更. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { choice, date, flag, multiline, phone, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import { applicationColumns, applicationFields } from './application-fields.ts'
import { scan } from './files.ts'
import { applicationActions, applicationStates } from './states.ts'

const reasons = {
  own: label('自愿退出', 'Of its own will'),
  accreditation: label('资质证书失效', 'Accreditation ended'),
  dissolved: label('机构解散或者注销', 'Dissolved or struck off'),
  noMore: label('不再从事采信商品检验', 'No longer inspects such goods'),
  other: label('其他', 'Other'),
} as const

const {
  accept: _,
  notAccept: __,
  approve,
  refuse,
  ...shared
} = applicationActions({
  fill: 'fillAcceptanceExit',
  check: 'checkAcceptanceExit',
  approve: 'leaveDirectory',
})
const { reviewing: ___, notAccepted: ____, ...states } = applicationStates

export const exit = defineDocument({
  kind: 'acceptance.exit',
  system: 'acceptance',
  version: 1,
  title: label('机构退出', 'Leaving the directory'),
  sections: [
    section(label('申请信息', 'About the application'), applicationFields),
    section(label('机构信息', 'The agency'), {
      agencyCode: text(label('采信机构代码', 'Agency code'), { filledBy: 'system', max: 10, isNumber: true }),
      nameZh: text(label('机构名称（中文）', 'Agency name in Chinese'), { filledBy: 'system', max: 200 }),
      creditCode: text(label('统一社会信用代码（境外为注册登记号）', 'Credit code or registration no.'), {
        filledBy: 'system',
        max: 40,
        isNumber: true,
      }),
      listedOn: date(label('列入日期', 'Listed on'), { filledBy: 'system' }),
      reportsInForce: text(label('生效报告数', 'Reports in force'), {
        filledBy: 'system',
        max: 10,
        hint: label('退出不影响已生效报告的有效期', 'Reports in force stay valid until their last day'),
      }),
    }),
    section(label('退出信息', 'Leaving'), {
      reason: choice(label('退出原因', 'Reason for leaving'), reasons, { required: true }),
      otherReason: multiline(label('其他原因', 'Which other reason'), { max: 500, lines: 2 }),
      openOrders: multiline(label('未完结委托的处理', 'Open orders'), {
        required: true,
        max: 1000,
        lines: 2,
      }),
      contact: text(label('联系人', 'Contact'), { required: true, max: 100 }),
      contactPhone: phone(label('联系电话', 'Telephone'), { required: true, isAbroad: true }),
      acknowledged: flag(
        label('本机构知悉：退出后一年内不得重新申请', 'We know that we may not apply again within a year'),
        { required: true },
      ),
    }),
  ],
  attachments: {
    letter: scan('退出申请书', 'Letter of application'),
    other: scan('其他材料', 'Other material'),
  },
  requires: [{ at: ['fields.otherReason'], when: ({ fields }) => fields.reason === 'other' }],
  relations: { ownedBy: 'agency' },
  prefill: {
    record: 'acceptance.agency',
    by: 'creditCode',
    fields: {
      agencyCode: 'agencyCode',
      nameZh: 'nameZh',
      creditCode: 'creditCode',
      listedOn: 'listedOn',
      contact: 'contact',
      contactPhone: 'contactPhone',
    },
  },
  workflow: {
    initial: 'draft',
    states,
    actions: {
      ...shared,
      sendBack: { ...shared.sendBack, from: ['submitted'] },
      end: { ...shared.end, from: ['submitted', 'returned'] },
      approve: { ...approve, label: label('通过', 'Approve'), from: ['submitted'] },
      refuse: { ...refuse, label: label('不通过', 'Refuse'), from: ['submitted'] },
    },
  },
  list: {
    columns: applicationColumns,
    filters: [contains('applicationNo'), contains('nameZh'), range('publishedOn'), oneOf('state')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
