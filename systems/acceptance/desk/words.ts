/** Words of this system's own pages at the desk; the manuals show no desk. */
import { label } from '../../../domain/kit/label.ts'

export const deskTitles = {
  upkeep: label('采信机构管理', 'Agencies'),
  agencies: label('采信机构', 'Accepted agencies'),
  disclosures: label('信息公示', 'Disclosures'),
} as const

export const say = {
  search: label('机构名称、代码', 'Name or code'),
  state: label('状态', 'Status'),
  all: label('全部', 'All'),
  query: label('查询', 'Query'),
  agencyCode: label('采信机构代码', 'Agency code'),
  name: label('机构名称', 'Agency name'),
  goods: label('采信商品名称', 'Accepted goods of the agency'),
  listedOn: label('列入日期', 'Listed on'),
  nearestEnd: label('最近到期的资质证书', 'Nearest end of an accreditation'),
  applications: label('申请数', 'Number of applications'),
  reports: label('报告数', 'Number of reports'),
  actions: label('操作', 'Actions'),
  until: (day: string) => label(`至 ${day}`, `until ${day}`),
  left: (day: string) => label(`${day} 起`, `since ${day}`),
  publish: label('发布公示', 'Disclose'),
  title: label('标题', 'Title'),
  titleEn: label('英文标题', 'Title in English'),
  body: label('正文', 'Text'),
  bodyEn: label('英文正文', 'Text in English'),
  pinned: label('置顶', 'Pinned'),
  pin: label('置顶', 'Pinned'),
  release: label('取消置顶', 'Unpin'),
  withdraw: label('撤回', 'Withdraw'),
  withdrawSure: label(
    '撤回后各机构不再看到该公示，确定撤回吗？',
    'No agency will see it any more. Withdraw it?',
  ),
  publishedOn: label('发布时间', 'Published on'),
  publisher: label('发布单位', 'Published by'),
} as const
