/** 处置反馈 (PSI-13): customs does not recognise results, strikes off, or orders a rectification; by 公告2020-127, articles 28 to 30. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { choice, date, flag, instant, multiline, reference } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, range } from '../../../domain/kit/list.ts'
import { HEADQUARTERS, officer, state } from '../../../domain/kit/workflow.ts'
import { certificateNo, opinion } from './agency-fields.ts'
import { agency } from './agency-record.ts'
import {
  dispositionKinds,
  fits,
  firstState,
  grounds,
  isTooLong,
  LIVE_STATES,
  stateInForce,
  yearsBy,
} from './disposition-rules.ts'
import { businessNo, fromCustoms, materials, submittedAt } from './customs-fields.ts'
import { opinionAsked, opinionNeeded } from './filing.ts'

const headquarters = officer(HEADQUARTERS)
const byOfficer = { filledBy: 'officer' } as const
const reason = multiline(label('撤销原因', 'Reason of lifting'), { max: 500, required: true })
const named = (zh: string, en: string) =>
  label(`处置 (编号: {dispositionNo}) ${zh}`, `Disposition (no. {dispositionNo}) ${en}`)
const OVER = named('已结束，可以正常接受委托', 'is over: orders can be taken again')

export const disposition = defineDocument({
  kind: 'preshipment.disposition',
  system: 'preshipment',
  version: 1,
  title: label('处置反馈', 'Disposition'),
  sections: [
    section(label('处置信息', 'Disposition details'), {
      dispositionNo: businessNo(label('处置编号', 'Disposition no.')),
      agency: reference(label('检验机构', 'Agency concerned'), agency.kind, { ...byOfficer, required: true }),
      certificateNo,
      kind: choice(label('处置类型', 'Kind of disposition'), dispositionKinds, {
        ...byOfficer,
        required: true,
      }),
      ground: choice(label('处置依据', 'Ground'), grounds, { ...byOfficer, required: true }),
      announcement: multiline(label('处置公告内容', 'Announcement'), {
        ...byOfficer,
        required: true,
        max: 2000,
      }),
      from: date(label('处置开始日期', 'Disposition begins'), { ...byOfficer, required: true }),
      until: date(label('处置到期日期', 'Last day of the disposition'), byOfficer),
      isPublic: flag(label('对外公告', 'Make public'), byOfficer),
      requirement: multiline(label('整改要求', 'To be rectified'), { ...byOfficer, max: 2000 }),
      isOverdue: flag(label('逾期', 'Overdue'), { filledBy: 'system' }),
      overdueFrom: date(label('逾期起算日期', 'Overdue from'), {
        filledBy: 'system',
        shownIn: { owner: [], officer: [] },
      }),
      opinion,
      liftReason: multiline(label('撤销原因', 'Reason of lifting'), {
        filledBy: 'system',
        max: 500,
        lines: 2,
      }),
      liftedAt: instant(label('撤销时间', 'Lifted at'), { filledBy: 'system' }),
    }),
    section(label('整改反馈', 'Rectification'), {
      rectification: multiline(label('整改说明', 'What has been rectified'), { required: true, max: 2000 }),
      submittedAt,
    }),
  ],
  attachments: {
    customs: fromCustoms,
    materials: materials(label('整改材料', 'Material on the rectification')),
  },
  rules: [
    {
      at: 'fields.ground',
      wrong: ({ fields }) => !fits(fields.kind, fields.ground),
      message: label('处置依据与处置类型不符', 'The ground does not fit the kind'),
    },
    {
      at: 'fields.from',
      wrong: ({ fields: { from = '' } }, { today }) => from !== '' && from < today,
      message: label('不能早于今天', 'Not before today'),
    },
    {
      at: 'fields.from',
      wrong: ({ fields: { kind, from = '' } }, { today }) => kind === 'strikeOff' && from > today,
      message: label('撤销备案自今天起', 'Striking off begins today'),
    },
    {
      at: 'fields.until',
      wrong: ({ fields: { kind, until = '' } }) => kind === 'strikeOff' && until !== '',
      message: label('撤销备案没有到期日期', 'Striking off has no end'),
    },
    {
      at: 'fields.until',
      wrong: ({ fields: { from = '', until = '' } }) => until !== '' && until < from,
      message: label('不能早于处置开始日期', 'Not before the disposition begins'),
    },
    ...yearsBy.map(([ground, years]) => ({
      at: 'fields.until',
      wrong: ({ fields }: { readonly fields: { readonly [name: string]: string | undefined } }) =>
        fields['ground'] === ground && isTooLong(fields['from'], fields['until'], years),
      message: label(
        `不予认可的期限不超过${years}年`,
        `Results may be unrecognised for no more than ${years} ${years === 1 ? 'year' : 'years'}`,
      ),
    })),
  ],
  requires: [
    {
      at: ['fields.until'],
      when: ({ fields: { kind } }) => kind === 'notRecognised' || kind === 'rectify',
    },
    { at: ['fields.requirement'], when: ({ fields: { kind } }) => kind === 'rectify' },
  ],
  relations: { ownedBy: 'agency', startedFor: 'agency' },
  messageType: label('处置反馈', 'Disposition'),
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('待发起', 'To be begun'), { editableBy: ['officer'] }),
      pending: state(label('待生效', 'Not in force yet'), { after: [{ field: 'from', take: 'start' }] }),
      inForce: state(label('处置中', 'In force now'), {
        after: [{ field: 'until', days: 1, take: 'expire' }],
      }),
      toRectify: state(label('待整改', 'To rectify'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
        after: [{ field: 'overdueFrom', take: 'markOverdue' }],
      }),
      handedIn: state(label('整改待审核', 'Rectification awaiting review'), {
        waitsFor: [headquarters],
        after: [{ field: 'overdueFrom', take: 'markOverdue' }],
      }),
      supplement: state(label('补充材料', 'More material needed'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
        after: [{ field: 'overdueFrom', take: 'markOverdue' }],
      }),
      rectified: state(label('整改通过', 'Rectified'), { final: true }),
      expired: state(label('已到期', 'Over'), { final: true }),
      lifted: state(label('已撤销', 'Lifted'), { final: true }),
      struckOff: state(label('已撤销备案', 'Filing revoked'), { final: true }),
    },
    actions: {
      begin: {
        label: label('发起', 'Begin'),
        by: headquarters,
        from: ['draft'],
        to: { among: ['pending', 'inForce', 'toRectify', 'struckOff'], by: firstState },
        validate: true,
        effects: ['applyDisposition', 'tellAgency'],
        tells: { owner: named('通知', 'notice') },
      },
      start: {
        label: label('处置生效', 'Come into force'),
        by: 'system',
        from: ['pending'],
        to: { among: ['inForce', 'toRectify'], by: stateInForce },
        effects: ['applyDisposition', 'tellAgency'],
        tells: { owner: named('已生效', 'is in force') },
      },
      expire: {
        label: label('处置到期', 'Let it end'),
        by: 'system',
        from: ['inForce'],
        to: 'expired',
        effects: ['applyDisposition', 'tellAgency'],
        tells: { owner: OVER },
      },
      markOverdue: {
        label: label('逾期', 'Overdue'),
        by: 'system',
        from: ['toRectify', 'handedIn', 'supplement'],
        to: ':same',
        effects: ['markOverdue', 'tellAgency'],
        tells: { owner: named('已逾期，请尽快提交整改材料', 'is overdue: hand in the rectification soon') },
      },
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['toRectify', 'supplement'],
        to: 'handedIn',
        validate: true,
        effects: ['noteSubmission'],
      },
      approve: {
        label: label('审核通过', 'Approve after review'),
        by: headquarters,
        from: ['handedIn'],
        to: 'rectified',
        ask: { opinion: opinionAsked },
        effects: ['noteAgencyOpinion', 'applyDisposition', 'tellAgency'],
        tells: { owner: OVER },
      },
      refuse: {
        label: label('审核不通过', 'Do not approve'),
        by: headquarters,
        from: ['handedIn'],
        to: 'supplement',
        ask: { opinion: opinionNeeded },
        effects: ['noteAgencyOpinion', 'tellAgency'],
        tells: {
          owner: named('整改审核不通过，请补充材料', ': the rectification was refused, supply more material'),
        },
      },
      lift: {
        label: label('撤销处置', 'Lift'),
        by: headquarters,
        from: LIVE_STATES,
        to: 'lifted',
        ask: { reason },
        effects: ['applyDisposition', 'tellAgency'],
        tells: { owner: OVER },
      },
      dropWithFiling: {
        label: label('随备案撤销', 'End with the filing'),
        by: 'system',
        from: ['pending', 'toRectify', 'handedIn', 'supplement'],
        to: 'lifted',
        effects: ['applyDisposition', 'tellAgency'],
        tells: { owner: named('已随备案撤销', 'ended with the filing') },
      },
    },
  },
  list: {
    columns: ['dispositionNo', 'kind', 'announcement', 'state', 'from', 'until', 'createdAt'],
    filters: [contains('announcement'), range('createdAt')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
