/** 年度工作报告 (PSI-14): begun by customs for an agency and a year, once; the agency fills it in. */
import { defineDocument, rows, section } from '../../../domain/kit/document.ts'
import {
  choice,
  date,
  decimal,
  email,
  flag,
  multiline,
  phone,
  reference,
  text,
} from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { exact, oneOf } from '../../../domain/kit/list.ts'
import { HEADQUARTERS, officer, SAME, state } from '../../../domain/kit/workflow.ts'
import { certificateNo } from './agency-fields.ts'
import { agency } from './agency-record.ts'
import { productCategories } from './choices.ts'
import { businessNo, materials, notBeforeToday, submittedAt } from './customs-fields.ts'
import { opinionAsked, opinionNeeded } from './filing.ts'
import { material } from './attachments.ts'
import { sumOf } from './report-sums.ts'

const headquarters = officer(HEADQUARTERS)
const bySystem = { filledBy: 'system' } as const
const byOfficer = { filledBy: 'officer' } as const
const needed = { required: true, max: 2000 } as const
const COUNT = { required: true, scale: 0, min: '0' } as const
const REMINDED = [{ field: 'remindOn', take: 'remind' }] as const
const named = (zh: string, en: string) =>
  label(`年度报告${zh} (报告编号: {reportNo})`, `Annual report${en} (no. {reportNo})`)

const byCategory = rows(
  label('按产品类别统计', 'By product category'),
  {
    category: choice(label('产品类别', 'Product category'), productCategories, { required: true }),
    batches: decimal(label('检验批次', 'Batches'), COUNT),
    pieces: decimal(label('数量（台/件）', 'Quantity (pieces)'), { scale: 0, min: '0' }),
    value: decimal(label('金额（万美元）', 'Amount (10,000 USD)'), { required: true, scale: 2, min: '0' }),
    failed: decimal(label('不合格批次', 'Failed batches'), COUNT),
  },
  {
    editor: 'strip',
    max: 13,
    rules: [
      {
        at: 'failed',
        wrong: ({ failed = '', batches = '' }) =>
          failed !== '' && batches !== '' && Number(failed) > Number(batches),
        message: label('不合格批次不能大于检验批次', 'No more failed than inspected'),
      },
    ],
  },
)

