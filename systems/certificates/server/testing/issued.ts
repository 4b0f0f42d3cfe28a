/** What an officer types to issue an export certificate to 示例恒丰. */
import { randomUUID } from 'node:crypto'
import { seedTenants } from '../../../../server/seed/accounts.ts'

export const certificate = () => ({
  key: randomUUID(),
  tenantId: seedTenants.hengfeng.id,
  format: '07',
  collectBy: 'selfPrint' as const,
  inspectionNo: '126000000000001',
  issueDate: '2026-11-21',
  contactPhone: '13800000001',
  content: {
    values: { productZh: '绿茶', productEn: 'Green tea', statementZh: '合格', statementEn: 'Conforming' },
    items: [],
  },
})
