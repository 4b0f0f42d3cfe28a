/** A code from a code table (GEN-12). */
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { TablePicker } from './TablePicker.tsx'
import type { WidgetProps } from './widget.ts'

export function CodeWidget(props: WidgetProps<'code'>) {
  const { table, open, offeredWithin } = props.field
  const within = props.field.within ?? (props.scope === undefined ? undefined : offeredWithin)
  return (
    <TablePicker
      {...props}
      table={table}
      within={within && { relation: within.relation, value: props.scope ?? '' }}
      written={
        open &&
        ((text) => {
          const code = normaliseCode(text)
          return open.test(code) ? code : undefined
        })
      }
    />
  )
}