export const report = defineDocument({
  kind: 'preshipment.report',
  system: 'preshipment',
  version: 1,
  title: label('年度工作报告', 'Annual report'),
  sections: [
    section(label('报告信息', 'Report details'), {
      reportNo: businessNo(label('报告编号', 'Report no.')),
      agency: reference(label('检验机构', 'Agency concerned'), agency.kind, { ...byOfficer, required: true }),
      year: text(label('报告年份', 'Year of the report'), {
        ...byOfficer,
        required: true,
        max: 4,
        pattern: { test: /^20\d{2}$/u, message: label('请输入四位年份', 'Four digits of a year') },
      }),
      nameZh: text(label('机构中文名', 'Agency in Chinese'), { ...bySystem, max: 200 }),
      nameEn: text(label('机构英文名', 'Agency in English'), { ...bySystem, max: 200 }),
      certificateNo,
      due: date(label('提交期限', 'Due'), byOfficer),
      remindOn: date(label('下次提醒日期', 'Next reminder on'), {
        ...bySystem,
        shownIn: { owner: [], officer: [] },
      }),
      completedOrders: decimal(label('本系统办结委托数', 'Orders completed here'), { ...bySystem, scale: 0 }),
      opinion: multiline(label('海关意见', 'Customs says'), { ...bySystem, max: 500, lines: 2 }),
      submittedAt,
      isOverdue: flag(label('逾期', 'Overdue'), bySystem),
    }),
    section(label('联系方式', 'How to reach the agency'), {
      contact: text(label('联系人', 'Contact'), { required: true, max: 100 }),
      contactPhone: phone(label('联系电话', 'Telephone'), { required: true, isAbroad: true }),
      contactEmail: email(label('电子邮件', 'E-mail'), { required: true }),
    }),
    section(label('年度检验情况', 'Inspections of the year'), {
      totalBatches: decimal(label('检验总批次', 'Batches in all'), { ...bySystem, scale: 0 }),
      totalValue: decimal(label('检验总金额（万美元）', 'Value in all (10,000 USD)'), {
        ...bySystem,
        scale: 2,
      }),
      totalFailed: decimal(label('不合格总批次', 'Failed in all'), { ...bySystem, scale: 0 }),
      certificates: decimal(label('出具证书份数', 'Certificates issued'), {
        ...COUNT,
        hint: label('少于 10 份的，请核对', 'Fewer than 10: please check'),
      }),
      onArrival: multiline(label('到货检验问题及处理情况', 'Problems found on arrival'), needed),
      quality: multiline(label('质量管理体系运行情况', 'Quality system'), needed),
      staff: multiline(label('人员和设备变动情况', 'Changes of staff and equipment'), needed),
      filedFacts: multiline(label('备案重要信息变化情况', 'Changes of filed facts'), {
        required: true,
        max: 1000,
      }),
      proposals: multiline(label('存在问题及建议', 'Problems and proposals')),
      plan: multiline(label('下一年度工作计划', 'Plan of the next year')),
    }),
  ],
  rows: { byCategory },
  attachments: {
    report: materials(label('年度工作报告（盖章）', 'Annual report, stamped')),
    other: material(label('其他', 'Other')),
  },
  derive: {
    totalBatches: ({ rows: { byCategory: lines } }) => sumOf(lines, 'batches'),
    totalValue: ({ rows: { byCategory: lines } }) => sumOf(lines, 'value', 2),
    totalFailed: ({ rows: { byCategory: lines } }) => sumOf(lines, 'failed'),
  },
  rules: [
    {
      at: 'fields.year',
      wrong: ({ fields: { year = '' } }, { today }) => year > today.slice(0, 4),
      message: label('报告年份不能晚于今年', 'Not later than this year'),
    },
    notBeforeToday('due'),
    {
      at: 'rows.byCategory',
      isFormat: true,
      wrong: ({ rows: { byCategory: lines = [] } }) =>
        new Set(lines.map(({ category }) => category)).size < lines.length,
      message: label('同一产品类别只能填写一次', 'Each category once'),
    },
  ],
  relations: { ownedBy: 'agency', startedFor: 'agency', startedForMany: { by: 'agency', once: ['year'] } },
  messageType: label('年度报告', 'Annual reports'),
  workflow: {
    initial: 'begun',
    states: {
      begun: state(label('待发起', 'To be begun'), { editableBy: ['officer'] }),
      draft: state(label('暂存', 'Draft'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
        after: REMINDED,
      }),
      handedIn: state(label('已提交', 'Handed to customs'), { waitsFor: [headquarters] }),
      supplement: state(label('补充材料', 'More material needed'), {
        editableBy: ['owner'],
        waitsFor: ['owner'],
        after: REMINDED,
      }),
      closed: state(label('已办结', 'Closed'), { final: true }),
    },
    actions: {
      begin: {
        label: label('发起', 'Begin'),
        by: headquarters,
        from: ['begun'],
        to: 'draft',
        validate: true,
        effects: ['beginReport', 'tellAgency'],
        tells: {
          owner: label(
            '年度报告填写通知, (报告编号: {reportNo}), 请尽快完成提交确认',
            'Annual report to be filled in (no. {reportNo}): please complete it soon',
          ),
        },
      },
      remind: {
        label: label('提醒', 'Remind'),
        by: 'system',
        from: ['draft', 'supplement'],
        to: SAME,
        effects: ['noteReminder', 'tellAgency'],
        tells: {
          owner: label(
            '年度报告提醒, (报告编号: {reportNo}), 请于 {due} 前提交',
            'Annual report (no. {reportNo}): please hand it in by {due}',
          ),
        },
      },
      save: {
        label: label('暂存', 'Save draft'),
        by: 'owner',
        from: ['draft', 'supplement'],
        to: SAME,
        saves: true,
        checks: 'formats',
      },
      submit: {
        label: label('提交', 'Submit'),
        by: 'owner',
        from: ['draft', 'supplement'],
        to: 'handedIn',
        validate: true,
        effects: ['noteSubmission'],
      },
      close: {
        label: label('办结', 'Settle'),
        by: headquarters,
        from: ['handedIn'],
        to: 'closed',
        ask: { opinion: opinionAsked },
        effects: ['noteAgencyOpinion', 'tellAgency'],
        tells: { owner: named('已办结', ' is closed') },
      },
      sendBack: {
        label: label('退回补充', 'Send back for more'),
        by: headquarters,
        from: ['handedIn'],
        to: 'supplement',
        ask: { opinion: opinionNeeded },
        effects: ['noteAgencyOpinion', 'noteReminder', 'tellAgency'],
        tells: { owner: named('补充材料通知', ': more material needed') },
      },
    },
  },
  list: {
    columns: ['reportNo', 'nameZh', 'year', 'state', 'contact', 'contactPhone', 'createdAt', 'submittedAt'],
    filters: [exact('year'), oneOf('state')],
    sort: { column: 'createdAt', direction: 'desc' },
  },
})
