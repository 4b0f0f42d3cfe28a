/** 信息公示 that officers of the demonstration published: two stand before all others, one is long. */
import { label } from '../../../../domain/kit/label.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { transact } from '../../../../server/platform/write.ts'
import { disclose, type Disclosure } from '../disclosures.ts'

const DAY_MS = 86_400_000

const PARAGRAPH = label(
  '示例：采信机构应当独立、客观、公正地开展检验，对所出具的检验报告负责，并妥善保存检验记录和样品。',
  'Sample: an accepted agency inspects independently and impartially, answers for its reports, and keeps records and samples.',
)
const LONG = Array.from({ length: 40 }, (_, index) =>
  label(`${index + 1}. ${PARAGRAPH.zh}`, `${index + 1}. ${PARAGRAPH.en}`),
)

const disclosures: readonly (Disclosure & { readonly daysAgo: number })[] = [
  {
    daysAgo: 120,
    title: label('示例：关于采信机构管理要求的公示', 'Sample: what is asked of accepted agencies'),
    body: label(LONG.map(({ zh }) => zh).join('\n'), LONG.map(({ en }) => en).join('\n')),
    isPinned: true,
  },
  {
    daysAgo: 45,
    title: label('示例：采信商品和检验项目动态调整', 'Sample: goods and items are adjusted'),
    body: PARAGRAPH,
    isPinned: true,
  },
]

export async function seedDisclosures(db: Db, now: Date): Promise<void> {
  for (const { daysAgo, ...disclosure } of disclosures)
    await transact(db, (tx) => disclose(tx, disclosure, new Date(now.getTime() - daysAgo * DAY_MS)))
}
