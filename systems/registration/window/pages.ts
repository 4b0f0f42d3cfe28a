/** 行政相对人统一管理: its menu (资质备案, 综合查询), its pages, and what stands around its forms. */
import './registration.css'
import { lazy } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { cancellation } from '../declare/cancellation.ts'
import { change } from '../declare/change.ts'
import { applications } from '../declare/applications.ts'
import { filing } from '../declare/filing.ts'
import { systemTitle } from '../declare/title.ts'
import type { MenuEntry, SystemPages } from '../../../renderer/shell/pages.ts'
import { titles } from './words.ts'

const both = ['enterprise', 'agency'] as const
const entry = (
  title: MenuEntry['title'],
  icon: MenuEntry['icon'],
  page: string,
  group: MenuEntry['group'] & object,
): MenuEntry => ({ title, icon, address: { page }, roles: both, group })

export const registrationPages: SystemPages = {
  system: 'registration',
  title: systemTitle,
  hasDocumentLists: false,
  home: lazy(() => import('./HomeRegistration.tsx')),
  menu: [
    entry(titles.apply, 'form', 'registration/apply', titles.filingGroup),
    entry(titles.change, 'change', 'registration/change', titles.filingGroup),
    entry(titles.cancel, 'cancel', 'registration/cancel', titles.filingGroup),
    entry(titles.proofs, 'blank', 'registration/proofs', titles.filingGroup),
    {
      ...entry(titles.applications, 'search', 'registration/applications', titles.queryGroup),
      todo: applications.of.map(({ kind }) => kind),
    },
    entry(titles.records, 'record', 'registration/records', titles.queryGroup),
  ],
  pages: {
    'registration/apply': { title: () => titles.apply, component: lazy(() => import('./ApplyPage.tsx')) },
    'registration/change': { title: () => titles.change, component: lazy(() => import('./ChangePage.tsx')) },
    'registration/cancel': { title: () => titles.cancel, component: lazy(() => import('./CancelPage.tsx')) },
    'registration/proofs': { title: () => titles.proofs, component: lazy(() => import('./ProofsPage.tsx')) },
    'registration/applications': {
      title: () => titles.applications,
      component: lazy(() => import('./ApplicationsPage.tsx')),
    },
    'registration/records': {
      title: () => titles.records,
      component: lazy(() => import('./RecordsPage.tsx')),
    },
    'registration/record': {
      title: ({ creditCode = '' }) => label(`备案信息 ${creditCode}`, `Filed ${creditCode}`),
      component: lazy(() => import('./RecordPage.tsx')),
    },
  },
  forms: {
    [filing.kind]: lazy(() => import('./FilingFrame.tsx')),
    [change.kind]: lazy(() => import('./ChangeFrame.tsx')),
    [cancellation.kind]: lazy(() => import('./CancellationFrame.tsx')),
  },
}
