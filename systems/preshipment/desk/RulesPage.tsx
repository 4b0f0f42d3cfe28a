/** 业务规则维护: which codes need an inspection, are exempt, or prohibited. A change counts for drafts at once, and for orders when they are handed in. */
import { CodesPage } from '../../../renderer/desk/codes/CodesPage.tsx'
import { MEASURES } from '../declare/order/measures.ts'
import { deskTitles } from './titles.ts'

const only = { table: MEASURES, title: deskTitles.rules }

export function RulesPage() {
  return <CodesPage only={only} />
}
