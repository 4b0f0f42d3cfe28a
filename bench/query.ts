/**
 * Pages of a list of 200,000 documents through the whole core, against the physical floor: plain columns in an encrypted file of
 * their own, each order an index, the page found by it from its nearer end, rows read by number. Goals: 1.5, and 20 ms. Searching
 * for a part of a number has a goal in milliseconds; its floor is a look at every number in an index. `SILL_BENCH_ROWS` for more rows.
 */
import type { Database } from 'better-sqlite3'
import type { ListQueryInput } from '../domain/kit/list.ts'
import { openTestCore, SEED_PASSWORD, until } from '../tests/support/core/test-core.ts'
import { openStand } from './core-stand.ts'
import { alternate, median, type Figure } from './figure.ts'
import { fillMirror, KIND, openAccountFile, plainFile } from './query-fill.ts'

const ROWS = Number(process.env['SILL_BENCH_ROWS'] ?? 200_000)
const ROUNDS = 40

const of = `collection = '${KIND}'`
type Floor = (plain: Database) => unknown

const page = (plain: Database, order: string, where = '', parameters: readonly string[] = []) =>
  plain
    .prepare(
      `select * from doc where row in (select row from doc where ${of} ${where} order by ${order} limit 20)`,
    )
    .all(...parameters)
const count = (plain: Database, where = '', parameters: readonly string[] = []) =>
  plain.prepare(`select count(*) from doc where ${of} ${where}`).get(...parameters)

const lists: readonly {
  readonly name: string
  readonly query: Partial<ListQueryInput>
  readonly floor: Floor
}[] = [
  {
    name: 'first page',
    query: {},
    floor: (plain) => [page(plain, 'updated_at desc, id desc'), count(plain)],
  },
  {
    name: 'filtered by state',
    query: { filters: { state: { equals: 'submitted' } } },
    floor: (plain) => [
      page(plain, 'updated_at desc, id desc', 'and state = ?', ['submitted']),
      count(plain, 'and state = ?', ['submitted']),
    ],
  },
  {
    name: 'last page',
    query: { page: Math.ceil((ROWS + 1) / 20) },
    floor: (plain) => [page(plain, 'updated_at, id'), count(plain)],
  },
  {
    name: 'sorted by number',
    query: { sort: { column: 'certificateNo', direction: 'asc' } },
    floor: (plain) => [page(plain, 'certificate_no, id'), count(plain)],
  },
  ...['77', '00123', '恒丰'].map((sought) => ({
    name: `contains ${sought}`,
    query: { filters: { certificateNo: { contains: sought } } },
    floor: (plain: Database) => [
      plain
        .prepare(`select row from doc where ${of} and certificate_no like ? order by certificate_no limit 20`)
        .all(`%${sought}%`),
      count(plain, 'and certificate_no like ?', [`%${sought}%`]),
    ],
  })),
]

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export async function run(): Promise<Figure[]> {
  const stand = await openStand('query')
  const draft = await stand.client.documents.create({
    kind: KIND,
    from: { certificateNo: stand.certificateNo },
  })
  await stand.core.close()
  const store = await openAccountFile(stand.dir)
  fillMirror(store.raw, ROWS)
  const plain = plainFile(stand.dir, ROWS)
  const core = await openTestCore(stand.dir, stand.central.url)
  const figures: Figure[] = []
  const shown = ROWS.toLocaleString('en')
  try {
    const opened = await timed(() =>
      core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD }),
    )
    const query = (more: Partial<ListQueryInput>) =>
      core.client.documents.query({ collection: KIND, filters: {}, ...more })
    const unpacked = await timed(() => query({}))
    let packing = 0
    const saves: number[] = []
    packing = await timed(() =>
      until(
        async () => {
          const { localRevision, content } = await core.client.documents.get({ id: draft.id })
          saves.push(await timed(() => core.client.documents.save({ id: draft.id, localRevision, content })))
          return store.raw.prepare('select 1 from list_due limit 1').get() === undefined
        },
        'packed lists',
        600_000,
      ),
    )
    const cold = await timed(() => query({}))
    console.error(
      `opened in ${opened.toFixed(0)} ms, first page unpacked ${unpacked.toFixed(0)} ms, packed in ${(packing / 1000).toFixed(1)} s, slowest save meanwhile ${Math.max(...saves).toFixed(1)} ms (median ${median(saves).toFixed(2)}), first page cold ${cold.toFixed(0)} ms`,
    )
    for (const list of lists) {
      const measured = await alternate(
        ROUNDS,
        () => timed(() => query(list.query)),
        () => timed(() => list.floor(plain)),
      )
      figures.push({
        name: `${list.name} of ${shown} rows against plain columns`,
        ...measured,
        ratio: measured.ours / measured.floor,
        unit: 'ms',
      })
    }
    return figures
  } finally {
    plain.close()
    store.close()
    await core.close()
    await stand.central.close()
  }
}

if (import.meta.main) console.log(await run())
