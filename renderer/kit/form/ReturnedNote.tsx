/** 被退回 (GEN-16): that messages stand at the fields, and what was said about no field that is shown here. */
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useForm } from './form-context.ts'
import { useFormHooks } from './form-frame.ts'

const say = {
  returned: label('已被退回', 'Sent back'),
  places: label('请按字段右侧的提示修改后重新提交。', 'correct the fields with a message and submit again.'),
} as const

export function ReturnedNote({ returned }: Pick<LocalDocument, 'returned'>) {
  const t = useText()
  const { definition } = useForm()
  const { hidden = [] } = useFormHooks()
  if (returned.length === 0) return null
  const isShown = (at: string): boolean => {
    const [part, name = ''] = at.split('.')
    return part === 'fields'
      ? Object.hasOwn(definition.fields, name) && !hidden.includes(name)
      : part === 'rows' || part === 'attachments'
  }
  const lines = [
    ...returned.filter(({ at }) => !isShown(at)).map(({ message }) => message),
    ...(returned.some(({ at }) => isShown(at)) ? [say.places] : []),
  ]
  return (
    <p role="alert" className="form-returned">
      {t(say.returned)}
      {t(words.colon)}
      {lines.map(t).join(t(words.semicolon))}
    </p>
  )
}
