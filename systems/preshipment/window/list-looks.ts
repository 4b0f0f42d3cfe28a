/** How the lists of this system look at first (manual 001): ten rows a page, and conditions that need no time beside them are yellow. */
import { label } from '../../../domain/kit/label.ts'
import type { ListLooks } from '../../../renderer/kit/list/ListPage.tsx'

export const listLooks: ListLooks = { firstPageSize: 10 }

/** Manual 001, 1.4, in its words. */
const ALONE = label('底色为黄色的字段无需联合时间查询', 'Yellow conditions need no time beside them')

export const standAlone = (...columns: readonly string[]): ListLooks => ({ notice: ALONE, yellow: columns })
