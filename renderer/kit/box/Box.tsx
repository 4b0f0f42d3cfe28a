/**
 * Every box of client, desk and log-in. It opens with the focus on its first field or its safest answer; Enter in a field
 * does what the box says, but what cannot be undone is only reached by it, not done; Escape and × close where that is safe;
 * afterwards the focus is where it came from. A box stands for as long as it is drawn.
 */
import Modal, { type ModalProps } from 'antd/es/modal'
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { firstOfBox, isAtRest, placeOfFocus, rememberPlace, returnFocus, REST } from './focus.ts'

type Own = 'open' | 'focusable' | 'focusTriggerAfterClose' | 'maskClosable' | 'mask' | 'keyboard' | 'onOk'

export interface BoxProps extends Omit<ModalProps, Own> {
  /** What its fields come to, by 【确定】 or by Enter in one of them. */
  readonly onOk?: () => void
  /** It waits for something and cannot be closed now. */
  readonly isBusy?: boolean
  /** Nothing is lost when a click beside it closes it. */
  readonly isOnlyRead?: boolean
  readonly children: ReactNode
}

export function Box({ onOk, isBusy = false, isOnlyRead = false, children, ...rest }: BoxProps) {
  const [from] = useState(placeOfFocus)
  const isDangerous = rest.okButtonProps?.danger === true
  return (
    <Modal
      open
      {...rest}
      {...(onOk && { onOk })}
      {...(isBusy && { closable: false })}
      keyboard={!isBusy}
      mask={{ closable: isOnlyRead }}
      focusable={{ trap: true, focusTriggerAfterClose: false }}
    >
      <Inside
        from={from}
        isForm={onOk !== undefined}
        onEnter={
          onOk && rest.confirmLoading !== true && rest.okButtonProps?.disabled !== true ? onOk : undefined
        }
        isDangerous={isDangerous}
      >
        {children}
      </Inside>
    </Modal>
  )
}

interface InsideProps {
  readonly from: ReturnType<typeof placeOfFocus>
  /** For as long as it stands: what is typed in must not be built anew when 【确定】 becomes possible. */
  readonly isForm: boolean
  /** Undefined while it is not possible. */
  readonly onEnter: (() => void) | undefined
  readonly isDangerous: boolean
  readonly children: ReactNode
}

function Inside({ from, isForm, onEnter, isDangerous, children }: InsideProps) {
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = inside.current?.closest('[role="dialog"]')
    if (!inside.current || !box) return undefined
    rememberPlace(box, from)
    // What a field of its own has asked for stands; the box in front keeps what it has.
    if (!box.contains(document.activeElement) || isAtRest())
      (firstOfBox(box) ?? inside.current).focus({ preventScroll: true })
    return () => returnFocus(from)
  }, [from])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    // A box is drawn elsewhere, but its events come by whatever it was opened from.
    event.stopPropagation()
    if (!isDangerous) onEnter?.()
    else
      inside.current
        ?.closest('[role="dialog"]')
        ?.querySelector<HTMLElement>('.ant-modal-footer .ant-btn-dangerous')
        ?.focus()
  }
  return (
    <div ref={inside} tabIndex={-1} {...{ [REST]: '' }} className="box-inside">
      {isForm ? (
        <form onSubmit={submit}>
          {children}
          <button type="submit" hidden tabIndex={-1} aria-hidden />
        </form>
      ) : (
        children
      )}
    </div>
  )
}
