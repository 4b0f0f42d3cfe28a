/** Names of goods and countries as the code tables have them now: goods may be added at the desk. */
import type { Label } from '../../../domain/kit/label.ts'
import { label } from '../../../domain/kit/label.ts'
import { findCodes } from '../../../server/codes/read.ts'
import type { Db } from '../../../server/platform/database.ts'
import { joined } from '../declare/scope.ts'

type Named = (code: string) => Label

async function namesIn(db: Db, table: string, codes: readonly string[]): Promise<Named> {
  const find = await findCodes(
    db,
    [...new Set(codes)].map((code) => ({ table, code })),
  )
  return (code) => {
    const found = find({ table, code })
    return found ? label(found.zh, found.en === '' ? found.zh : found.en) : label(code, code)
  }
}

export const countryNames = (db: Db, codes: readonly string[]): Promise<Named> =>
  namesIn(db, 'countries', codes)

export const goodsNames = (db: Db, codes: readonly string[]): Promise<Named> =>
  namesIn(db, 'acceptanceGoods', codes)

export async function goodsSaid(db: Db, goods: readonly string[]): Promise<Label> {
  const nameOf = await goodsNames(db, goods)
  return joined(goods.map(nameOf))
}
