/** 备案管理, and what customs begins and the agency answers (manual 001, 1.3 and 1.5 – 1.8): a list of each, by the manual's names. */
import { lazy } from 'react'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { MenuEntry, PageDefinition } from '../../../renderer/shell/pages.ts'
import { change } from '../declare/change.ts'
import { disposition } from '../declare/disposition.ts'
import { feedback } from '../declare/feedback.ts'
import { filing } from '../declare/filing.ts'
import { inspection } from '../declare/inspection.ts'
import { report } from '../declare/report.ts'

interface List {
  readonly page: string
  readonly kind: string
  readonly title: Label
  readonly group?: Label
}

const filings = label('备案管理', 'Filing')
const beforeOrders: readonly List[] = [
  { page: 'preshipment/filings', kind: filing.kind, title: filing.title, group: filings },
  { page: 'preshipment/changes', kind: change.kind, title: change.title, group: filings },
]
const afterOrders: readonly List[] = [
  { page: 'preshipment/feedback', kind: feedback.kind, title: feedback.title },
  { page: 'preshipment/inspections', kind: inspection.kind, title: inspection.title },
  {
    page: 'preshipment/dispositions',
    kind: disposition.kind,
    title: disposition.title,
    group: label('处置', 'Dispositions'),
  },
  {
    page: 'preshipment/reports',
    kind: report.kind,
    title: report.title,
    group: label('年度报告', 'Annual reports'),
  },
]

const entryOf = ({ page, kind, title, group }: List): MenuEntry => ({
  title,
  icon: 'form',
  address: { page, params: { kind } },
  roles: ['agency'],
  todo: [kind],
  ...(group && { group }),
})

export const filingMenu: readonly MenuEntry[] = beforeOrders.map(entryOf)
export const supervisionMenu: readonly MenuEntry[] = afterOrders.map(entryOf)

const component = lazy(() => import('../../../renderer/kit/list/DocumentListPage.tsx'))
export const listPages: Readonly<Record<string, PageDefinition>> = Object.fromEntries(
  [...beforeOrders, ...afterOrders].map(({ page, title }) => [page, { title: () => title, component }]),
)
