/** 行政相对人统一管理 at the desk: its applications are decided on the pages of all documents; what the audit log says of the filed. */
import { label } from '../../../domain/kit/label.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { registrationReasons } from '../declare/reasons.ts'
import { systemTitle } from '../declare/title.ts'
import { labelsOf, type SystemDesk } from '../../../renderer/desk/system-desk.ts'

export const registrationDesk: SystemDesk = {
  system: 'registration',
  title: systemTitle,
  groups: [],
  pages: {},
  audit: {
    reasons: registrationReasons,
    actions: {
      expire: label('到期', 'Expire'),
      file: label('备案', 'Put on file'),
      change: label('变更备案', 'Change the filing'),
      cancel: label('注销备案', 'Cancel the filing'),
      look: label('查阅备案信息', 'Consult the filed information'),
      supersede: label('由新证明取代', 'Replace by a new proof'),
    },
    states: { qualification: ({ records }) => labelsOf(records.get(qualificationRecord.kind)?.states ?? {}) },
  },
}
