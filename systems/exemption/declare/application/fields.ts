/** The fields of an application by the blocks of its pages (manual 004, 2.1.1, 2.4, 2.5.1); what manual and law do not name is inferred. */
import { section } from '../../../../domain/kit/document.ts'
import {
  choice,
  choices,
  code,
  date,
  decimal,
  email,
  flag,
  instant,
  multiline,
  phone,
  text,
} from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { parts } from './actions.ts'
import { CLAUSES } from '../clauses.ts'
import { handedIn } from './states.ts'

const bySystem = { filledBy: 'system' } as const
/** 返回修改的申请，产品最终使用地和免办条款不允许修改 (manual 004, 2.4). */
export const lockedInReturn = { lockedIn: ['returned'] } as const

export const afterUses = {
  keep: label('继续自用', 'Kept for own use'),
  return: label('退运', 'Returned abroad'),
  destroy: label('销毁', 'Destroyed'),
  export: label('随整机出口', 'Exported with the machine'),
}
export const entries = {
  enterprise: label('企业', 'Enterprise'),
  office: label('补录', 'Entered by the office'),
}

/** 提交信息, at the top of the page of one that was handed in. */
export const submissionSection = section(label('提交信息', 'Submission'), {
  applicationNo: text(label('申请单号', 'Exemption application no.'), { ...bySystem, max: 40 }),
  certificateNo: text(label('证明号', 'Exemption no.'), { ...bySystem, max: 20 }),
  submittedOn: instant(label('提交时间', 'Submitted at'), bySystem),
  submittedBy: text(label('提交人', 'Submitted by'), { ...bySystem, max: 100 }),
  acceptOffice: code(label('受理检验检疫局', 'Accepting office'), 'ciqOrgans', {
    ...bySystem,
    lockedIn: handedIn,
  }),
  enteredBy: choice(label('录入方式', 'Entered by'), entries, bySystem),
  firstFilledAt: instant(label('初次填写时间', 'First filled in at'), bySystem),
  keptUntil: date(label('保留至', 'Kept until'), bySystem),
})

/** 送补正岗意见, why it was not passed, which papers to bring, who ended it. */
export const officeSection = section(label('审批信息', 'Decision of the office'), {
  opinion: multiline(label('审批意见', 'Opinion of the office'), { ...bySystem, max: 2000 }),
  opinionPost: text(label('审批岗位', 'Post'), { ...bySystem, max: 20 }),
  opinionBy: text(label('审批人员', 'Officer'), { ...bySystem, max: 100 }),
  opinionAt: instant(label('审批时间', 'Decided at'), bySystem),
  returnedParts: choices(label('补正部分', 'Parts to be mended'), parts, bySystem),
  paperNotice: multiline(label('纸质材料对比通知', 'Notice about the papers'), { ...bySystem, max: 2000 }),
  endedOffice: text(label('检疫局名称', 'Office that ended it'), { ...bySystem, max: 200 }),
  endedBy: text(label('操作人名称', 'Officer who ended it'), { ...bySystem, max: 100 }),
  endedAt: instant(label('操作时间', 'Ended at'), bySystem),
})

/** 申请单位信息直接从企业用户信息中导入，且不可修改. */
export const applicantSection = section(label('申请单位信息', 'About the applicant'), {
  applicant: text(label('申请单位', 'Applicant'), { ...bySystem, max: 200 }),
  organisationCode: text(label('组织机构代码', 'Organisation code'), { ...bySystem, max: 18 }),
  applicantAddress: text(label('申请单位地址', 'Address of the applicant'), { ...bySystem, max: 255 }),
  applicantPostcode: text(label('申请单位邮编', 'Postcode of the applicant'), { ...bySystem, max: 6 }),
  applicantContact: text(label('申请单位联系人', 'Contact of the applicant'), { ...bySystem, max: 100 }),
  applicantPhone: text(label('申请单位联系电话', 'Telephone of the applicant'), { ...bySystem, max: 40 }),
  applicantEmail: email(label('联系人邮箱地址', 'E-mail of the contact'), bySystem),
  applicantNote: multiline(label('申请单位信息备注', 'Note on the applicant'), { ...bySystem, max: 500 }),
})

export const basicsSection = section(label('申请信息', 'What is applied for'), {
  agreed: flag(label('同意申请条款', 'Terms agreed to'), { required: true }),
  clause: code(label('免办条款', 'Clause of exemption'), CLAUSES, { required: true, ...lockedInReturn }),
  tradeMode: code(label('贸易方式', 'Mode of trade'), 'tradeModes', { required: true }),
  useDivision: code(label('产品最终使用地行政区划', 'Division of final use'), 'adminDivisions', {
    required: true,
    pattern: {
      test: /^(?:[1-6]\d)(?!0000)\d{4}$/u,
      message: label('请选择境内的市、区县', 'Choose a city, district or county on the mainland'),
    },
    ...lockedInReturn,
  }),
  usePlace: text(label('产品最终使用地', 'Place of final use'), {
    required: true,
    max: 255,
    ...lockedInReturn,
  }),
  useUnit: text(label('使用单位', 'Using unit'), { required: true, max: 200 }),
  useContact: text(label('使用单位联系人', 'Contact of the using unit'), { required: true, max: 100 }),
  usePhone: phone(label('使用单位联系电话', 'Telephone of the using unit'), { required: true }),
  reason: multiline(label('申请免办理由及用途', 'Reason and use'), { required: true, max: 2000 }),
  contractNo: text(label('合同号', 'Contract no.'), { max: 60, isNumber: true }),
  invoiceNo: text(label('发票号', 'Invoice no.'), { max: 60, isNumber: true }),
  billNo: text(label('提/运单号', 'Bill or waybill no.'), { max: 60, isNumber: true }),
  tradeCountry: code(label('启运国（地区）', 'Country of dispatch'), 'countries'),
  expectedPort: code(label('预计进口口岸', 'Expected port of entry'), 'portsDomestic'),
  expectedOn: date(label('预计进口日期', 'Expected day of entry')),
  totalValue: decimal(label('货值', 'Value of the goods'), { digits: 19, scale: 2, above: '0' }),
  currency: code(label('币制', 'Currency of the value'), 'currencies'),
  showFrom: date(label('展示开始日期', 'Shown from')),
  showTo: date(label('展示结束日期', 'Shown until')),
  showPlace: text(label('展示地点', 'Shown at'), { max: 200 }),
  afterUse: choice(label('使用（展示、测试）后处理方式', 'What becomes of them afterwards'), afterUses),
  exportBy: date(label('承诺整机出口日期', 'Machines exported by')),
  manualNo: text(label('加工贸易手册（账册）号', 'Processing trade manual no.'), {
    max: 12,
    letters: 'upper',
    pattern: {
      test: /^[A-Z][A-Z0-9]{11}$/u,
      message: label('一位字母和 11 位字母或数字', 'A letter, followed by eleven letters or digits'),
    },
  }),
  remark: multiline(label('备注', 'Remark'), { max: 500 }),
})
