/** 机构端, in the order and the words of manual 001. */
import { label } from '../../../domain/kit/label.ts'
import type { MenuEntry } from '../../../renderer/shell/pages.ts'
import { filing } from '../declare/filing.ts'

export const agencyMenu: readonly MenuEntry[] = [
  {
    title: label('备案管理', 'Filing'),
    icon: 'form',
    address: { page: 'documents', params: { kind: filing.kind } },
    roles: ['agency'],
    todo: [filing.kind],
  },
]
