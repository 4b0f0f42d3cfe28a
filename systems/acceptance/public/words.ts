/** Words of the directory for everybody. */
import { label } from '../../../domain/kit/label.ts'

export const say = {
  title: label('采信机构目录', 'Directory of agencies'),
  conditions: label('查询条件', 'Conditions'),
  code: label('采信机构代码', 'Agency code'),
  name: label('机构名称', 'Agency name'),
  country: label('注册国家（地区）', 'Country of registration'),
  goods: label('采信商品名称', 'Accepted goods of the agency'),
  listedOn: label('列入日期', 'Listed on'),
  state: label('状态', 'Status'),
  query: label('查询', 'Query'),
  querying: label('查询中…', 'Querying…'),
  reset: label('重置', 'Reset'),
  nothing: label('没有符合条件的采信机构', 'No agency fits these conditions'),
  listed: label('有效', 'Valid'),
  suspended: label('暂停采信', 'Suspend'),
  before: label('上一页', 'Previous page'),
  after: label('下一页', 'Next page'),
  total: (count: number) => label(`共 ${count} 家`, `${count} in all`),
} as const
