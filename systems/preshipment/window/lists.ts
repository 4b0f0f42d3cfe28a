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
import { titles } from './titles.ts'

interface List {
  readonly page: string
  readonly kind: string
  /** In the menu; the page is called as the kind. */
  readonly menu?: Label
  readonly title: Label
  readonly group?: Label
}

const FILINGS = 'preshipment/filings'
export const CHANGES = 'preshipment/changes'

const supervision: readonly List[] = [
  { page: 'preshipment/feedback', kind: feedback.kind, title: feedback.title },
  {
    page: 'preshipment/inspections',
    kind: inspection.kind,
    title: inspection.title,
    menu: label('监督检查', 'Inspections'),
  },
  {
    page: 'preshipment/dispositions',
    kind: disposition.kind,
    title: disposition.title,
    group: disposition.title,
  },
  {
    page: 'preshipment/reports',
    kind: report.kind,
    title: report.title,
    group: label('年度报告', 'Annual reports'),
  },
]

const entryOf = ({ page, kind, menu, title, group }: List): MenuEntry => ({
  title: menu ?? title,
  icon: 'form',
  address: { page, params: { kind } },
  roles: ['agency'],
  todo: [kind],
  ...(group && { group }),
})

/** 备案管理 is the list of filings; a change begins at the filing that it changes, and is found from there. */
export const filingMenu: readonly MenuEntry[] = [
  {
    title: titles.filings,
    icon: 'form',
    address: { page: FILINGS },
    roles: ['agency'],
    todo: [filing.kind, change.kind],
  },
]
export const supervisionMenu: readonly MenuEntry[] = supervision.map(entryOf)

const component = lazy(() => import('./ListOfKind.tsx'))
export const listPages: Readonly<Record<string, PageDefinition>> = {
  [FILINGS]: { title: () => filing.title, component: lazy(() => import('./FilingsPage.tsx')) },
  [CHANGES]: { title: () => change.title, component },
  ...Object.fromEntries(supervision.map(({ page, title }) => [page, { title: () => title, component }])),
}
