/** 商品名称 that customs of the demonstration has added and retired again. */
import type { Db } from '../../../../server/platform/database.ts'
import { transact } from '../../../../server/platform/write.ts'
import { editCodes } from '../../../../server/codes/edit.ts'
import type { CodeChange } from '../../../../contract/central/codes.ts'
import type { Actor } from '../../../../server/platform/context.ts'

const DAY_MS = 86_400_000
const CODE = '010199'

const steps: readonly { readonly daysAgo: number; readonly change: CodeChange }[] = [
  {
    daysAgo: 300,
    change: { do: 'add', code: CODE, zh: '示例停用商品', en: 'Sample: goods no longer accepted', under: '' },
  },
  { daysAgo: 90, change: { do: 'retire', code: CODE } },
]

export async function seedRetiredGoods(db: Db, officer: Actor, now: Date): Promise<void> {
  for (const { daysAgo, change } of steps) {
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const edited = await transact(db, (tx) =>
      editCodes(tx, { table: 'acceptanceGoods', note: '示例：动态调整', changes: [change] }, officer, at),
    )
    if (!edited.ok) throw new Error(`the seed's code is refused: ${edited.problem.message.en}`)
  }
}
