/** Chooses an enterprise by part of its name or its 统一社会信用代码. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import type { Role } from '../../domain/kit/workflow.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useDesk } from './client.ts'
import { deskWords as say } from './words.ts'

interface Props {
  readonly id: string
  readonly value: string | null
  readonly onChange: (tenantId: string | null) => void
  /** Tenants with accounts of this role; all but offices when absent. */
  readonly role?: Exclude<Role, 'officer'> | undefined
  readonly isReadOnly?: boolean
  readonly isRequired?: boolean
  readonly isInvalid?: boolean
  readonly describedBy?: string | undefined
}

export function TenantPicker({
  id,
  value,
  onChange,
  role,
  isReadOnly = false,
  isRequired = true,
  isInvalid = false,
  describedBy,
}: Props) {
  const t = useText()
  const { query } = useDesk()
  const [search, setSearch] = useState('')
  const of = (text: string) => ({ search: text, ...(role !== undefined && { role }) })
  const tenants = useQuery(
    query.desk.tenants.queryOptions({ input: of(search), placeholderData: keepPreviousData }),
  )
  // One that was chosen before may not be among those that are offered now.
  const chosen = useQuery(
    query.desk.tenants.queryOptions({ input: of(value ?? ''), enabled: value !== null, staleTime: 60_000 }),
  )
  const offered = tenants.data ?? []
  const known = (value === null ? [] : (chosen.data ?? [])).filter(
    (tenant) => tenant.id === value && !offered.some((other) => other.id === value),
  )
  return (
    <Select
      id={id}
      className={isReadOnly ? 'by-system' : isRequired ? 'required' : ''}
      value={value}
      placeholder={isReadOnly ? undefined : t(say.chooseTenant)}
      options={[...(search === '' ? known : []), ...offered].map((tenant) => ({
        value: tenant.id,
        label: tenant.creditCode
          ? `${tenant.name}${t(words.opening)}${tenant.creditCode}${t(words.closing)}`
          : tenant.name,
      }))}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      allowClear
      disabled={isReadOnly}
      aria-required={isRequired}
      aria-invalid={isInvalid}
      {...(isInvalid && { status: 'error' as const })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  )
}
