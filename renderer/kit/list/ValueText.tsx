/** A value as the clerk reads it; a code with the name that its table gives. */
import { useQuery } from '@tanstack/react-query'
import type { CodeField, ScalarField } from '../../../domain/kit/field.ts'
import { useApi } from '../../app/client.ts'
import { showValue } from './cells.ts'
import { useText } from '../../text/text.ts'

export function ValueText({ field, value }: { readonly field: ScalarField; readonly value: string | undefined }) {
  const t = useText()
  if (value === undefined || value === '') return null
  return field.kind === 'code' ? <CodeText field={field} code={value} /> : showValue(field, value, t)
}

function CodeText({ field, code }: { readonly field: CodeField; readonly code: string }) {
  const t = useText()
  const { query } = useApi()
  const found = useQuery(query.codes.get.queryOptions({ input: { table: field.table, code }, staleTime: Infinity }))
  return found.data ? `${code} ${t(found.data)}` : code
}
