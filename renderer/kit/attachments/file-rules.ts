/** What can be judged about a chosen file before its content is read; the application checks by content afterwards. */
import type { FileField } from '../../../domain/kit/field.ts'
import { allEndingsOf, endingsOf, takesAny } from '../../../domain/kit/file-kinds.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { showBytes } from '../../text/time.ts'

export const acceptOf = (slot: FileField): string =>
  takesAny(slot.types)
    ? ''
    : allEndingsOf(slot.types)
        .map((ending) => `.${ending}`)
        .join(',')

/** What may be uploaded here, in words. */
export const ruleFor = (slot: FileField): Label =>
  slot.hint ?? (takesAny(slot.types) ? anyRule(slot) : namedRule(slot))

const anyRule = (slot: FileField): Label =>
  label(
    `文件类型不限，单个文件不超过${showBytes(slot.maxBytes)}`,
    `Files of any kind, at most ${showBytes(slot.maxBytes)} each`,
  )

const namedRule = (slot: FileField): Label =>
  label(
    `${endingsOf(slot.types).join('、')}，单个文件不超过${showBytes(slot.maxBytes)}`,
    `${endingsOf(slot.types).join(', ')}, at most ${showBytes(slot.maxBytes)} each`,
  )

/** The message for a file that cannot belong here, null when it may. `count`: files that the slot has already. */
export function wrongFile(
  slot: FileField,
  file: { readonly name: string; readonly size: number },
  count: number,
): Label | null {
  const ending = /\.([^.]+)$/u.exec(file.name)?.[1]?.toLowerCase()
  const known = endingsOf(slot.types)
  if (!takesAny(slot.types) && (ending === undefined || !allEndingsOf(slot.types).includes(ending)))
    return label(`只可上传后缀名为${known.join('、')}的文件`, `Only files of type ${known.join(', ')}`)
  if (file.size === 0) return label('文件是空的', 'The file is empty')
  if (file.size > slot.maxBytes)
    return label(
      `单个文件大小不能超过${showBytes(slot.maxBytes)}`,
      `A file may not exceed ${showBytes(slot.maxBytes)}`,
    )
  if (count >= slot.maxCount) return label(`最多 ${slot.maxCount} 个文件`, `At most ${slot.maxCount} files`)
  return null
}
