/** A PostgreSQL of our own for tests: a fresh cluster in a temporary folder, reached through its socket only. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { seedProduct } from '../entry/start.ts'
import { openDatabase } from '../platform/database.ts'

const run = promisify(execFile)

export interface TestPostgres {
  /** A new, empty database; the URL to reach it. */
  createDatabase(): Promise<string>
  /** A new database that is seeded as of now: a copy of one that was seeded for the first call. */
  createSeededDatabase(): Promise<string>
  stop(): Promise<void>
}

const folders = [
  '/usr/lib/postgresql/15/bin',
  '/usr/lib/postgresql/16/bin',
  '/usr/lib/postgresql/17/bin',
  '/usr/local/bin',
  '/usr/bin',
]

function programs(): string {
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  if (!found) throw new Error('PostgreSQL is not installed: install the package postgresql (15 or later)')
  return found
}

/** PostgreSQL refuses to run as root, so root runs it as the user that its package made. */
async function asServerUser(dir: string, program: string, args: readonly string[]): Promise<void> {
  const isRoot = process.getuid?.() === 0
  await run(isRoot ? 'runuser' : program, isRoot ? ['-u', 'postgres', '--', program, ...args] : [...args], {
    cwd: dir,
  })
}

/** `isDurable: false` (the default) trades fsync for speed; benchmarks and kill tests want it true. */
export async function startPostgres({
  isDurable = false,
}: { readonly isDurable?: boolean } = {}): Promise<TestPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'sill-pg-'))
  await startCluster(dir, isDurable)
  return { ...databasesIn(dir), stop: () => endCluster(dir) }
}

async function startCluster(dir: string, isDurable: boolean): Promise<void> {
  const bin = programs()
  if (process.getuid?.() === 0) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
    )
    await chown(dir, uid ?? 0, gid ?? 0)
  }
  const data = join(dir, 'data')
  await asServerUser(dir, join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  const settings = [
    `-k ${dir}`,
    "-c listen_addresses=''",
    '-c max_connections=200',
    ...(isDurable
      ? []
      : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c autovacuum=off']),
  ]
  await asServerUser(dir, join(bin, 'pg_ctl'), [
    '-D',
    data,
    '-w',
    '-l',
    join(dir, 'log'),
    '-o',
    settings.join(' '),
    'start',
  ])
}

async function endCluster(dir: string): Promise<void> {
  const data = join(dir, 'data')
  if (existsSync(join(data, 'postmaster.pid')))
    await asServerUser(dir, join(programs(), 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'])
  await rm(dir, { recursive: true, force: true })
}

/** Names the folder of the cluster that all files of a test run share; see {@link shareCluster}. */
const SHARED = 'SILL_TEST_POSTGRES'

/**
 * Around a whole test run: the first file that wants it starts one cluster for all. Answers how to end it. Each part of the run
 * asks; the first answer ends it.
 */
export async function shareCluster(): Promise<() => Promise<void>> {
  if (process.env[SHARED] !== undefined) return async () => undefined
  const dir = await mkdtemp(join(tmpdir(), 'sill-pg-'))
  process.env[SHARED] = dir
  return () => endCluster(dir)
}

/** The cluster of the test run, not durable; its databases go with it at the end of the run. Outside of a run one of its own. */
export async function sharedPostgres(): Promise<TestPostgres> {
  const dir = process.env[SHARED]
  if (dir === undefined) return startPostgres()
  await startOnce(dir)
  return { ...databasesIn(dir), stop: async () => undefined }
}

/** Whoever makes the folder starts the cluster; the others wait until it is there. */
async function startOnce(dir: string): Promise<void> {
  const [starting, started] = [join(dir, 'starting'), join(dir, 'started')]
  const isFirst = await mkdir(starting).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    await startCluster(dir, false)
    await writeFile(started, '')
    return
  }
  for (
    const until = Date.now() + 60_000;
    !existsSync(started);
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if (Date.now() > until)
      throw new Error('the PostgreSQL of this test run did not start: see the first failure')
  }
}

const TEMPLATE = 'seeded'
/** Any number: who makes the template holds it. */
const TEMPLATE_LOCK = 1

function databasesIn(dir: string): Omit<TestPostgres, 'stop'> {
  const urlOf = (name: string): string =>
    `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(dir)}`

  async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  /** Made under another name first, so that what was only begun is never taken for it. */
  const ensureTemplate = (client: pg.Client): Promise<void> =>
    locked(client, async () => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE])
      if (rowCount !== 0) return
      await client.query(`drop database if exists ${TEMPLATE}_begun`)
      await client.query(`create database ${TEMPLATE}_begun`)
      const database = await openDatabase({ url: urlOf(`${TEMPLATE}_begun`) })
      await seedProduct(database.db, new Date())
      await database.close()
      await client.query(`alter database ${TEMPLATE}_begun rename to ${TEMPLATE}`)
    })

  async function create(client: pg.Client, template: string): Promise<string> {
    const name = `t${randomUUID().replaceAll('-', '')}`
    await client.query(`create database ${name} template ${template}`)
    return urlOf(name)
  }

  return {
    createDatabase: () => admin((client) => create(client, 'template1')),
    createSeededDatabase: () =>
      admin(async (client) => {
        await ensureTemplate(client)
        return create(client, TEMPLATE)
      }),
  }
}

async function locked(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  try {
    await work()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK])
  }
}
