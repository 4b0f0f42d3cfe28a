/** 旧机电装运前检验 at the desk. */
import { systemTitle } from '../declare/title.ts'
import type { SystemDesk } from '../../../renderer/desk/system-desk.ts'

export const preshipmentDesk: SystemDesk = {
  system: 'preshipment',
  title: systemTitle,
  groups: [],
  pages: {},
  audit: { reasons: {}, actions: {}, states: {} },
}
