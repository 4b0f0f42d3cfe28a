/** Dispositions of the demonstration: in force, to be rectified, overdue, over, lifted; and an agency that is struck off. */
import type { Content } from '../../../../domain/kit/document.ts'
import { DISPOSITION } from '../agencies.ts'
import type { SeedAgencyName } from './agencies.ts'
import { answered, begun, opinion } from './begun.ts'
import type { SeedWorld } from './world.ts'

export async function seedDispositions(world: SeedWorld): Promise<void> {
  const { moves, customs } = world
  const disposed = (days: number, name: SeedAgencyName, fields: Content['fields']) =>
    begun(world, days, name, DISPOSITION, {
      announcement: '示例：检验工作不符合要求',
      from: moves.day(days),
      ...fields,
    })
  const barred = (days: number, name: SeedAgencyName, until: string) =>
    disposed(days, name, { kind: 'notRecognised', ground: 'a29i1', until })
  const rectify = (days: number, name: SeedAgencyName, until: string) =>
    disposed(days, name, { kind: 'rectify', ground: 'a28i1', until, requirement: '示例：完善检验记录的管理' })

  await barred(30, 'jp', moves.day(-334))
  await rectify(10, 'de', moves.day(-20))

  const late = await rectify(60, 'kr', moves.day(5))
  const first = await answered(world, 30, 'kr', late, {
    fields: { rectification: '示例：已修订检验记录的管理规定' },
  })
  const again = await moves.go(25, customs, first, 'refuse', opinion('请补充培训记录'))
  const overdue = await moves.go(4, 'clock', again, 'markOverdue')
  await answered(world, 1, 'kr', overdue, { fields: { rectification: '示例：已修订规定，并附培训记录' } })

  const lifted = await barred(160, 'nz', moves.day(-30))
  await moves.go(140, customs, lifted, 'lift', { answers: { reason: '示例：经核查，问题不成立' } })
  await moves.go(1, 'clock', await barred(120, 'nz', moves.day(2)), 'expire')

  await disposed(10, 'us', { kind: 'strikeOff', ground: 'a30' })
  await moves.settle()
}
