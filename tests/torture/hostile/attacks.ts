/** What is thrown at the server: without an account, with one, and by lines that say almost nothing. Each answers what it came to. */
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'
import { clientOf } from '../../../server/testing/central.ts'
import { hostileJson, send } from '../../../server/testing/hostile.ts'

/** `refused`: by a status of 4xx; `cut`: the line was ended; `served`: taken as if it were work. */
export type Outcome = 'refused' | 'cut' | 'served'
export interface Target {
  readonly url: string
  /** A session of an enterprise, of nobody who works. */
  readonly token: string
}
export type Attack = (target: Target) => Promise<Outcome>

const MB = 1024 * 1024
const FORGED = `Bearer ${'A'.repeat(43)}`
const outcomeOf = (status: number): Outcome =>
  status === 0 ? 'cut' : status >= 400 && status < 500 ? 'refused' : 'served'

const post = async (
  target: Target,
  path: string,
  headers: Record<string, string>,
  chunks: readonly (string | Uint8Array)[],
  isEnded = true,
): Promise<Outcome> =>
  outcomeOf(
    (
      await send(target.url, {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...headers },
        chunks,
        isEnded,
      })
    ).status,
  )

const signed = ({ token }: Target) => ({ authorization: `Bearer ${token}` })
const parts = Array.from({ length: 7 }, () => 'x'.repeat(MB))
const wide = `{"items":[${'1,'.repeat(3.9 * MB)}1]}`
const texts = Object.values(hostileJson)

/** A PDF of some KB with an object stream of 100 MB. */
function packedPdf(): Uint8Array<ArrayBuffer> {
  const packed = deflateSync(Buffer.alloc(100 * MB, ' '))
  const head = `%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj 3 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(head),
      packed,
      Buffer.from('\nendstream endobj trailer<</Root 1 0 R>>\n%%EOF'),
    ]),
  )
}

/** Open until the server ends it. */
const line = ({ url }: Target, first: string, drip: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(first))
    const timer = setInterval(() => socket.write(drip), 500)
    socket.on('error', () => undefined)
    socket.on('data', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve('cut')
    })
  })

export const attacks: Readonly<Record<string, Attack>> = {
  'a log-in of 7 MB, chunked': (target) =>
    post(target, '/api/auth/login', { authorization: FORGED, 'transfer-encoding': 'chunked' }, parts),
  'a log-in that announces 7 MB': (target) =>
    post(target, '/api/auth/login', { authorization: FORGED, 'content-length': String(7 * MB) }, [], false),
  'a batch of nobody': (target) => post(target, '/api/documents/push', { authorization: FORGED }, parts),
  'JSON that is none, deep or wide': (target) =>
    post(target, '/api/documents/act', signed(target), [
      texts[Math.floor(Math.random() * texts.length)] ?? '',
    ]),
  'a batch of 8 MB of numbers': (target) => post(target, '/api/documents/push', signed(target), [wide]),
  'a body that unpacks': (target) =>
    post(target, '/api/documents/push', { ...signed(target), 'content-encoding': 'gzip' }, [
      gzipSync(Buffer.alloc(50 * MB)),
    ]),
  'headers without an end': (target) => post(target, '/api/auth/login', { 'x-long': 'x'.repeat(60_000) }, []),
  'a query that is a tree': async ({ url, token }) =>
    outcomeOf(
      (
        await send(url, {
          method: 'GET',
          path: `/api/changes?a${'[b]'.repeat(2_000)}=1`,
          headers: { authorization: `Bearer ${token}` },
          isEnded: true,
        })
      ).status,
    ),
  'headers that drip': (target) =>
    line(target, 'GET /api/auth/captcha HTTP/1.1\r\nHost: a\r\n', 'X-a: b\r\n'),
  'a body that drips': (target) =>
    line(
      target,
      'POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n',
      ' ',
    ),
  'streams of one session': async ({ url, token }) => {
    const stream = await clientOf(url, token).changes.stream()
    while (!(await stream.next()).done);
    return 'cut'
  },
  'a file that unpacks': async ({ url, token }) => {
    const bytes = packedPdf()
    const { uploads } = clientOf(url, token)
    const file = {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      type: 'pdf' as const,
      kind: 'certificates.reprint',
      slot: 'proof',
    }
    try {
      await uploads.begin(file)
      await uploads.chunk({ sha256: file.sha256, offset: 0, data: new File([bytes], 'a.pdf') })
      return 'served'
    } catch (error) {
      return error instanceof Error && 'status' in error && Number(error.status) < 500 ? 'refused' : 'cut'
    }
  },
}
/** How many of a kind are under way at once; of the others two. */
export const AT_ONCE: Readonly<Record<string, number>> = {
  'headers that drip': 100,
  'a body that drips': 100,
  'streams of one session': 100,
  'a file that unpacks': 1,
  'a batch of 8 MB of numbers': 1,
}
