/** What a clerk should know of how a sheet was read: nothing is taken or left without a word. */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { RawBook } from './book.ts'
import type { Heading } from './columns.ts'
import { MAX_COLUMNS } from './limits.ts'

export function notesOf({ columns }: Heading, { hiddenColumns, isWider }: RawBook): Label[] {
  const unseen = columns.filter(({ at }) => hiddenColumns.includes(at)).map(({ field }) => field.label)
  return [
    ...(unseen.length > 0
      ? [
          label(
            `隐藏的列也已读取：${unseen.map(({ zh }) => zh).join('、')}`,
            `Hidden columns were read too: ${unseen.map(({ en }) => en).join(', ')}`,
          ),
        ]
      : []),
    ...(isWider
      ? [
          label(
            `只读取前 ${MAX_COLUMNS} 列，其后的内容没有读取`,
            `Only the first ${MAX_COLUMNS} columns were read`,
          ),
        ]
      : []),
  ]
}
