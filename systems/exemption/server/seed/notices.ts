/** Public notices of the demonstration, as 认监委 publishes them on 系统首页; one stands before all others. */
import type { Db } from '../../../../server/platform/database.ts'
import { publishNotice } from '../../../../server/notices/publish.ts'
import { transact } from '../../../../server/platform/write.ts'
import { seedOfficerActor } from './officers.ts'

const DAY_MS = 86_400_000

const notices = [
  {
    daysAgo: 200,
    title: '示例：关于免办申请产品符合性声明的说明',
    titleEn: 'Sample: declarations of conformity',
    body: '示例：申请单位提交产品符合性声明时，应当附型式试验报告。具体要求以受理检验检疫局的通知为准。',
    bodyEn:
      'Sample: a declaration of conformity comes with the report of the type test. What an office asks besides, it says itself.',
    isPinned: false,
  },
  {
    daysAgo: 90,
    title: '示例：免办申请材料要求一览',
    titleEn: 'Sample: papers of an application for exemption',
    body: '示例：申请免办情况说明、营业执照副本、符合免办条款的证明材料和责任担保书为必交材料；填写了合同号、发票号、提/运单号的，还应上传对应的附件。',
    bodyEn:
      'Sample: statement, licence, evidence and guarantee are always asked for; a contract, invoice or bill of lading whose number is given, too.',
    isPinned: true,
  },
  {
    daysAgo: 12,
    title: '示例：关于按时填写产品使用记录的提醒',
    titleEn: 'Sample: record the use of exempted products in time',
    body: '示例：免办产品使用、退运或者销毁后，请及时填写产品使用记录并提交审核。',
    bodyEn:
      'Sample: record use, return or destruction of exempted products soon afterwards, and hand the record in.',
    isPinned: false,
  },
] as const

export async function seedNotices(db: Db, now: Date): Promise<void> {
  const officer = seedOfficerActor('ciqningbo')
  const publisher = {
    ...officer,
    account: { ...officer.account, tenant: { ...officer.account.tenant, name: '示例认监委' } },
  }
  for (const { daysAgo, ...notice } of notices) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const draft = {
      ...notice,
      type: 'announcement',
      tenantId: null,
      isUrgent: false,
      isPublic: true,
      validUntil: null,
    } as const
    const published = await transact(db, (tx) => publishNotice(tx, publisher, draft, at))
    if (!published.ok) throw new Error(`the seed's notice is refused: ${published.problem.message.en}`)
  }
}
