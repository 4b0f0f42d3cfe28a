/** Changes of what 示例澳洲商检 has filed: one approved, one refused, one that waits. */
import type { Content } from '../../../../domain/kit/document.ts'
import { CHANGE } from '../filing-effects.ts'
import { opinion } from './begun.ts'
import { seedFilingContent } from './filing-content.ts'
import { AU_FILED } from './filings.ts'
import type { SeedWorld } from './world.ts'

export async function seedChanges(world: SeedWorld): Promise<void> {
  const { moves, customs, agency, paper } = world
  const au = agency('au')
  const filed = seedFilingContent(moves, 'au', AU_FILED, paper(au))
  const change = (days: number, fields: Content['fields']) =>
    moves.begin(days, au, CHANGE, 'submit', {
      content: {
        ...filed,
        // Those years are more than three years ago by now.
        rows: { ...filed.rows, history: [] },
        fields: { ...filed.fields, ...fields },
      },
    })
  const moved = { officeAddress: '8 Sample Road, Sample City (AUS)' }
  const passed = await change(200, { ...moved, reason: '示例：经营场所搬迁' })
  await moves.go(198, customs, passed, 'approve', opinion('同意变更'))
  await moves.settle()
  const refused = await change(100, { ...moved, registeredPlace: '澳洲墨尔本', reason: '示例：注册地变化' })
  await moves.go(97, customs, refused, 'refuse', opinion('注册地与商业登记证明不一致'))
  await change(2, { ...moved, contactPhone: '+61 2 555 04321', reason: '示例：联系电话变化' })
}
