/** 监督检查反馈 (PSI-12): an inspection of files, which the agency answers, or on site, where it answers only when customs was not content (psi.md, S1). */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { choice, date, flag, multiline, reference, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, range } from '../../../domain/kit/list.ts'
import { HEADQUARTERS, officer, state } from '../../../domain/kit/workflow.ts'
import { agency } from './agency-record.ts'
import {
  answerBy,
  businessNo,
  fromCustoms,
  materials,
  notBeforeToday,
  submittedAt,
} from './customs-fields.ts'
import { opinion } from './agency-fields.ts'
import { opinionAsked, opinionNeeded } from './filing.ts'

const headquarters = officer(HEADQUARTERS)
const byOfficer = { filledBy: 'officer' } as const
const findings = multiline(label('实地检查情况', 'Findings on site'), { required: true, max: 2000 })
const kinds = {
  files: label('文件检查', 'Inspection of files'),
  onSite: label('实地检查', 'Inspection on site'),
} as const
const named = (zh: string, en: string) =>
  label(`监督检查${zh} (编号: {problemNo})`, `Inspection${en} (no. {problemNo})`)

export const inspection = defineDocument({
  kind: 'preshipment.inspection',
  system: 'preshipment',
  version: 1,
  title: label('监督检查反馈', 'Inspection by customs'),
  sections: [
    section(label('检查信息', 'Inspection details'), {
      problemNo: businessNo(label('问题编号', 'Problem no.')),
      agency: reference(label('检验机构', 'Agency concerned'), agency.kind, { ...byOfficer, required: true }),
      kind: choice(label('检查类型', 'Kind of inspection'), kinds, { ...byOfficer, required: true }),
      announcement: multiline(label('公告内容', 'What is announced'), {
        ...byOfficer,
        required: true,
        max: 2000,
      }),
      requirement: multiline(label('检查要求', 'What is required'), { ...byOfficer, max: 2000 }),
      siteOn: date(label('实地检查日期', 'Day on site'), byOfficer),
      sitePlace: text(label('实地检查地点', 'Place on site'), { ...byOfficer, max: 255 }),
      inspectors: text(label('检查人员', 'Inspectors of customs'), { ...byOfficer, max: 200 }),
      answerBy,
      isOverdue: flag(label('逾期', 'Overdue'), { filledBy: 'system' }),
      opinion,
      findings: multiline(label('实地检查情况', 'Findings on site'), { filledBy: 'system', max: 2000 }),
    }),
    section(label('反馈', 'Answer'), {
      statement: multiline(label('反馈说明', 'Statement'), { required: true, max: 2000 }),
      submittedAt,
    }),
  ],
  attachments: {
    customs: fromCustoms,
    materials: materials(label('检查材料', 'Material for the inspection')),
  },
  rules: [notBeforeToday('answerBy'), notBeforeToday('siteOn')],
  requires: [
    { at: ['fields.requirement'], when: ({ fields: { kind } }) => kind === 'files' },
    {
      at: ['fields.siteOn', 'fields.sitePlace', 'fields.inspectors'],
      when: ({ fields: { kind } }) => kind === 'onSite',
    },
  ],
  relations: { ownedBy: 'agency', startedFor: 'agency' },
  messageType: label('监督检查', 'Inspection'),
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('待发起', 'To be begun'), { editableBy: ['officer'] }),
      toAnswer: state(label('待反馈', 'To be answered'), { editableBy: ['owner'], waitsFor: ['owner'] }),
      onSite: state(label('检查中', 'Inspection under way'), { waitsFor: [headquarters] }),
      handedIn: state(label('待审核', 'Awaiting review'), { waitsFor: [headquarters] }),
      supplement: state(label('补充材料', 'More material needed'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
      }),
      done: state(label('已完成', 'Completed'), { final: true }),
    },
    actions: {
      begin: {
        label: label('发起', 'Begin'),
        by: headquarters,
        from: ['draft'],
        to: { among: ['toAnswer', 'onSite'], by: ({ kind }) => (kind === 'onSite' ? 'onSite' : 'toAnswer') },
        validate: true,
        effects: ['beginInspection', 'tellAgency'],
        tells: {
          owner: label(
            '监督检查通知 (编号: {problemNo})，请于 {answerBy} 前反馈',
            'Inspection (no. {problemNo}): please answer by {answerBy}',
          ),
        },
      },
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['toAnswer', 'supplement'],
        to: 'handedIn',
        validate: true,
        effects: ['noteSubmission'],
      },
      approve: {
        label: label('审核通过', 'Approve after review'),
        by: headquarters,
        from: ['handedIn'],
        to: 'done',
        ask: { opinion: opinionAsked },
        effects: ['noteAgencyOpinion', 'tellAgency'],
        tells: { owner: named('审核通过', ' approved') },
      },
      refuse: {
        label: label('审核不通过', 'Do not approve'),
        by: headquarters,
        from: ['handedIn'],
        to: 'supplement',
        ask: { opinion: opinionNeeded },
        effects: ['noteAgencyOpinion', 'tellAgency'],
        tells: { owner: named('审核不通过，请补充材料', ': refused, supply more material') },
      },
      approveOnSite: {
        label: label('审核通过', 'Approve after review'),
        by: headquarters,
        from: ['onSite'],
        to: 'done',
        ask: { findings },
        effects: ['noteFindings', 'tellAgency'],
        tells: { owner: named('审核通过', ' approved') },
      },
      refuseOnSite: {
        label: label('审核不通过', 'Do not approve'),
        by: headquarters,
        from: ['onSite'],
        to: 'supplement',
        ask: { findings },
        effects: ['noteFindings', 'tellAgency'],
        tells: { owner: named('审核不通过，请补充材料', ': refused, supply more material') },
      },
    },
  },
  list: {
    columns: ['problemNo', 'kind', 'announcement', 'state', 'answerBy', 'createdAt'],
    filters: [contains('announcement'), range('createdAt')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
