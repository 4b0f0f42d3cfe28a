/** X1: whether an order may be given to an agency, and worked on by it, on a legal day of the server's clock. The dates decide. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { Db } from '../../../server/platform/database.ts'
import { whyNotCommissionable } from '../declare/agency-standing.ts'
import { agencyOf, dispositionsOf } from './agencies.ts'
import { wrong } from './problems.ts'
import { spansOn } from './spans.ts'

export interface Commissioned {
  readonly name: string
  readonly certificateNo: string
}

/** What the agency itself is told when it takes or finishes an order meanwhile. */
export const NOT_MEANWHILE = label(
  '处置期间不能受理委托',
  'Orders cannot be worked on while a disposition is in force',
)

const struckOff = (name: string): Label =>
  label(
    `“${name}”已撤销备案，不能委托，请重新选择`,
    `“${name}” has been struck off and cannot be commissioned: choose again`,
  )
const UNKNOWN = label('没有找到该检验机构，请重新选择', 'There is no such agency: choose again')

/**
 * `agencyId` is the id of its tenant, which is that of its public row. Failure: PSI_AGENCY, at `fields.agency`, in the words for the
 * enterprise. Whoever asks for an order has the public row locked already, as every document that names a row.
 */
export async function commissionable(db: Db, agencyId: string, day: string): Promise<Result<Commissioned>> {
  const held = await agencyOf(db, agencyId)
  if (!held) return fail(wrong('PSI_AGENCY', UNKNOWN, 'fields.agency'))
  const name = held.content.fields['nameZh'] ?? ''
  if (held.state !== 'inForce') return fail(wrong('PSI_AGENCY', struckOff(name), 'fields.agency'))
  const why = whyNotCommissionable(name, spansOn(await dispositionsOf(db, agencyId), day), day)
  return why
    ? fail(wrong('PSI_AGENCY', why, 'fields.agency'))
    : ok({ name, certificateNo: held.certificateNo })
}
