/** Chooses an enterprise by part of its name or its 统一社会信用代码. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useDesk } from './client.ts'
import { deskWords as say } from './words.ts'

export function TenantPicker({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: string | null
  readonly onChange: (tenantId: string | null) => void
}) {
  const t = useText()
  const { query } = useDesk()
  const [search, setSearch] = useState('')
  const tenants = useQuery(
    query.desk.tenants.queryOptions({ input: { search }, placeholderData: keepPreviousData }),
  )
  return (
    <Select
      id={id}
      className="required"
      value={value}
      placeholder={t(say.chooseTenant)}
      options={(tenants.data ?? []).map((tenant) => ({
        value: tenant.id,
        label: tenant.creditCode
          ? `${tenant.name}${t(words.opening)}${tenant.creditCode}${t(words.closing)}`
          : tenant.name,
      }))}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      allowClear
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  )
}
