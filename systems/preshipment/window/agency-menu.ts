/** 机构端, in the order and the words of manual 001. */
import { label } from '../../../domain/kit/label.ts'
import type { MenuEntry } from '../../../renderer/shell/pages.ts'
import { filing } from '../declare/filing.ts'
import { order } from '../declare/order/order.ts'
import { titles } from './titles.ts'

const agency = ['agency'] as const

export const agencyMenu: readonly MenuEntry[] = [
  {
    title: label('备案管理', 'Filing'),
    icon: 'form',
    address: { page: 'documents', params: { kind: filing.kind } },
    roles: agency,
    todo: [filing.kind],
  },
  {
    title: titles.acceptances,
    icon: 'form',
    address: { page: 'preshipment/acceptances' },
    roles: agency,
    todo: [order.kind],
  },
]
