/** 公告 of the demonstration: for each side one on top and one more; what the enterprise's clerks have read long ago, and the agency's not yet. */
import type { Db } from '../../../../server/platform/database.ts'
import { publishNotice } from '../../../../server/notices/publish.ts'
import { markRead } from '../../../../server/notices/read.ts'
import type { NoticeRole } from '../../../../domain/general/notice.ts'
import { seedActor } from './actors.ts'

const DAY_MS = 86_400_000

interface Said {
  readonly forRole: NoticeRole
  readonly days: number
  readonly isPinned: boolean
  readonly title: string
  readonly titleEn: string
  readonly body: string
  readonly bodyEn: string
}

const said: readonly Said[] = [
  {
    forRole: 'enterprise',
    days: 50,
    isPinned: true,
    title: '示例：进口旧机电产品业务委托须知',
    titleEn: 'Sample: how to commission a pre-shipment inspection',
    body: '示例：请在启运前向已备案检验机构提交业务委托，正文以官方发布为准。',
    bodyEn: 'Sample: commission a filed agency before shipment. What is published officially holds.',
  },
  {
    forRole: 'enterprise',
    days: 40,
    isPinned: false,
    title: '示例：业务规则调整提示',
    titleEn: 'Sample: the rules have changed',
    body: '示例：提交前请查询旧机电业务规则。',
    bodyEn: 'Sample: look the rules up before you submit.',
  },
  {
    forRole: 'agency',
    days: 50,
    isPinned: true,
    title: '示例：装运前检验机构备案与变更须知',
    titleEn: 'Sample: filing of agencies and its changes',
    body: '示例：备案重要信息发生变化的，请重新办理备案，正文以官方发布为准。',
    bodyEn: 'Sample: file anew when important facts change. What is published officially holds.',
  },
  {
    forRole: 'agency',
    days: 40,
    isPinned: false,
    title: '示例：年度工作报告填报提示',
    titleEn: 'Sample: the annual report',
    body: '示例：请在提交期限前完成年度工作报告。',
    bodyEn: 'Sample: hand the annual report in before it is due.',
  },
]

/** The tenants are there already. */
export async function seedNotices(db: Db, now: Date): Promise<void> {
  for (const { days, ...draft } of said) {
    const at = new Date(now.getTime() - days * DAY_MS)
    await db.transaction(async (tx) => {
      const made = await publishNotice(
        tx,
        seedActor('customs'),
        {
          ...draft,
          type: draft.isPinned ? 'announcement' : 'bulletin',
          tenantId: null,
          isUrgent: false,
          validUntil: null,
        },
        at,
      )
      if (!made.ok) throw new Error(`the seed is refused: ${made.problem.code}`)
      for (const loginName of draft.forRole === 'enterprise' ? (['hengfeng', 'yuanyang'] as const) : [])
        await markRead(tx, seedActor(loginName), [made.value.id], at)
    })
  }
}
