/** A row of a record collection, chosen as a code is: by number, name or pinyin; what may not be chosen says why. */
import { useToday } from '../form/use-today.ts'
import { TablePicker } from './TablePicker.tsx'
import type { WidgetProps } from './widget.ts'

export function ReferenceWidget(props: WidgetProps<'reference'>) {
  const { to, disabled, remark, refusedNote } = props.field
  const today = useToday()
  return (
    <TablePicker
      {...props}
      table={to}
      refusedNote={refusedNote}
      disabled={({ row }) => (row && disabled?.(row, today)) ?? null}
      remark={({ row }) => (row && remark?.(row, today)) ?? null}
    />
  )
}
