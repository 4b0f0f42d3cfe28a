/** 免于办理强制性产品认证管理: the menu of an enterprise in the words and order of manual 004, and its pages. */
import './exemption.css'
import { lazy } from 'react'
import { application } from '../declare/application/application.ts'
import { systemTitle } from '../declare/title.ts'
import type { SystemPages } from '../../../renderer/shell/pages.ts'
import { titles } from './words.ts'

const enterprise = ['enterprise'] as const

export const exemptionPages: SystemPages = {
  system: 'exemption',
  title: systemTitle,
  hasDocumentLists: false,
  menu: [
    {
      title: titles.apply,
      icon: 'form',
      address: { page: 'exemption/new' },
      roles: enterprise,
      group: titles.applyGroup,
    },
    {
      title: titles.applications,
      icon: 'search',
      address: { page: 'exemption/applications' },
      roles: enterprise,
      group: titles.applyGroup,
      todo: [application.kind],
    },
  ],
  pages: {
    'exemption/new': { title: () => titles.apply, component: lazy(() => import('./NewApplicationPage.tsx')) },
    'exemption/applications': {
      title: () => titles.applications,
      component: lazy(() => import('./ApplicationsPage.tsx')),
    },
  },
  forms: { [application.kind]: lazy(() => import('./ApplicationFrame.tsx')) },
}
