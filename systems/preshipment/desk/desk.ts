/** 旧机电装运前检验 at the desk. */
import { agency } from '../declare/agency-record.ts'
import { systemTitle } from '../declare/title.ts'
import type { SystemDesk } from '../../../renderer/desk/system-desk.ts'
import { RegulationsPage } from './RegulationsPage.tsx'
import { RulesPage } from './RulesPage.tsx'
import { regulationWords as say } from './regulation-words.ts'
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
        { title: deskTitles.regulations, route: { page: 'used-machinery-regulations' } },
      ],
    },
  ],
  pages: { 'used-machinery-rules': RulesPage, 'used-machinery-regulations': RegulationsPage },
  audit: {
    reasons: {},
    actions: {
      'regulation.publish': say.publish,
      'regulation.change': say.change,
      'regulation.withdraw': say.withdraw,
    },
    states: {},
  },
}
