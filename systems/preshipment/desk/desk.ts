/** 旧机电装运前检验 at the desk. */
import { agency } from '../declare/agency-record.ts'
import { regulation } from '../declare/regulations/regulation.ts'
import { systemTitle } from '../declare/title.ts'
import type { SystemDesk } from '../../../renderer/desk/system-desk.ts'
import { RulesPage } from './RulesPage.tsx'
import { deskTitles } from './titles.ts'

export const preshipmentDesk: SystemDesk = {
  system: 'preshipment',
  title: systemTitle,
  groups: [
    {
      title: deskTitles.upkeep,
      entries: [
        { title: deskTitles.agencies, route: { page: 'list', collection: agency.kind } },
        { title: deskTitles.rules, route: { page: 'used-machinery-rules' } },
        { title: deskTitles.regulations, route: { page: 'list', collection: regulation.kind } },
      ],
    },
  ],
  pages: { 'used-machinery-rules': RulesPage },
  audit: { reasons: {}, actions: {}, states: {} },
}
