/** On top of the pages about one certificate: 申请号 (opens it), 证明号, 申请单位, 证明有效期 (manual 004, 2.8, 2.9). */
import type { ListRow } from '../../../../contract/local/documents.ts'
import { application } from '../../declare/application/application.ts'
import { certificate as record } from '../../declare/certificate/record.ts'
import { certificateFields } from '../../declare/quantities/line-fields.ts'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useText } from '../../../../renderer/text/text.ts'

export function CertificateHead({ certificate }: { readonly certificate: ListRow }) {
  const t = useText()
  const { open } = useNavigation()
  const { applicationNo, applicationId, certificateNo, applicant, validUntil } = certificate.content.fields
  return (
    <dl className="certificate-head">
      <dt>{t(certificateFields.applicationNo.label)}</dt>
      <dd>
        <button
          type="button"
          className="cell-link"
          onClick={() => open({ page: 'form', params: { kind: application.kind, id: applicationId ?? '' } })}
        >
          {applicationNo}
        </button>
      </dd>
      <dt>{t(certificateFields.certificateNo.label)}</dt>
      <dd>{certificateNo}</dd>
      <dt>{t(certificateFields.applicant.label)}</dt>
      <dd>{applicant}</dd>
      <dt>{t(record.fields.validUntil.label)}</dt>
      <dd>{validUntil}</dd>
    </dl>
  )
}
