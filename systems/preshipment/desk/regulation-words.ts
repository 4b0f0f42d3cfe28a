import { label } from '../../../domain/kit/label.ts'

/** Of the page on which headquarters keeps regulations; the manual shows no desk. */
export const regulationWords = {
  publish: label('发布法规文件', 'Publish a regulation'),
  change: label('修改法规', 'Change it'),
  withdraw: label('撤下法规', 'Withdraw it'),
  wrongDate: label('请输入正确的日期，例如 2026-11-21', 'Enter a date such as 2026-11-21'),
  remove: (name: string) => label(`移除 ${name}`, `Remove ${name}`),
} as const
