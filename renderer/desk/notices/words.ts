/** Words of the officers' notices. */
import { label } from '../../../domain/kit/label.ts'

export const noticeWords = {
  manage: label('公告管理', 'Manage notices'),
  publish: label('发布公告', 'Publish a notice'),
  title: label('标题', 'Title'),
  titleEn: label('英文标题', 'Title in English'),
  type: label('消息类型', 'Type of message'),
  body: label('正文', 'Text'),
  bodyEn: label('英文正文', 'Text in English'),
  audience: label('接收对象', 'Addressed to'),
  everybody: label('全部企业和检验机构', 'All enterprises and agencies'),
  forRole: {
    enterprise: label('全部企业', 'All enterprises'),
    agency: label('全部检验机构', 'All inspection agencies'),
  },
  oneTenant: label('指定企业', 'One enterprise'),
  reads: label('已读 / 应读', 'Read / addressed'),
  validUntil: label('有效期至', 'Valid until'),
  always: label('长期', 'always'),
  published: label('发布时间', 'Published at'),
  state: label('状态', 'Status'),
  inForce: label('已发布', 'Published'),
  withdrawn: label('已撤回', 'Withdrawn'),
  underWay: label('正在下发', 'on its way'),
  goingBack: label('正在收回', 'being taken back'),
  withdraw: label('撤回', 'Withdraw'),
  withdrawSure: label(
    '撤回后企业将不再看到此公告，确定撤回吗？',
    'Enterprises will no longer see this notice. Withdraw it?',
  ),
  pinned: label('置顶', 'Pinned'),
  urgent: label('需要处理（桌面通知）', 'Needs action (desktop notification)'),
  /** 系统首页 shows it to who has not logged in. */
  public: label('公开（未登录也可查看）', 'Public (also without log-in)'),
  isPublic: label('公开', 'public'),
  preview: label('预览', 'Preview'),
  publisher: label('发布者', 'Publisher'),
  done: label('公告已发布', 'The notice is published'),
  dateWrong: label('请输入有效日期，如 2026-12-31', 'Enter a date such as 2026-12-31'),
} as const
