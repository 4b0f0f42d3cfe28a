/** The pages of orders, and those of what is queried by everybody. */
import { lazy } from 'react'
import { label } from '../../../domain/kit/label.ts'
import type { PageDefinition } from '../../../renderer/shell/pages.ts'
import { titles } from './titles.ts'

export const orderPages: Readonly<Record<string, PageDefinition>> = {
  'preshipment/orders': { title: () => titles.orders, component: lazy(() => import('./OrdersPage.tsx')) },
  'preshipment/acceptances': {
    title: () => titles.acceptances,
    component: lazy(() => import('./AcceptancesPage.tsx')),
  },
  'preshipment/agencies': {
    title: () => titles.agencies,
    component: lazy(() => import('./AgenciesPage.tsx')),
  },
  'preshipment/rules': { title: () => titles.rules, component: lazy(() => import('./RulesPage.tsx')) },
  'preshipment/regulations': {
    title: () => titles.regulations,
    component: lazy(() => import('./RegulationsPage.tsx')),
  },
  'preshipment/regulation': {
    title: ({ title = '' }) => label(title, title),
    component: lazy(() => import('./RegulationPage.tsx')),
  },
}
