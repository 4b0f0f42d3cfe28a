/** Whether what who registers said is right, by the declared form and the code tables as they stand today. Nothing here knows any account. */
import { wrongCodes, type CodeUse } from '../../../domain/codes/standing.ts'
import { isCodeTable } from '../../../domain/codes/catalogue.ts'
import {
  organisationCodeIn,
  type ProfileDefinition,
  type ProfileValues,
} from '../../../domain/general/profile.ts'
import { label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from '../../../domain/kit/problem.ts'
import { problemsInRow, settledValues } from '../../../domain/kit/row-rules.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { findCodes } from '../../codes/read.ts'
import type { Db } from '../../platform/database.ts'

const CODES_DIFFER = label(
  '统一社会信用代码的第 9–17 位须与组织机构代码一致',
  'Characters 9 to 17 of the credit code must be the organisation code',
)

export const invalid = (places: PlacedMessage[]) =>
  problem(
    'INPUT_INVALID',
    label('填写的内容有误，请按提示修改', 'Some fields are wrong: mend them as told'),
    {
      retrySafe: true,
      places,
    },
  )

/** As they are stored: normalised, and only those that the form has. */
export function settledProfile(definition: ProfileDefinition, given: ProfileValues): Record<string, string> {
  const settled = settledValues(definition.fields, given)
  const { organisationCode } = definition.means
  const code = settled[organisationCode]
  return code === undefined ? settled : { ...settled, [organisationCode]: organisationCodeIn(code) }
}

/** Failure: INPUT_INVALID with places. `values` are settled. */
export async function judgeProfile(
  db: Db,
  definition: ProfileDefinition,
  values: ProfileValues,
  now: Date,
): Promise<Result<true>> {
  const { fields, means } = definition
  const today = legalDate(now)
  const form = { title: label('注册资料', 'Registration'), fields }
  const places = [...problemsInRow(form, 'fields', { id: '', ...values }, undefined, { ...BY_CARD, today })]
  const creditCode = values[means.creditCode] ?? ''
  if (
    places.length === 0 &&
    creditCode !== '' &&
    organisationCodeIn(creditCode) !== values[means.organisationCode]
  )
    places.push({ at: `fields.${means.creditCode}`, message: CODES_DIFFER })
  const uses = Object.entries(fields).flatMap(([name, field]): CodeUse[] => {
    const code = values[name] ?? ''
    return field.kind === 'code' && code !== '' && isCodeTable(field.table)
      ? [{ at: `fields.${name}`, table: field.table, code }]
      : []
  })
  if (uses.length > 0) places.push(...wrongCodes(uses, await findCodes(db, uses), today))
  return places.length > 0 ? fail(invalid(places)) : ok(true)
}
