/** Names of the pages, in the words of manual 001's menus. */
import { label } from '../../../domain/kit/label.ts'

export const titles = {
  notices: label('公告消息', 'Notices'),
  queries: label('综合查询', 'Queries'),
  rules: label('旧机电业务规则查询', 'Query of the rules for used machinery'),
  agencies: label('已备案检验机构查询', 'Filed inspection agencies'),
  regulations: label('法规及政策文件查询', 'Query of regulations and policies'),
  filings: label('备案管理', 'Filing'),
  acceptances: label('业务受理', 'Acceptance of orders'),
  orders: label('业务委托', 'Orders'),
  add: label('新增', 'Add'),
} as const
