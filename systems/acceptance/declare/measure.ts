/** 暂停采信, 恢复采信, 移出目录: what customs decides about an agency by itself (259 号令). Begun at the desk, final when it is issued; the agency reads it. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { choice, date, multiline, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf } from '../../../domain/kit/list.ts'
import { state } from '../../../domain/kit/workflow.ts'

export const measureKinds = {
  suspend: label('暂停采信', 'Suspend'),
  resume: label('恢复采信', 'Resume'),
  remove: label('移出目录', 'Remove from the directory'),
} as const

const becomes = {
  all: label('全部失效', 'All become void'),
  named: label('所列编号失效', 'Those listed become void'),
  none: label('不变', 'They stay as they are'),
} as const

export const measure = defineDocument({
  kind: 'acceptance.measure',
  system: 'acceptance',
  version: 1,
  title: label('采信处置', 'Measure'),
  sections: [
    section(label('处置内容', 'About the measure'), {
      tenant: text(label('机构', 'Which agency'), { filledBy: 'officer', required: true, max: 36 }),
      measure: choice(label('处置措施', 'Kind of measure'), measureKinds, {
        filledBy: 'officer',
        required: true,
      }),
      reason: multiline(label('原因', 'Reason'), { filledBy: 'officer', required: true, max: 1000 }),
      from: date(label('暂停自', 'Suspended from'), { filledBy: 'officer' }),
      until: date(label('暂停至', 'Suspended until'), {
        filledBy: 'officer',
        hint: label('不填：恢复为止', 'Empty: until it is lifted'),
      }),
      reports: choice(label('生效报告的处理', 'What becomes of reports in force'), becomes, {
        filledBy: 'officer',
      }),
      reportNos: multiline(
        label('失效的报告编号（每行一个）', 'Numbers of those that become void, one a line'),
        {
          filledBy: 'officer',
          max: 10_000,
        },
      ),
    }),
    section(label('机构', 'Which agency'), {
      agencyCode: text(label('采信机构代码', 'Agency code'), { filledBy: 'system', max: 10 }),
      nameZh: text(label('机构名称', 'Agency name'), { filledBy: 'system', max: 200 }),
      issuedOn: date(label('处置日期', 'Day of the measure'), { filledBy: 'system' }),
    }),
  ],
  requires: [
    { at: ['fields.from'], when: ({ fields }) => fields.measure === 'suspend' },
    { at: ['fields.reports'], when: ({ fields }) => fields.measure === 'remove' },
    {
      at: ['fields.reportNos'],
      when: ({ fields }) => fields.measure === 'remove' && fields.reports === 'named',
    },
  ],
  rules: [
    {
      at: 'fields.until',
      wrong: ({ fields: { from = '', until = '' } }, { today }) =>
        until !== '' && (until < from || (today !== '' && until < today)),
      message: label('暂停至不能早于暂停自和今天', 'Not before its beginning, nor before today'),
    },
    {
      at: 'fields.from',
      wrong: ({ fields: { measure: kind, from = '' } }, { today }) =>
        kind === 'suspend' && today !== '' && from > today,
      message: label(
        '暂停自不能晚于今天，处置即时生效',
        'Not later than today: a measure takes effect at once',
      ),
    },
  ],
  relations: { startedFor: 'tenant', ownedBy: 'agency' },
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('待发出', 'To be issued'), { editableBy: ['officer'] }),
      issued: state(label('已发出', 'Sent out'), { final: true }),
    },
    actions: {
      issue: {
        label: label('发出', 'Send out'),
        by: 'officer',
        from: ['draft'],
        to: 'issued',
        validate: true,
        tells: { owner: label('{measure}：{nameZh}（{agencyCode}）', '{measure}: {nameZh} ({agencyCode})') },
        isUrgent: ({ measure: kind }) => kind !== 'resume',
        effects: ['applyAcceptanceMeasure'],
      },
    },
  },
  list: {
    columns: ['agencyCode', 'nameZh', 'measure', 'from', 'until', 'issuedOn', 'state'],
    filters: [contains('nameZh'), oneOf('measure')],
    sort: { column: 'updatedAt', direction: 'desc' },
  },
})
