/** 口岸 in two levels (manual 004, 2.8.1): 直属局 first, then its ports. Each is looked for by code or by any part of its name. */
import { useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { belongsTo } from '../../../../domain/codes/relations.ts'
import { standingOf } from '../../../../domain/codes/standing.ts'
import { isDirect, ORGANS } from '../../declare/quantities/port-fields.ts'
import { codesKey, useCodeSource } from '../../../../renderer/kit/codes/code-source.ts'
import { useFormValue } from '../../../../renderer/kit/form/form-context.ts'
import { useToday } from '../../../../renderer/kit/form/use-today.ts'
import type { WidgetShared } from '../../../../renderer/kit/widgets/widget.ts'
import { useText } from '../../../../renderer/text/text.ts'

type Shared = Pick<WidgetShared, 'id' | 'value' | 'onChange' | 'isReadOnly' | 'isInvalid' | 'describedBy'> & {
  readonly onPicked?: () => void
  readonly onBlur?: () => void
}

function useCodes(table: string) {
  const t = useText()
  const source = useCodeSource()
  const today = useToday()
  const rows = useQuery({
    queryKey: [...codesKey, 'facts', table],
    queryFn: () => source.facts(table),
    staleTime: Infinity,
  })
  return (rows.data ?? [])
    .filter((row) => standingOf(row, today) === 'valid')
    .map((row) => ({ value: row.code, label: `${row.code} ${t(row)}` }))
}

function CodeSelect({
  id,
  value,
  onChange,
  onPicked,
  onBlur,
  isReadOnly,
  isInvalid,
  describedBy,
  options,
}: Shared & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <Select
      id={id}
      className="required"
      disabled={isReadOnly}
      allowClear
      value={value === '' ? null : value}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      aria-required
      aria-invalid={isInvalid}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      {...(isInvalid && { status: 'error' as const })}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
      {...(onPicked && { onSelect: onPicked })}
      {...(onBlur && { onBlur })}
    />
  )
}

export function PortAreaSelect(props: Shared) {
  return <CodeSelect {...props} options={useCodes(ORGANS).filter(({ value }) => isDirect(value))} />
}

export function PortSelect({ area, ...props }: Shared & { readonly area: string }) {
  const ports = useCodes('portsDomestic').filter(
    ({ value }) => area !== '' && belongsTo('portsOfOrgan', area, value),
  )
  return <CodeSelect {...props} options={ports} />
}

/** The same in a form with the fields `portArea` and `port`. */
export const portWidgets = {
  portArea: (props: WidgetShared) => <PortAreaSelect {...props} />,
  port: function PortWidget(props: WidgetShared) {
    const area = useFormValue((form) => form.content.fields['portArea'] ?? '')
    return <PortSelect {...props} area={area} />
  },
}
