/** Fields of this system in which values are offered and others may be typed: what is typed is judged all the same. */
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../renderer/app/client.ts'
import { codesKey, useCodeSource } from '../../../renderer/kit/codes/code-source.ts'
import { useFormValue } from '../../../renderer/kit/form/form-context.ts'
import { OfferedWidget } from '../../../renderer/kit/widgets/OfferedWidget.tsx'
import type { WidgetShared } from '../../../renderer/kit/widgets/widget.ts'
import { directoryRecord } from '../declare/directory-record.ts'
import { ruleOf } from '../declare/goods-rules.ts'
import { useAgency } from './use-agency.ts'

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value || [])),
]

/** 依据证书编号 among 资质证书. */
export function CertificateWidget(props: WidgetShared) {
  const certificates = useFormValue((form) => form.content.rows['certificates'])
  return (
    <OfferedWidget {...props} max={60} offers={distinct((certificates ?? []).map(({ certNo }) => certNo))} />
  )
}

/** 签发人 among the approved 检验报告签发人. */
export function SignatoryWidget(props: WidgetShared) {
  const agency = useAgency()
  const signers = agency.data?.rows[0]?.content.rows['signers'] ?? []
  return <OfferedWidget {...props} max={100} offers={distinct(signers.map(({ name }) => name))} />
}

/** 机构名称 of who is complained of, from 采信机构目录. */
export function AgencyNameWidget(props: WidgetShared) {
  const { query } = useApi()
  const own = useFormValue((form) => form.content.fields['complainedBy'])
  const found = useQuery(
    query.documents.query.queryOptions({
      input: { collection: directoryRecord.kind, filters: {}, page: 1, pageSize: 100 },
    }),
  )
  const names = (found.data?.rows ?? []).map(({ content }) => content.fields['nameZh'])
  return <OfferedWidget {...props} max={200} offers={distinct(names.filter((name) => name !== own))} />
}

const HS_LIMIT = 50

/** Codes of ten digits that fit the goods; the table of HS codes is not whole, so others may be typed. */
export function HsCodeWidget(props: WidgetShared) {
  const source = useCodeSource()
  const goods = useFormValue((form) => form.content.fields['goodsName'] ?? '')
  const beginnings = goods === '' ? [''] : ruleOf(goods).hs
  const whole = beginnings.filter((beginning) => beginning.length === 10)
  const input = { table: 'hsCodes', text: props.value, limit: HS_LIMIT }
  const found = useQuery({
    queryKey: [...codesKey, 'search', input],
    queryFn: () => source.search(input),
    enabled: !props.isReadOnly && props.value !== '',
  })
  const codes = (found.data ?? [])
    .map(({ code }) => code)
    .filter((code) => code.length === 10 && beginnings.some((beginning) => code.startsWith(beginning)))
  return <OfferedWidget {...props} max={10} offers={distinct([...whole, ...codes])} />
}
