/** A date typed as 2026-11-21 or 20261121, or picked from a calendar. What was typed is kept even when it is no date. */
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined'
import Popover from 'antd/es/popover'
import { lazy, Suspense, useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { PlainInput, type PlainInputProps } from './PlainInput.tsx'

const MonthCalendar = lazy(() => import('./MonthCalendar.tsx'))
const PICK = label('打开日历', 'Open the calendar')

interface Props extends Omit<PlainInputProps, 'onChange' | 'value' | 'suffix'> {
  readonly value: string
  readonly onChange: (raw: string) => void
  readonly onPicked?: () => void
}

export function DateInput({ value, onChange, onPicked, readOnly = false, ...rest }: Props) {
  const t = useText()
  /** Null until it is first wanted: most date fields are typed into. */
  const [isOpen, setIsOpen] = useState<boolean | null>(null)
  const pick = (day: string) => {
    onChange(day)
    setIsOpen(false)
    onPicked?.()
  }
  const opener = (
    <button type="button" className="icon-button" tabIndex={-1} aria-label={t(PICK)} onClick={() => isOpen === null && setIsOpen(true)}>
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
        onOpenChange={setIsOpen}
        destroyOnHidden
        content={
          <Suspense>
            <MonthCalendar value={value} onPick={pick} />
          </Suspense>
        }
      >
        {opener}
      </Popover>
    )
  return <PlainInput {...rest} readOnly={readOnly} value={value} placeholder={readOnly ? '' : 'YYYY-MM-DD'} maxLength={20} suffix={readOnly ? <span /> : calendar} onChange={(event) => onChange(event.target.value)} />
}
