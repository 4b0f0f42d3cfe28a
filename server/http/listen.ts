/** The HTTP server: what each path is, limits before anything is read, one log line per request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AnyContractRouter } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import { ALIVE_PATH, PUBLIC_PATH } from '../../contract/central/server-mark.ts'
import type { Services } from '../platform/context.ts'
import { createApiDocument } from './api-document.ts'
import { createApiHandler } from './api-handler.ts'
import { callerOf, isForm } from './credentials.ts'
import { createCrowd } from './crowd.ts'
import { createOrigin, type Origin } from './origin.ts'
import { sendDocsPage } from './docs-page.ts'
import { deskPolicy, publicPolicy, setSecurityHeaders } from './headers.ts'
import { sendPageFile, type PageFiles } from './page-files.ts'
import { sendProblem } from './problems.ts'
import { watchRefusals } from './watch-refusals.ts'
import { addressRate, createRateLimit, sessionRate, type RateRule } from './rate-limit.ts'
import { readBody } from './read-body.ts'
import { boundUnread } from './unread.ts'

export interface HttpOptions {
  readonly services: Services
  readonly router: AnyRouter
  readonly contract: AnyContractRouter
  readonly host: string
  readonly port: number
  readonly deskDir: string | undefined
  readonly publicDir: string | undefined
  readonly trustedProxies: readonly string[]
  readonly rates?: { readonly session?: RateRule; readonly address?: RateRule } | undefined
}

const STREAM_PATH = '/api/changes/stream'
/** Requests under way at once; what is read of one and not yet answered is bounded by this. Streams are counted on their own. */
const MOST_OF_SESSION = 64
const MOST_OF_ADDRESS = 512
const MOST_CONNECTIONS = 10_000
const MOST_CONNECTIONS_OF_ADDRESS = 1_500
/** A line on which nothing moves; a stream has a heartbeat every 15 s. */
const IDLE_MS = 120_000

export async function listen(options: HttpOptions): Promise<{ url: string; close(): Promise<void> }> {
  const handle = await createHandler(options)
  const server = createServer(
    { connectionsCheckingInterval: 2_000 },
    (request, response) => void handle(request, response),
  )
  // Who asks whether to go on is answered before a byte of the body is sent.
  server.on('checkContinue', (request, response) => void handle(request, response))
  server.requestTimeout = 60_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 65_000
  server.maxHeadersCount = 100
  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(IDLE_MS)
  boundConnections(server, createOrigin(options.trustedProxies))
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(options.port, options.host, resolve),
  )
  const { port } = server.address() as AddressInfo // listens on TCP
  return { url: `http://${options.host}:${port}`, close: () => closed(server) }
}

function boundConnections(server: Server, origin: Origin): void {
  const connections = createCrowd(MOST_CONNECTIONS_OF_ADDRESS)
  server.on('connection', (socket) => {
    if (origin.isProxy(socket.remoteAddress)) return
    const leave = connections.enter(socket.remoteAddress ?? '')
    if (leave) socket.once('close', leave)
    else socket.destroy()
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function createHandler({
  services,
  router,
  contract,
  deskDir,
  publicDir,
  trustedProxies,
  rates,
}: HttpOptions) {
  const origin = createOrigin(trustedProxies)
  const sessionsUnderWay = createCrowd(MOST_OF_SESSION)
  const addressesUnderWay = createCrowd(MOST_OF_ADDRESS)
  const api = createApiHandler(router, services.log)
  const document = await createApiDocument(contract)
  const pages: readonly (readonly [string, PageFiles])[] = [
    ...(deskDir === undefined
      ? []
      : [
          [
            '/desk/',
            {
              dir: deskDir,
              pages: ['desk.html', 'index.html'],
              policy: (nonce: string) => deskPolicy(nonce, services.deskCardPort),
            },
          ] as const,
        ]),
    ...(publicDir === undefined
      ? []
      : [
          [
            PUBLIC_PATH,
            { dir: publicDir, pages: ['index.html'], policy: publicPolicy, isCompressed: true },
          ] as const,
        ]),
  ]
  const isSessionWithin = createRateLimit(rates?.session ?? sessionRate)
  const isAddressWithin = createRateLimit(rates?.address ?? addressRate)

  async function serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    setSecurityHeaders(response)
    boundUnread(request, response)
    if (request.method === 'GET' && path === ALIVE_PATH) return void response.writeHead(204).end()
    const caller = callerOf(request, response, origin)
    const { token, address } = caller
    watchRefusals(services, caller, response, path)
    const isWithin = isAddressWithin(address) && (token === undefined || isSessionWithin(token))
    const isStream = path === STREAM_PATH
    const places =
      isWithin && !isStream
        ? [addressesUnderWay.enter(address), ...(token === undefined ? [] : [sessionsUnderWay.enter(token)])]
        : []
    response.once('close', () => places.forEach((leave) => leave?.()))
    if (!isWithin || places.includes(undefined)) {
      response.setHeader('retry-after', '1')
      return sendProblem(response, 429, 'TOO_MANY_REQUESTS')
    }
    if (isForm(request)) return sendProblem(response, 415, 'UNSUPPORTED_MEDIA_TYPE')
    if (request.method === 'GET' && path === '/api/openapi.json')
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(document))
    if (request.method === 'GET' && path === '/api/docs') return sendDocsPage(response, document)
    if (path.startsWith('/api/')) {
      const { matched } = await api.handle(request, response, {
        prefix: '/api',
        context: { services, ...caller, readBody: (limits) => readBody(request, response, limits) },
      })
      if (matched) return
    }
    if (request.method === 'GET' && (path === '/' || path === '/desk'))
      return void response
        .writeHead(302, { location: path === '/' && deskDir === undefined ? '/api/docs' : '/desk/' })
        .end()
    if (request.method === 'GET' && path === PUBLIC_PATH.slice(0, -1))
      return void response.writeHead(302, { location: PUBLIC_PATH }).end()
    for (const [folder, files] of pages)
      if (
        request.method === 'GET' &&
        path.startsWith(folder) &&
        (await sendPageFile(request, response, files, path.slice(folder.length)))
      )
        return
    sendProblem(response, 404, 'NOT_FOUND')
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now()
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    response.on('close', () =>
      services.log.debug(
        {
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
        },
        'request',
      ),
    )
    try {
      await serve(request, response, path)
    } catch (error) {
      services.log.error({ err: error, path }, 'a request failed')
      if (response.headersSent) response.destroy()
      else sendProblem(response, 500, 'INTERNAL_SERVER_ERROR')
    }
  }
}
