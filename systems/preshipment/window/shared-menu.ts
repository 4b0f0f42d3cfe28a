/** What both entrances have first: 公告消息, and what everybody may query (manual 001, 1.1, 1.2, 2.1, 2.2). */
import type { MenuEntry } from '../../../renderer/shell/pages.ts'
import { titles } from './titles.ts'

const both = ['enterprise', 'agency'] as const

export const sharedMenu: readonly MenuEntry[] = [
  { title: titles.notices, icon: 'notices', address: { page: 'notices' }, roles: both },
  {
    title: titles.rules,
    icon: 'search',
    address: { page: 'preshipment/rules' },
    roles: both,
    group: titles.queries,
  },
  {
    title: titles.agencies,
    icon: 'search',
    address: { page: 'preshipment/agencies' },
    roles: both,
    group: titles.queries,
  },
  {
    title: titles.regulations,
    icon: 'record',
    address: { page: 'preshipment/regulations' },
    roles: both,
    group: titles.queries,
  },
]
