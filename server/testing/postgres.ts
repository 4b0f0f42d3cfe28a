/** A PostgreSQL of our own for tests: a fresh cluster in a temporary folder, reached through its socket only. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

export interface TestPostgres {
  /** A new, empty database; the URL to reach it. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

const folders = ['/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/17/bin', '/usr/local/bin', '/usr/bin']

function programs(): string {
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  if (!found) throw new Error('PostgreSQL is not installed: install the package postgresql (15 or later)')
  return found
}

/** PostgreSQL refuses to run as root, so root runs it as the user that its package made. */
async function asServerUser(dir: string, program: string, args: readonly string[]): Promise<void> {
  const isRoot = process.getuid?.() === 0
  await run(isRoot ? 'runuser' : program, isRoot ? ['-u', 'postgres', '--', program, ...args] : [...args], { cwd: dir })
}

/** `isDurable: false` (the default) trades fsync for speed; benchmarks and kill tests want it true. */
export async function startPostgres({ isDurable = false }: { readonly isDurable?: boolean } = {}): Promise<TestPostgres> {
  const bin = programs()
  const dir = await mkdtemp(join(tmpdir(), 'sill-pg-'))
  if (process.getuid?.() === 0) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)))
    await chown(dir, uid ?? 0, gid ?? 0)
  }
  const data = join(dir, 'data')
  await asServerUser(dir, join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = [`-k ${dir}`, "-c listen_addresses=''", '-c max_connections=100', ...(isDurable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'])]
  await asServerUser(dir, join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(dir, 'log'), '-o', settings.join(' '), 'start'])
  const urlOf = (name: string): string => `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(dir)}`
  return {
    async createDatabase() {
      const name = `t${randomUUID().replaceAll('-', '')}`
      const client = new pg.Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return urlOf(name)
    },
    async stop() {
      await asServerUser(dir, join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'])
      await rm(dir, { recursive: true, force: true })
    },
  }
}
