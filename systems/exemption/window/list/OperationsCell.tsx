/** 操作: what the list offers of one application, in the manual's words and order (manual 004, 2.2). */
import type { ListRow } from '../../../../contract/local/documents.ts'
import { amendment } from '../../declare/amendment/amendment.ts'
import { operations, operationsOf, type OperationName } from '../../declare/operations.ts'
import { useToday } from '../../../../renderer/kit/form/use-today.ts'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import type { PageAddress } from '../../../../renderer/shell/tabs.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { useCertificate } from '../certificate/use-certificate.ts'
import { listedOf } from './listed.ts'

interface Props {
  readonly row: ListRow
  readonly onPrint: () => void
}

export function OperationsCell({ row, onPrint }: Props) {
  const t = useText()
  const today = useToday()
  const { open } = useNavigation()
  const certificateNo = row.state === 'issued' ? (row.content.fields['certificateNo'] ?? '') : ''
  const { data: certificate } = useCertificate(certificateNo)
  const offered = operationsOf(
    listedOf(row),
    certificate
      ? {
          state: certificate.state,
          fields: certificate.content.fields,
          products: certificate.content.rows['products'] ?? [],
        }
      : undefined,
    today,
  )
  const form = (kind: string, id: string): PageAddress => ({ page: 'form', params: { kind, id } })
  const own = form(row.collection, row.id)
  const change = form(amendment.kind, certificate?.content.fields['amendmentId'] ?? '')
  const of = (page: string): PageAddress => ({ page: `exemption/${page}`, params: { certificateNo } })
  const addresses: { readonly [Name in Exclude<OperationName, 'print'>]: PageAddress } = {
    edit: own,
    view: own,
    viewEntered: own,
    change,
    changed: change,
    changeAgain: change,
    preWriteOff: of('pre-write-off'),
    preWriteOffs: of('pre-write-offs'),
    writeOffs: of('write-offs'),
    use: of('use'),
  }
  return (
    <span className="operations">
      {offered.map(({ name, because }) => (
        <button
          key={name}
          type="button"
          className="cell-link"
          disabled={because !== undefined}
          {...(because && { title: t(because) })}
          onClick={(event) => {
            event.stopPropagation()
            if (name === 'print') onPrint()
            else open(addresses[name])
          }}
        >
          {t(operations[name])}
        </button>
      ))}
    </span>
  )
}
