/**
 * A date typed as 2026-11-21, 2026/11/21, 20261121 or 2026年11月21日, or picked from a calendar: with the mouse, or Alt+↓, arrows,
 * Enter; Escape closes. On leaving it is written in one way; what is no date is kept as it was typed. The focus stays in the field.
 */
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined'
import Popover from 'antd/es/popover'
import { lazy, Suspense, useState, type KeyboardEvent } from 'react'
import { normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { movedDay, startingDay } from './calendar-keys.ts'
import { PlainInput, type PlainInputProps } from './PlainInput.tsx'

const MonthCalendar = lazy(() => import('./MonthCalendar.tsx'))
const PICK = label('打开日历', 'Open the calendar')

interface Props extends Omit<PlainInputProps, 'onChange' | 'value' | 'suffix'> {
  readonly value: string
  readonly onChange: (raw: string) => void
  readonly onPicked?: () => void
}

/** The day on this machine's own calendar. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

export function DateInput({ value, onChange, onPicked, onBlur, readOnly = false, ...rest }: Props) {
  const t = useText()
  /** Null until it is first wanted: most date fields are typed into. */
  const [isOpen, setIsOpen] = useState<boolean | null>(null)
  /** The day that the arrows are at. */
  const [day, setDay] = useState('')
  const show = (wanted: boolean) => {
    if (wanted) setDay(startingDay(value, today()))
    setIsOpen(wanted)
  }
  const pick = (picked: string) => {
    onChange(picked)
    setIsOpen(false)
    onPicked?.()
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const handle = (then: () => void) => {
      event.preventDefault()
      // What is around, a dialog say, has keys of its own.
      event.stopPropagation()
      then()
    }
    if (event.altKey && event.key === 'ArrowDown') return handle(() => show(true))
    if (isOpen !== true || event.nativeEvent.isComposing) return rest.onKeyDown?.(event)
    const moved = movedDay(day, event.key)
    if (moved !== null) handle(() => setDay(moved))
    else if (event.key === 'Enter' && !event.ctrlKey) handle(() => pick(day))
    else if (event.key === 'Escape') handle(() => setIsOpen(false))
    else if (event.key !== 'Alt') setIsOpen(false)
  }
  const opener = (
    <button
      type="button"
      className="icon-button"
      tabIndex={-1}
      aria-label={t(PICK)}
      title={`${t(PICK)} Alt+↓`}
      onClick={() => isOpen === null && show(true)}
    >
      <CalendarOutlined aria-hidden />
    </button>
  )
  const calendar =
    isOpen === null ? (
      opener
    ) : (
      <Popover
        trigger="click"
        placement="bottomRight"
        open={isOpen}
        onOpenChange={show}
        destroyOnHidden
        content={
          <Suspense>
            <MonthCalendar day={day} onMove={setDay} onPick={pick} />
          </Suspense>
        }
      >
        {opener}
      </Popover>
    )
  const canPick = !readOnly && rest.disabled !== true
  return (
    <PlainInput
      {...rest}
      {...(canPick && {
        role: 'combobox',
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen === true,
        onKeyDown: keys,
      })}
      readOnly={readOnly}
      value={value}
      placeholder={readOnly ? '' : 'YYYY-MM-DD'}
      suffix={readOnly ? <span /> : calendar}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => {
        const written = normaliseDate(value)
        if (canPick && written !== value) onChange(written)
        onBlur?.(event)
      }}
    />
  )
}
