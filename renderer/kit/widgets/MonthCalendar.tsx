/** The calendar behind a date field; loaded when it is first opened. */
import Calendar from 'antd/es/calendar'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

const FORMAT = 'YYYY-MM-DD'

interface Props {
  /** As 2026-11-21. */
  readonly day: string
  /** Another month or year was chosen above. */
  readonly onMove: (day: string) => void
  readonly onPick: (day: string) => void
}

export default function MonthCalendar({ day, onMove, onPick }: Props) {
  return (
    <div className="month-calendar">
      <Calendar
        fullscreen={false}
        value={dayjs(day, FORMAT)}
        onSelect={(chosen, { source }) => (source === 'date' ? onPick : onMove)(chosen.format(FORMAT))}
      />
      {/* The focus is in the field; who does not see the calendar hears where the arrows are. */}
      <output className="heard">{day}</output>
    </div>
  )
}
