/**
 * The desk's lists over the documents of 200 enterprises, through the API, against plain columns with the right index in the same
 * PostgreSQL. Goal: 50 ms each. Counts of both end at 10,000. `SILL_BENCH_DESK` for another number of documents.
 */
import pg from 'pg'
import { COUNTED_TO } from '../contract/shapes.ts'
import type { ListQueryInput } from '../domain/kit/list.ts'
import { startPostgres } from '../server/testing/postgres.ts'
import { startTestCentral } from '../server/testing/central.ts'
import { alternate, type Figure } from './figure.ts'

const ROWS = Number(process.env['SILL_BENCH_DESK'] ?? 200_000)
const ROUNDS = 20
const KIND = 'certificates.reprint'

const FILL = `
  with tenant as (select n, gen_random_uuid() as id from generate_series(0, 199) n)
  insert into rows (tenant_id, collection, id, state, content, created_at, updated_at, seq, is_gone, revision, form_version, history)
  select tenant.id, '${KIND}', gen_random_uuid()::text, (array['submitted', 'approved', 'refused', 'returned'])[1 + i % 4],
    jsonb_build_object('fields', jsonb_build_object('applicationNo', 'ZD' || lpad(i::text, 12, '0'), 'certificateNo', '4401' || lpad(i::text, 12, '0'), 'appliedOn', '2026-01-01', 'reason', repeat('套打时走纸错位', 12)), 'rows', '{}'::jsonb, 'attachments', '{}'::jsonb),
    at, at, i, false, 1, 1, '[]'::jsonb
  from generate_series(1, ${ROWS}) i join tenant on tenant.n = i % 200, lateral (select to_char(timestamp '2020-01-01' + i * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as at) a`
const PLAIN = [
  `create table plain as select id, state, updated_at, content ->> 'x' as x, content -> 'fields' ->> 'certificateNo' as certificate_no, content from rows where collection = '${KIND}'`,
  'create index on plain (updated_at desc, id desc)',
  'create index on plain (state, updated_at desc, id desc)',
  'vacuum analyze plain',
  'vacuum analyze rows',
]
const ORDER = 'order by updated_at desc, id desc'

const lists: readonly {
  readonly name: string
  readonly query: Partial<ListQueryInput>
  readonly where: string
  readonly offset?: number
}[] = [
  { name: 'first page', query: {}, where: 'true' },
  { name: 'by state', query: { filters: { state: { equals: 'submitted' } } }, where: `state = 'submitted'` },
  { name: 'page 1,000', query: { page: 1_000 }, where: 'true', offset: 19_980 },
  {
    name: 'contains 4401',
    query: { filters: { certificateNo: { contains: '4401' } } },
    where: `certificate_no ilike '%4401%'`,
  },
  {
    name: 'contains 00123',
    query: { filters: { certificateNo: { contains: '00123' } } },
    where: `certificate_no ilike '%00123%'`,
  },
]

export async function run(): Promise<Figure[]> {
  const cluster = await startPostgres({ isDurable: true })
  const databaseUrl = await cluster.createDatabase()
  const central = await startTestCentral({ databaseUrl })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const statement of [FILL, ...PLAIN]) await client.query(statement)
    const { client: officer } = await central.login('customs')
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const start = performance.now()
      await work()
      return performance.now() - start
    }
    const figures: Figure[] = []
    const add = async (name: string, ours: () => Promise<unknown>, floor: () => Promise<unknown>) => {
      const measured = await alternate(
        ROUNDS,
        () => timed(ours),
        () => timed(floor),
      )
      figures.push({
        name: `desk of ${ROWS.toLocaleString('en')} documents: ${name} (goal 50 ms)`,
        ...measured,
        ratio: measured.ours / measured.floor,
        unit: 'ms',
      })
    }
    for (const { name, query, where, offset = 0 } of lists) {
      await add(
        name,
        () => officer.documents.list({ collection: KIND, filters: {}, ...query }),
        async () => {
          await client.query(`select * from plain where ${where} ${ORDER} limit 20 offset ${offset}`)
          await client.query(
            `select count(*) from (select 1 from plain where ${where} limit ${Math.max(COUNTED_TO, offset + 20) + 1}) counted`,
          )
        },
      )
    }
    await add(
      'to-do counts',
      () => officer.desk.pending(),
      () =>
        client.query(
          `select count(*) from (select 1 from plain where state = 'submitted' limit ${COUNTED_TO}) counted`,
        ),
    )
    return figures
  } finally {
    await client.end()
    await central.close()
    await cluster.stop()
  }
}

if (import.meta.main) console.log(await run())
