/** Words of manual 000 that several pages share. */
import { label } from '../../../domain/kit/label.ts'

export const titles = {
  filingGroup: label('备案管理', 'Filing'),
  reportGroup: label('报告管理', 'Reports'),
  disclosureGroup: label('信息公示', 'Disclosures'),
  messageGroup: label('消息通知', 'Messages'),
  complaintGroup: label('我要投诉', 'Complaints'),
  agency: label('机构信息', 'Agency information'),
  applications: label('申请记录查询', 'Applications'),
  upload: label('上传报告', 'Hand in a report'),
  reports: label('报告列表查询', 'Report query'),
  disclosures: label('信息公示', 'Disclosures'),
  directory: label('采信机构目录', 'Directory of agencies'),
  messages: label('消息通知', 'Messages'),
  complaints: label('投诉列表', 'List of complaints'),
} as const

export const say = {
  view: label('查看', 'View'),
  edit: label('编辑', 'Edit'),
  remove: label('删除', 'Delete'),
  void: label('作废', 'Void'),
  actions: label('操作', 'Actions'),
  /** Of a report in force of an agency whose results are not accepted now. */
  suspended: label('采信暂停中', 'Acceptance is suspended'),
  complain: label('创建投诉', 'Complain'),
} as const
