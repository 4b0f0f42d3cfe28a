/** What customs begins for an agency in the demonstration, and how the agency answers. */
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { SeedAgencyName } from './agencies.ts'
import type { Said } from '../../../../server/seed/moving.ts'
import type { SeedWorld } from './world.ts'

export const opinion = (said: string): Said => ({ answers: { opinion: `示例：${said}` } })

export const begun = (
  { moves, customs, agency }: SeedWorld,
  days: number,
  name: SeedAgencyName,
  kind: string,
  fields: Content['fields'],
) =>
  moves.begin(days, customs, kind, 'begin', {
    content: { fields: { agency: agency(name).tenantId, ...fields }, rows: {}, attachments: {} },
  })

/** The agency writes into what customs began, with a paper in the named place. */
export const answered = (
  { moves, agency, paper }: SeedWorld,
  days: number,
  name: SeedAgencyName,
  { content, ...document }: CentralDocument,
  { action = 'submit', place = 'materials', fields, rows = {} }: Answer,
) =>
  moves.go(days, agency(name), { ...document, content }, action, {
    content: {
      fields: { ...content.fields, ...fields },
      rows: { ...content.rows, ...rows },
      attachments: { ...content.attachments, [place]: [paper(agency(name))] },
    },
  })

interface Answer {
  readonly action?: string
  readonly place?: string
  readonly fields: Content['fields']
  readonly rows?: Content['rows']
}
