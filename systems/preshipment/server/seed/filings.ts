/** Filings of the demonstration, one at least in each state, made before any order is. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { SeedAgencyName } from './agencies.ts'
import { seedFilingContent } from './filing-content.ts'
import { FILING } from '../filing-effects.ts'
import type { SeedWorld } from './world.ts'

/** Days ago. */
export const AU_FILED = 1100

const ACCEPTED = { answers: { opinion: '示例：材料齐全，予以受理' } }

const applied = (
  { moves, agency, paper }: SeedWorld,
  days: number,
  name: SeedAgencyName,
  { action = 'submit', fields = {} }: { readonly action?: string; readonly fields?: Content['fields'] } = {},
): Promise<CentralDocument> => {
  const content = seedFilingContent(moves, name, days, paper(agency(name)))
  return moves.begin(days, agency(name), FILING, action, {
    content: { ...content, fields: { ...content.fields, ...fields } },
  })
}

/** A day after the agency applied, customs accepts; a former certificate loses its force. */
async function filed(world: SeedWorld, days: number, name: SeedAgencyName, fields?: Content['fields']) {
  const sent = await applied(world, days, name, fields && { fields })
  await world.moves.go(days - 1, world.customs, sent, 'accept', ACCEPTED)
  await world.moves.settle()
}

export async function seedFilings(world: SeedWorld): Promise<void> {
  const { moves, customs } = world
  await filed(world, AU_FILED, 'au')
  await filed(world, 900, 'hk', { nameZh: '示例港岛检验有限公司', nameEn: 'Sample Island Inspection Ltd' })
  await filed(world, 800, 'jp')
  await filed(world, 700, 'de')
  await filed(world, 650, 'kr')
  await filed(world, 600, 'us')
  await filed(world, 560, 'nz')
  await filed(world, 540, 'auB')
  // Renamed: an important change, which a new filing makes.
  await filed(world, 520, 'hk')
  const refused = await applied(world, 40, 'eg')
  await moves.go(35, customs, refused, 'refuse', { answers: { opinion: '示例：未取得 ISO/IEC 17020 认可' } })
  const lacking = await applied(world, 12, 'nl')
  await moves.go(9, customs, lacking, 'supplement', {
    answers: { opinion: '示例：请补充经公证的商业登记证明' },
  })
  await applied(world, 3, 'th')
}

/** Struck off, it may file again at once; its former certificate is named. */
export const seedNewFiling = (world: SeedWorld) => applied(world, 5, 'us', { action: 'save' })
