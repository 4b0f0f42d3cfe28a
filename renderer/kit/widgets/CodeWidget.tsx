/** A code from a code table (GEN-12). */
import { TablePicker } from './TablePicker.tsx'
import type { WidgetProps } from './widget.ts'

export function CodeWidget(props: WidgetProps<'code'>) {
  const { table, within } = props.field
  return (
    <TablePicker
      {...props}
      table={table}
      within={within && { relation: within.relation, value: props.scope ?? '' }}
    />
  )
}
