/** 进出口商品检验采信管理 at the desk: its documents are decided on the pages of all documents; what the audit log says of agencies. */
import { label } from '../../../domain/kit/label.ts'
import { agencyRecord } from '../declare/agency-record.ts'
import { change } from '../declare/change.ts'
import { complaint } from '../declare/complaint.ts'
import { disclosureRecord } from '../declare/disclosure-record.ts'
import { exit } from '../declare/exit.ts'
import { qualification } from '../declare/qualification.ts'
import { report } from '../declare/report.ts'
import { systemTitle } from '../declare/title.ts'
import { labelsOf, type SystemDesk } from '../../../renderer/desk/system-desk.ts'
import { AgenciesPage } from './AgenciesPage.tsx'
import { DisclosuresPage } from './DisclosuresPage.tsx'
import { FactsBeside } from './FactsBeside.tsx'
import { deskTitles } from './words.ts'

export const acceptanceDesk: SystemDesk = {
  system: 'acceptance',
  title: systemTitle,
  groups: [
    {
      title: deskTitles.upkeep,
      entries: [
        { title: deskTitles.agencies, route: { page: 'accepted-agencies' } },
        { title: deskTitles.disclosures, route: { page: 'disclosures' } },
      ],
    },
  ],
  pages: { 'accepted-agencies': AgenciesPage, disclosures: DisclosuresPage },
  beside: {
    [qualification.kind]: FactsBeside,
    [change.kind]: FactsBeside,
    [exit.kind]: FactsBeside,
    [report.kind]: FactsBeside,
    [complaint.kind]: FactsBeside,
  },
  audit: {
    reasons: {},
    actions: {
      list: label('列入采信机构目录', 'List in the directory'),
      change: label('变更机构信息', 'Change the information'),
      suspend: label('暂停采信', 'Suspend'),
      resume: label('恢复采信', 'Resume'),
      leave: label('退出采信机构目录', 'Leave the directory'),
      remove: label('移出采信机构目录', 'Take out of the directory'),
      disclose: label('发布公示', 'Disclose'),
      pin: label('置顶', 'Pinned'),
      release: label('取消置顶', 'Unpin'),
      withdraw: label('撤回', 'Withdraw'),
      expire: label('资质过期', 'Accreditation ran out'),
    },
    states: {
      disclosure: ({ records }) => labelsOf(records.get(disclosureRecord.kind)?.states ?? {}),
      acceptedAgency: ({ records }) => labelsOf(records.get(agencyRecord.kind)?.states ?? {}),
    },
  },
}
