/** What every form ends in, whoever fills it: the fields with the keys by which they are gone through and handed in, and the rule at the foot. */
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { focusFirst, handleFormKeys } from './keys.ts'
import { RuleFoot } from './RuleFoot.tsx'

interface Props {
  /** Of who shows what is wrong in it. */
  readonly fields: RefObject<HTMLDivElement | null>
  /** Enter after the last field, and Ctrl+Enter anywhere. */
  readonly onHandIn: () => void
  readonly children: ReactNode
  /** Between the fields and the rule. */
  readonly after?: ReactNode
}

export function FormBody({ fields, onHandIn, children, after }: Props) {
  /** Only when it opens: who comes back to its tab goes on where they were. */
  const isShown = useRef(false)
  useEffect(() => {
    if (fields.current && !isShown.current) focusFirst(fields.current)
    isShown.current = true
  }, [fields])
  return (
    <>
      <div
        className="form-scroll"
        tabIndex={-1}
        ref={fields}
        data-fields
        onKeyDownCapture={(event) => handleFormKeys(event, { onLast: onHandIn, onHandIn })}
      >
        {children}
      </div>
      {after}
      <RuleFoot />
    </>
  )
}
