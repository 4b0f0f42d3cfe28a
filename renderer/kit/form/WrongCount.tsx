/** How many places keep the form from being handed in, as the clerk corrects them. */
import { counted, label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { useFormValue } from './form-context.ts'

const wrong = (count: number) =>
  label(
    `有 ${count} 处需要修改，请查看红色提示`,
    `${counted(count, 'place')} to correct, see the red messages`,
  )

export function WrongCount() {
  const t = useText()
  const count = useFormValue((form) => form.problems.length)
  if (count === 0) return null
  return (
    <p role="alert" className="form-returned">
      {t(wrong(count))}
    </p>
  )
}
