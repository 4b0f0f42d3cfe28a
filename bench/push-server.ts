/**
 * The server's side of the push, in a process of its own as servers are: `central` is the product's, `bare` only stores
 * what comes and answers each item. Prints one line of JSON when it listens, and one with its processor time for each line that it is
 * given; ends with its standard input.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { startTestCentral } from '../server/testing/central.ts'
import { noteRegistry } from './push-note.ts'

interface BareItem {
  readonly key: string
  readonly content: string
}

async function bare(databaseUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  await pool.query('create table bare (key uuid primary key, content jsonb not null)')
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const items = JSON.parse(Buffer.concat(parts).toString()) as BareItem[] // our own loop sends nothing else
      void pool
        .query('insert into bare select * from unnest($1::uuid[], $2::jsonb[]) on conflict do nothing', [
          items.map(({ key }) => key),
          items.map(({ content }) => content),
        ])
        .then(() => response.end(JSON.stringify(items.map(({ key }) => ({ key, ok: true })))))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  return `http://127.0.0.1:${port}`
}

const [which, databaseUrl = ''] = process.argv.slice(2)
const { url, secret } =
  which === 'bare'
    ? { url: await bare(databaseUrl), secret: '' }
    : await startTestCentral({ databaseUrl, registry: noteRegistry() })
process.stdin
  .on('end', () => process.exit(0))
  .on('data', () => console.log(JSON.stringify(process.cpuUsage())))
console.log(JSON.stringify({ url, secret }))
