/** Judges the torture by the server's own tables, through nobody's API. */
import pg from 'pg'
import { seedTenants } from '../../../server/seed/accounts.ts'
import { reasonOf } from './items.ts'

export interface Verdict {
  readonly lost: readonly number[]
  readonly twice: readonly number[]
  /** Anything else that should not be: a second submit of one document, a number given twice. */
  readonly other: readonly string[]
}

interface Row {
  reason: string | null
  no: string | null
  submits: number
  revision: number
}

export async function judge(databaseUrl: string, seed: number, count: number): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(
      `select content->'fields'->>'reason' as reason, content->'fields'->>'applicationNo' as no, revision,
        (select count(*)::int from jsonb_array_elements(history) entry where entry->>'action' = 'submit') as submits
       from rows where collection = 'certificates.reprint' and tenant_id = $1`,
      [seedTenants.hengfeng.id],
    )
    const times = new Map<string, number>()
    for (const { reason } of rows) times.set(reason ?? '', (times.get(reason ?? '') ?? 0) + 1)
    const numbers = Array.from({ length: count }, (_, number) => number)
    const mine = rows.filter((row) => row.reason?.startsWith(`torture ${seed}/`))
    const other = mine
      .filter((row) => row.submits !== 1 || row.revision !== 1)
      .map((row) => `${row.reason}: submitted ${row.submits} times, revision ${row.revision}`)
    const given = new Set(mine.map((row) => row.no))
    if (given.size !== mine.length)
      other.push(`${mine.length - given.size} application numbers were given twice`)
    return {
      lost: numbers.filter((number) => !times.has(reasonOf(seed, number))),
      twice: numbers.filter((number) => (times.get(reasonOf(seed, number)) ?? 0) > 1),
      other,
    }
  } finally {
    await client.end()
  }
}
