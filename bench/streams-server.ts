/**
 * The server's side of the idle streams, in a process of its own: `central` is the product's, with a session for each eight streams;
 * `bare` writes what a stream must be sent: a heartbeat every 15 s, and a comment every 2 s by which a client knows that the server lives. Answers each line of its standard input with what it has used, as a line of
 * JSON, and ends with it.
 */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { KEEP_ALIVE_MS } from '../contract/central/server-mark.ts'
import { HEARTBEAT_MS } from '../server/changes/announcements.ts'
import { hashToken } from '../server/auth/sessions.ts'
import { startTestCentral } from '../server/testing/central.ts'

async function bare(): Promise<string> {
  const word = `event: message\ndata: ${JSON.stringify({ seq: 1000, public: 10, codes: 0 })}\n\n`
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(word)
    setInterval(() => response.write(word), HEARTBEAT_MS)
    setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  return `http://127.0.0.1:${port}`
}

/** Eight sessions to an account, as its streams are bounded. */
const SESSIONS = `
  with made as (
    insert into accounts (id, tenant_id, login_name, display_name, role, systems, password_hash)
    select gen_random_uuid(), (select tenant_id from accounts where login_name = 'hengfeng'), 'bench' || n, 'bench', 'enterprise', '["certificates"]', ''
    from generate_series(1, ceil($2 / 8.0)::int) n returning id, login_name)
  insert into sessions (token_hash, account_id, expires_at)
  select hash, made.id, now() + interval '1 hour'
  from jsonb_array_elements_text($1::jsonb) with ordinality as given (hash, n) join made on made.login_name = 'bench' || (n + 7) / 8`

async function central(databaseUrl: string, count: number): Promise<{ url: string; tokens: string[] }> {
  const { url } = await startTestCentral({ databaseUrl, trustedProxies: ['127.0.0.1'] })
  const tokens = Array.from({ length: Math.ceil(count / 8) }, () => randomBytes(32).toString('base64url'))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(SESSIONS, [JSON.stringify(tokens.map(hashToken)), tokens.length])
  await client.end()
  return { url, tokens }
}

const [which, databaseUrl = '', count = '0'] = process.argv.slice(2)
console.log(
  JSON.stringify(
    which === 'bare' ? { url: await bare(), tokens: [] } : await central(databaseUrl, Number(count)),
  ),
)
let last = process.cpuUsage()
createInterface({ input: process.stdin })
  .on('line', () => {
    const { user, system } = process.cpuUsage(last)
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    console.log(JSON.stringify({ micros: user + system, bytes: heapUsed + external }))
    last = process.cpuUsage() // what the measuring took does not count
  })
  .on('close', () => process.exit(0))
