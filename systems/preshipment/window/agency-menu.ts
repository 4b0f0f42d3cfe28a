/** 机构端: what the agency does with orders, in the words of manual 001. */
import type { MenuEntry } from '../../../renderer/shell/pages.ts'
import { order } from '../declare/order/order.ts'
import { titles } from './titles.ts'

const agency = ['agency'] as const

export const agencyMenu: readonly MenuEntry[] = [
  {
    title: titles.acceptances,
    icon: 'form',
    address: { page: 'preshipment/acceptances' },
    roles: agency,
    todo: [order.kind],
  },
]
