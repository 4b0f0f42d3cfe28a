/** Manual 001, part 4: an agency comes in by its own door, an enterprise by another. The role is the account's. */
import { label } from '../../../domain/kit/label.ts'
import type { Entrance } from '../../../renderer/login/entrance.ts'

export const preshipmentEntrances: readonly Entrance[] = [
  {
    role: 'agency',
    title: label('装运前检验机构入口', 'For inspection agencies'),
    thisOne: label(
      '当前账号为检验机构用户，请从装运前检验机构入口进入',
      'This account is an agency’s: use the entrance for inspection agencies',
    ),
  },
  {
    role: 'enterprise',
    title: label('委托企业入口', 'For commissioning enterprises'),
    thisOne: label(
      '当前账号为企业用户，请从委托企业入口进入',
      'This account is an enterprise’s: use the entrance for commissioning enterprises',
    ),
  },
]
