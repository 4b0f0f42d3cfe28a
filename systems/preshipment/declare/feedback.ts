/** 质量反馈 (PSI-11): customs asks an agency about a serious problem of quality; the agency replies. The loop is inferred: the manual says only that customs sees the reply. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { choice, code, flag, instant, multiline, reference, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, range } from '../../../domain/kit/list.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { agency } from './agency-record.ts'
import { answerBy, businessNo, fromCustoms, materials, notBeforeToday } from './customs-fields.ts'
import { opinionAsked, opinionNeeded } from './filing.ts'

const byOfficer = { filledBy: 'officer' } as const
const problems = {
  basis: label('检验依据错误', 'Wrong basis of inspection'),
  missing: label('检验内容缺失', 'Parts not inspected'),
  untrue: label('检验结果不真实', 'Untrue results'),
  untraceable: label('证书不可追溯', 'Certificate not traceable'),
  late: label('未在启运前完成', 'Not completed before shipment'),
  banned: label('夹带禁止进口货物', 'Prohibited goods among them'),
  other: label('其他', 'Other'),
} as const
const named = (zh: string, en: string) =>
  label(`质量反馈${zh} (编号: {problemNo})`, `Quality feedback${en} (no. {problemNo})`)
const ASKED = label(
  '质量反馈通知 (编号: {problemNo})，请于 {answerBy} 前回复',
  'Quality feedback (no. {problemNo}): please reply by {answerBy}',
)

export const feedback = defineDocument({
  kind: 'preshipment.feedback',
  system: 'preshipment',
  version: 1,
  title: label('质量反馈', 'Quality feedback'),
  sections: [
    section(label('问题信息', 'Problem'), {
      problemNo: businessNo(label('问题编号', 'Problem no.')),
      agency: reference(label('检验机构', 'Agency concerned'), agency.kind, { ...byOfficer, required: true }),
      subject: text(label('问题标题', 'Subject of the problem'), { ...byOfficer, required: true, max: 200 }),
      kind: choice(label('问题类型', 'Kind of problem'), problems, { ...byOfficer, required: true }),
      orderNo: text(label('业务编号', 'Order no.'), { ...byOfficer, max: 18, isNumber: true }),
      inspectionNo: text(label('检验机构证书编号', 'Inspection certificate no.'), { ...byOfficer, max: 60 }),
      description: multiline(label('问题描述', 'Description'), { ...byOfficer, required: true, max: 2000 }),
      office: code(label('反馈海关', 'Customs office that asks'), 'customsDistricts', {
        ...byOfficer,
        required: true,
      }),
      answerBy,
      isOverdue: flag(label('逾期', 'Overdue'), { filledBy: 'system' }),
      opinion: multiline(label('海关意见', 'Customs says'), { filledBy: 'system', max: 500, lines: 2 }),
    }),
    section(label('回复', 'Reply'), {
      reply: multiline(label('回复内容', 'Reply to customs'), { required: true, max: 2000 }),
      repliedAt: instant(label('回复时间', 'Replied at'), { filledBy: 'system' }),
    }),
  ],
  attachments: { customs: fromCustoms, materials: materials(label('相关材料', 'Material'), false) },
  rules: [notBeforeToday('answerBy')],
  relations: { ownedBy: 'agency', startedFor: 'agency' },
  messageType: label('质量反馈', 'Quality feedback'),
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('待发起', 'To be begun'), { editableBy: ['officer'] }),
      toReply: state(label('待回复', 'To be replied to'), { editableBy: ['owner'], waitsFor: ['owner'] }),
      replied: state(label('已回复', 'Replied'), { waitsFor: ['officer'] }),
      supplement: state(label('补充材料', 'More material needed'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
      }),
      closed: state(label('已办结', 'Closed'), { final: true }),
      withdrawn: state(label('已撤回', 'Withdrawn'), { final: true }),
    },
    actions: {
      begin: {
        label: label('发起', 'Begin'),
        by: 'officer',
        from: ['draft'],
        to: 'toReply',
        validate: true,
        effects: ['beginFeedback', 'tellAgency'],
        tells: { owner: ASKED },
      },
      reply: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['toReply', 'supplement'],
        to: 'replied',
        validate: true,
        effects: ['noteReply'],
      },
      close: {
        label: label('办结', 'Settle'),
        by: 'officer',
        from: ['replied'],
        to: 'closed',
        ask: { opinion: opinionAsked },
        effects: ['ownFeedback', 'noteAgencyOpinion', 'tellAgency'],
        tells: { owner: named('已办结', ' is closed') },
      },
      sendBack: {
        label: label('退回补充', 'Send back for more'),
        by: 'officer',
        from: ['replied'],
        to: 'supplement',
        ask: { opinion: opinionNeeded },
        effects: ['ownFeedback', 'noteAgencyOpinion', 'tellAgency'],
        tells: { owner: named('补充材料通知', ': more material needed') },
      },
      withdraw: {
        label: label('撤回', 'Withdraw'),
        by: 'officer',
        from: ['toReply'],
        to: 'withdrawn',
        effects: ['ownFeedback', 'tellAgency'],
        tells: { owner: named('已撤回', ' is withdrawn') },
      },
    },
  },
  list: {
    columns: ['problemNo', 'subject', 'state', 'reply', 'answerBy', 'createdAt'],
    filters: [contains('reply'), range('createdAt')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
