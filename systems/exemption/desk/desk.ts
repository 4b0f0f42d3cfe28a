/** 免于办理强制性产品认证管理 at the desk: applications are decided on the pages of all documents, by office and post. */
import { application } from '../declare/application/application.ts'
import { systemTitle } from '../declare/title.ts'
import { userTitles } from '../declare/entry/user-words.ts'
import { WriteOffPage } from './WriteOffPage.tsx'
import { writeOffWords as say } from './write-off-words.ts'
import type { SystemDesk } from '../../../renderer/desk/system-desk.ts'
import { NewcomersPage } from './NewcomersPage.tsx'
import { ReleaseBeside } from './ReleaseBeside.tsx'
import { deskTitles } from './words.ts'

export const exemptionDesk: SystemDesk = {
  system: 'exemption',
  title: systemTitle,
  groups: [
    { title: say.group, entries: [{ title: say.title, route: { page: 'exemption-write-off' } }] },
    { title: deskTitles.upkeep, entries: [{ title: userTitles.newcomers, route: { page: 'new-users' } }] },
  ],
  pages: { 'exemption-write-off': WriteOffPage, 'new-users': NewcomersPage },
  beside: { [application.kind]: ReleaseBeside },
  audit: { reasons: {}, actions: {}, states: {} },
}
