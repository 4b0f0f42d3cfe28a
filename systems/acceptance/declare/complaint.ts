/** 投诉 (ACC-10): handed in by an agency, answered by customs. It is no business of the agency that it is about. */
import { defineDocument, section } from '../../../domain/kit/document.ts'
import { choice, date, email, file, MB, multiline, phone, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { contains, oneOf, range } from '../../../domain/kit/list.ts'
import { state } from '../../../domain/kit/workflow.ts'

const kinds = {
  untrue: label('出具不实报告', 'Incorrect report'),
  false: label('出具虚假报告', 'False report'),
  outside: label('超范围检验', 'Inspection outside of the scope'),
  partial: label('违反独立公正', 'Not independent or impartial'),
  service: label('服务质量', 'Service'),
  other: label('其他', 'Other'),
} as const

const answer = multiline(label('处理结果', 'Outcome'), { required: true, max: 2000 })

export const complaint = defineDocument({
  kind: 'acceptance.complaint',
  system: 'acceptance',
  version: 1,
  title: label('投诉', 'Complaint'),
  sections: [
    section(label('投诉状态', 'Status of the complaint'), {
      complaintNo: text(label('投诉编号', 'Complaint no.'), { filledBy: 'system', isNumber: true, max: 40 }),
      complainedOn: date(label('投诉时间', 'Complained on'), { filledBy: 'system' }),
      complainedBy: text(label('投诉单位', 'Complaint by'), { filledBy: 'system', max: 200 }),
    }),
    section(label('投诉内容', 'Text of the complaint'), {
      agencyName: text(label('机构名称', 'Agency name'), { required: true, max: 200 }),
      agencyCode: text(label('采信机构代码', 'Agency code'), { filledBy: 'system', isNumber: true, max: 10 }),
      complaintKind: choice(label('投诉类型', 'Kind of complaint'), kinds, { required: true }),
      subject: text(label('投诉标题', 'Subject of the complaint'), { required: true, max: 100 }),
      body: multiline(label('投诉内容', 'Text of the complaint'), { required: true, max: 2000, lines: 6 }),
      reportNo: text(label('涉及的检验报告编号', 'Report concerned'), { max: 60 }),
      happenedOn: date(label('发生日期', 'Happened on')),
      complainant: text(label('投诉人', 'Complainant'), { required: true, max: 100 }),
      phone: phone(label('联系电话', 'Telephone'), { required: true, isAbroad: true }),
      email: email(label('电子邮箱', 'E-mail')),
    }),
    section(label('处理情况', 'What customs did'), {
      answer: multiline(label('处理结果', 'Outcome'), { filledBy: 'system', max: 2000, lines: 4 }),
      answeredBy: text(label('处理单位', 'Answered by'), { filledBy: 'system', max: 200 }),
      answeredOn: date(label('处理时间', 'Answered on'), { filledBy: 'system' }),
    }),
  ],
  attachments: {
    material: file(label('投诉材料', 'Material of the complaint'), {
      types: ['pdf', 'jpg', 'png', 'doc', 'docx'],
      maxBytes: 10 * MB,
      hint: label(
        'pdf、jpg、png、doc、docx，单个文件不超过 10MB',
        'pdf, jpg, png, doc or docx, at most 10 MB each',
      ),
    }),
  },
  rules: [
    {
      at: 'fields.agencyName',
      wrong: ({ fields: { agencyName = '', complainedBy = '' } }) =>
        agencyName !== '' && agencyName === complainedBy,
      message: label('不能投诉本机构', 'No agency complains of itself'),
    },
    {
      at: 'fields.happenedOn',
      wrong: ({ fields: { happenedOn = '' } }, { today }) => today !== '' && happenedOn > today,
      message: label('发生日期不能晚于今天', 'It cannot have happened later than today'),
    },
  ],
  relations: { ownedBy: 'agency' },
  prefill: {
    fields: {},
    account: { complainedBy: 'tenantName', complainant: 'displayName', phone: 'phone' },
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: state(label('未提交', 'Not handed in'), { editableBy: ['owner'] }),
      submitted: state(label('待处理', 'Waiting to be handled'), { waitsFor: ['officer'] }),
      handling: state(label('处理中', 'Being handled'), { waitsFor: ['officer'] }),
      answered: state(label('已处理', 'Answered'), { final: true }),
      refused: state(label('不予受理', 'Not accepted'), { final: true }),
    },
    actions: {
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['draft'],
        to: 'submitted',
        validate: true,
        effects: ['fileAcceptanceComplaint'],
      },
      accept: { label: label('受理', 'Accept'), by: 'officer', from: ['submitted'], to: 'handling' },
      refuse: {
        label: label('不予受理', 'Do not accept'),
        by: 'officer',
        from: ['submitted'],
        to: 'refused',
        ask: { answer },
        effects: ['answerAcceptanceComplaint'],
      },
      answer: {
        label: label('答复', 'Reply to it'),
        by: 'officer',
        from: ['submitted', 'handling'],
        to: 'answered',
        ask: { answer },
        effects: ['answerAcceptanceComplaint'],
      },
    },
  },
  list: {
    columns: ['complaintNo', 'agencyName', 'subject', 'complaintKind', 'complainedOn', 'state', 'answeredOn'],
    filters: [contains('agencyName'), oneOf('state'), range('complainedOn')],
    sort: { column: 'updatedAt', direction: 'desc' },
    labels: { state: label('投诉状态', 'Status of the complaint') },
  },
})
