/** 免于办理强制性产品认证管理 at the desk: applications are decided on the pages of all documents, by office and post. */
import { systemTitle } from '../declare/title.ts'
import type { SystemDesk } from '../../../renderer/desk/system-desk.ts'

export const exemptionDesk: SystemDesk = {
  system: 'exemption',
  title: systemTitle,
  groups: [],
  pages: {},
  audit: { reasons: {}, actions: {}, states: {} },
}
