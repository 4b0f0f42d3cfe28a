/** Requests as an attacker writes them: headers without a body, bodies that do not end, and what should be JSON and is none. */
import { request } from 'node:http'
import { connect } from 'node:net'

export interface Hostile {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Written one after another; the request is ended only when there are some, or when `isEnded` says so. */
  readonly chunks?: readonly (string | Uint8Array)[]
  readonly isEnded?: boolean
}

export interface HostileAnswer {
  /** 0: cut off without an answer. */
  readonly status: number
  readonly body: string
  /** Bytes that this side got rid of until the connection ended. */
  readonly sent: number
}

/** Resolves with the answer, also when it comes before the body was sent. */
export function send(
  url: string,
  { method, path, headers = {}, chunks = [], isEnded = chunks.length > 0 }: Hostile,
): Promise<HostileAnswer> {
  return new Promise((resolve) => {
    const call = request(url + path, { method, headers: { ...headers }, agent: false })
    const gone = (status: number, body: string) => {
      resolve({ status, body, sent: call.socket?.bytesWritten ?? 0 })
      call.destroy()
    }
    call.on('error', () => gone(0, ''))
    call.on('response', (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () => gone(response.statusCode ?? 0, body))
      response.on('error', () => gone(response.statusCode ?? 0, body))
    })
    call.flushHeaders()
    for (const chunk of chunks) call.write(chunk)
    if (isEnded) call.end()
  })
}

/** The statuses that come back to bytes as they are, until the server ends the connection. */
export function statuses(url: string, parts: readonly string[]): Promise<number[]> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    let text = ''
    const socket = connect(Number(port), hostname)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => undefined)
    socket.on('close', () =>
      resolve([...text.matchAll(/^HTTP\/1\.1 (\d+)/gmu)].map(([, status]) => Number(status))),
    )
    for (const part of parts) socket.write(part)
  })
}

const levels = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000)

/** None of these is an input of any call: every one must be refused in words. All below 64 KB, so that anybody may try. */
export const hostileJson: Readonly<Record<string, string>> = {
  'arrays in arrays': levels('[', ']'),
  'objects in objects': levels('{"a":', '')
    .replace(/$/u, '1' + '}'.repeat(20_000))
    .slice(0, 60_000),
  'a deep member': `{"key":${levels('[', ']')}}`,
  'a content with deep fields': `{"content":{"fields":{"a":${levels('[', ']')}}}}`,
  'unfinished levels': '['.repeat(60_000),
  'a wide array': `[${'1,'.repeat(30_000)}1]`,
  'many names': `{${Array.from({ length: 5_000 }, (_, index) => `"n${index}":1`).join(',')}}`,
  'a forbidden name': '{"__proto__":{"isAdmin":true}}',
  'a forbidden name, spelled otherwise': '{"content":{"\\u005f_proto__":{"role":"officer"}}}',
  'the same name twice': '{"key":"a","key":"b"}',
  'a huge number': '{"key":1e400,"count":1e400}',
  'a long number': `{"key":${'9'.repeat(60_000)}}`,
  'half a character': '{"key":"\\ud800"}',
  'a NUL': '{"key":"\\u0000"}',
  'no JSON': '{"key":',
  'nothing but a sign': '\u0000',
}
