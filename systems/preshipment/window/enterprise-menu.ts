/** 企业端, in the order and the words of manual 001. */
import type { MenuEntry } from '../../../renderer/shell/pages.ts'
import { order } from '../declare/order/order.ts'
import { titles } from './titles.ts'

const enterprise = ['enterprise'] as const

export const enterpriseMenu: readonly MenuEntry[] = [
  {
    title: titles.orders,
    icon: 'form',
    address: { page: 'preshipment/orders' },
    roles: enterprise,
    todo: [order.kind],
  },
]
