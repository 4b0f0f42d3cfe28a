/** The calendar behind a date field; loaded when it is first opened. */
import Calendar from 'antd/es/calendar'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

const FORMAT = 'YYYY-MM-DD'

export default function MonthCalendar({ value, onPick }: { readonly value: string; readonly onPick: (day: string) => void }) {
  const given = dayjs(value, FORMAT)
  return (
    <div className="month-calendar">
      <Calendar fullscreen={false} defaultValue={given.isValid() ? given : dayjs()} onSelect={(day, { source }) => source === 'date' && onPick(day.format(FORMAT))} />
    </div>
  )
}
