/** What 发证 asks: until when the certificate is valid, and a remark (manual 004, 2.6). */
import { date, multiline } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'

export const issueFields = {
  validUntil: date(label('证明有效期', 'Exemption valid until'), { required: true }),
  remark: multiline(label('证明备注', 'Remark on the certificate'), { max: 500 }),
}
