import { label } from '../../../domain/kit/label.ts'

/** Pages of officers in this system. */
export const deskTitles = {
  upkeep: label('信息维护', 'Upkeep'),
  rules: label('业务规则维护', 'Rules for used machinery'),
  agencies: label('已备案机构', 'Agencies on file'),
  regulations: label('法规及政策文件', 'Regulations and policies'),
} as const
