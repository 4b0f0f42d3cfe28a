/**
 * The wire between client and server: passes everything on, and stops once at a named call so that something can be
 * killed exactly there: when its request has come in but not gone on, or when the server has answered but the reply has not
 * gone back.
 */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type WireCall = 'reserve' | 'commit' | 'settle' | 'release'
export type WirePlace = { readonly call: WireCall; readonly when: 'request' | 'reply' }

export interface Wire {
  readonly url: string
  /** Resolves when the next such call has stopped there; `go` lets it on, `cut` breaks its connection. */
  stopAt(place: WirePlace): Promise<{ go(): void; cut(): void }>
  /** Forgets a stop that was never reached. */
  clear(): void
  close(): Promise<void>
}

const paths: { readonly [Call in WireCall]: string } = {
  reserve: '/api/blanks/reserve',
  commit: '/api/blanks/commit',
  settle: '/api/blanks/settle',
  release: '/api/blanks/release',
}

interface Stop {
  readonly place: WirePlace
  readonly reached: (held: { go(): void; cut(): void }) => void
}

export async function startWire(serverPort: number): Promise<Wire> {
  let stop: Stop | undefined

  /** False when the connection was cut there. */
  const pass = (request: IncomingMessage, when: WirePlace['when']): Promise<boolean> => {
    const here = stop
    if (!here || here.place.when !== when || request.url?.split('?')[0] !== paths[here.place.call])
      return Promise.resolve(true)
    stop = undefined
    return new Promise((resolve) => here.reached({ go: () => resolve(true), cut: () => resolve(false) }))
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await pass(request, 'request'))) return void request.socket.destroy()
    const onward = ask(
      {
        host: '127.0.0.1',
        port: serverPort,
        path: request.url,
        method: request.method,
        headers: request.headers,
      },
      (answer) => {
        void pass(request, 'reply').then((isOn) => {
          if (!isOn) return request.socket.destroy()
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.once('error', () => response.destroy())
          return answer.pipe(response)
        })
      },
    )
    onward.once('error', () => request.socket.destroy())
    response.once('close', () => onward.destroy())
    request.pipe(onward)
  }

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    stopAt: (place) =>
      new Promise((reached) => {
        stop = { place, reached }
      }),
    clear: () => {
      stop = undefined
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
