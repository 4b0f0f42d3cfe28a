/** 注销申请 (REG-10): all or some qualifications, for oneself only. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { chosenIn } from '../../../domain/kit/chosen.ts'
import { choice, choices, code, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, exact, oneOf, range } from '../../../domain/kit/list.ts'
import { applicationFields, creditCodeField, filedTypesField } from './application-fields.ts'
import { cancellationAttachments } from './attachments.ts'
import { qualificationTypes } from './qualification-types.ts'
import { applicationActions, applicationStates } from './states.ts'

const NOT_FILED = label('只能注销已备案且有效的资质', 'Only valid qualifications can be cancelled')

/** The manual names the last one; the others are those of 海关总署令第253号, article 12. */
const reasons = {
  own: label('报关单位主动申请注销', 'The unit itself applies for it'),
  ended: label('因解散、被宣告破产或者其他法定事由终止', 'Dissolution, bankruptcy or another end by law'),
  struckOff: label(
    '被市场监督管理部门注销或者撤销登记、吊销营业执照',
    'Registration or business licence withdrawn',
  ),
  temporaryEnded: label('临时备案单位丧失主体资格', 'A temporary unit ceased to exist'),
  other: label('其他依法应当注销注册登记的情形', 'Another case in which the law requires it'),
} as const

export const cancellation = defineDocument({
  kind: 'registration.cancellation',
  system: 'registration',
  version: 1,
  title: label('注销申请单', 'Cancellation application form'),
  sections: [
    section(label('申请信息', 'Application details'), applicationFields),
    section(label('企业信息', 'Enterprise summary'), {
      creditCode: creditCodeField,
      customsDistrict: code(label('所在地海关', 'Customs district'), 'customsDistricts', {
        filledBy: 'system',
      }),
      nameZh: text(label('企业中文名称', 'Name in Chinese'), { filledBy: 'system', max: 200 }),
      filedTypes: filedTypesField,
    }),
    section(label('选择本次要注销的备案', 'Choose the qualifications to cancel'), {
      types: choices(label('本次要注销的备案', 'Qualifications to cancel'), qualificationTypes, {
        required: true,
        all: label('全选', 'Select all'),
        refuse: (chosen, toggled, values) =>
          chosen.includes(toggled) || chosenIn(values?.['filedTypes']).includes(toggled) ? null : NOT_FILED,
      }),
    }),
    section(label('注销原因', 'Reason for cancellation'), {
      reason: choice(label('注销原因', 'Reason for cancellation'), reasons, {
        required: true,
        placeholder: label('按空格键检索、支持模糊查询', 'Press Space to search'),
      }),
      otherReason: multiline(label('其他注销原因', 'Other reason'), { max: 500, lines: 2 }),
    }),
  ],
  attachments: cancellationAttachments,
  requires: [
    {
      at: ['fields.otherReason'],
      when: ({ fields }) => fields.reason === 'other',
      message: label(
        '注销原因为其他依法应当注销注册登记的情形时，其他注销原因必填',
        'This reason must be explained',
      ),
    },
  ],
  rules: [
    {
      at: 'fields.types',
      wrong: ({ fields }) =>
        chosenIn(fields.types).some((type) => !chosenIn(fields.filedTypes).includes(type)),
      message: NOT_FILED,
    },
  ],
  prefill: {
    record: 'registration.enterprise',
    by: 'creditCode',
    fields: {
      creditCode: 'creditCode',
      customsDistrict: 'customsDistrict',
      nameZh: 'nameZh',
      filedTypes: 'filedTypes',
    },
    account: { creditCode: 'creditCode', nameZh: 'tenantName' },
  },
  workflow: {
    initial: 'draft',
    states: applicationStates,
    actions: applicationActions({
      fill: 'fillCancellation',
      check: 'checkCancellation',
      approve: 'cancelQualifications',
      submit: label('申报', 'Declare'),
    }),
  },
  office: 'customsDistrict',
  list: {
    columns: [
      'applicationNo',
      'nameZh',
      'types',
      'customsDistrict',
      'appliedOn',
      'state',
      'opinion',
      'updatedAt',
    ],
    filters: [
      contains('applicationNo'),
      contains('nameZh'),
      oneOf('types'),
      range('appliedOn'),
      oneOf('state'),
      exact('creditCode'),
    ],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
