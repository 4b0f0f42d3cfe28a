/** 所属单位: 「系统会自动校验录入的所属单位代码，是否存在进出口货物收发货人和报关企业的有效资质」 */
import { and, eq } from 'drizzle-orm'
import { qualifications } from './tables.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { parentTypeOf, type QualificationType } from '../declare/qualification-types.ts'
import type { Db } from '../../../server/platform/database.ts'
import { holdingOf } from './holding.ts'
import { parentUnknown } from './problems.ts'

export interface Parent {
  readonly nameZh: string
  /** Its valid ones. */
  readonly types: readonly QualificationType[]
}

/** By 海关备案编码 (10 digits) or 统一社会信用代码; undefined when nothing valid is filed under it. */
export async function parentOf(db: Db, code: string, today: string): Promise<Parent | undefined> {
  const wanted = normaliseCode(code).toUpperCase()
  const creditCode = wanted.length === 10 ? await ownerOf(db, wanted) : wanted
  if (creditCode === undefined) return undefined
  const { registration, types } = await holdingOf(db, creditCode, today)
  return registration && types.length > 0
    ? { nameZh: registration.content.fields['nameZh'] ?? '', types }
    : undefined
}

async function ownerOf(db: Db, customsCode: string): Promise<string | undefined> {
  const [found] = await db
    .select({ creditCode: qualifications.creditCode })
    .from(qualifications)
    .where(and(eq(qualifications.customsCode, customsCode), eq(qualifications.state, 'valid')))
  return found?.creditCode
}

/** A branch's parent must hold what the branch is a branch of. */
export async function checkParent(
  db: Db,
  code: string | undefined,
  types: readonly QualificationType[],
  today: string,
): Promise<Result<undefined>> {
  const needed = types.flatMap((type) => parentTypeOf[type] ?? [])
  const [first] = needed
  if (first === undefined && !code) return ok(undefined)
  const parent = code ? await parentOf(db, code, today) : undefined
  const missing = needed.find((type) => !parent?.types.includes(type))
  if (missing) return parentUnknown(missing)
  return parent ? ok(undefined) : parentUnknown(first ?? 'trader')
}
