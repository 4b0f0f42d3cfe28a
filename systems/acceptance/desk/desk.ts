/** 进出口商品检验采信管理 at the desk: its documents are decided on the pages of all documents; what the audit log says of agencies. */
import { label } from '../../../domain/kit/label.ts'
import { agencyRecord } from '../declare/agency-record.ts'
import { systemTitle } from '../declare/title.ts'
import { labelsOf, type SystemDesk } from '../../../renderer/desk/system-desk.ts'

export const acceptanceDesk: SystemDesk = {
  system: 'acceptance',
  title: systemTitle,
  groups: [],
  pages: {},
  audit: {
    reasons: {},
    actions: {
      list: label('列入采信机构目录', 'List in the directory'),
      change: label('变更机构信息', 'Change the information'),
      suspend: label('暂停采信', 'Suspend'),
      resume: label('恢复采信', 'Resume'),
      leave: label('退出采信机构目录', 'Leave the directory'),
      remove: label('移出采信机构目录', 'Take out of the directory'),
      expire: label('资质过期', 'Accreditation ran out'),
    },
    states: { acceptedAgency: ({ records }) => labelsOf(records.get(agencyRecord.kind)?.states ?? {}) },
  },
}
