/** 进口旧机电产品装运前检验监督管理: the menus of both entrances, and its pages. */
import './preshipment.css'
import { lazy } from 'react'
import { change } from '../declare/change.ts'
import { filing } from '../declare/filing.ts'
import { order } from '../declare/order/order.ts'
import { systemTitle } from '../declare/title.ts'
import type { SystemPages } from '../../../renderer/shell/pages.ts'
import { agencyMenu } from './agency-menu.ts'
import { enterpriseMenu } from './enterprise-menu.ts'
import { filingMenu, listPages, supervisionMenu } from './lists.ts'
import { orderPages } from './order-pages.ts'
import { sharedMenu } from './shared-menu.ts'

export const preshipmentPages: SystemPages = {
  system: 'preshipment',
  title: systemTitle,
  hasDocumentLists: false,
  keepsMenuOrder: true,
  menu: [...sharedMenu, ...filingMenu, ...agencyMenu, ...supervisionMenu, ...enterpriseMenu],
  pages: { ...listPages, ...orderPages },
  forms: {
    [change.kind]: lazy(() => import('./ChangeFrame.tsx')),
    [filing.kind]: lazy(() => import('./FilingFrame.tsx')),
    [order.kind]: lazy(() => import('./OrderFrame.tsx')),
  },
}
