/** Around the form of an order: why it came back, and only what says something in its state. */
import { useMemo } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { hiddenInOrder } from './hidden-in-order.ts'

const RETURNED = label('退回原因', 'Reason of return')

export default function OrderFrame({ document, children }: FormFrameProps) {
  const t = useText()
  const { state, side, content } = document
  const { returnReason = '', unitsNote = '' } = content.fields
  const hooks = useMemo(
    () => ({
      factsAfter: 'orderNo',
      hidden: hiddenInOrder(side, state, { hasReason: returnReason !== '', hasNote: unitsNote !== '' }),
    }),
    [side, state, returnReason, unitsNote],
  )
  return (
    <FormHooksProvider value={hooks}>
      {(state === 'supplement' || state === 'mending') && returnReason !== '' && (
        <p role="note" className="form-returned order-returned">
          {t(RETURNED)}
          {t(words.colon)}
          {returnReason}
        </p>
      )}
      {children}
    </FormHooksProvider>
  )
}
