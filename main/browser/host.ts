/** Host 2: the renderer and the local RPC on the loopback interface, for a window of the system's own browser. */
import { createServer, type Server } from 'node:http'
import type { AnyRouter } from '@orpc/server'
import type { Log } from '../core/log.ts'
import { createRpcServer } from '../host/rpc.ts'
import { answer } from './answer.ts'
import { createDoor } from './door.ts'
import { removeEntryPages } from './entry-page.ts'
import { keepPort, keptPort } from './kept-port.ts'
import { createWindowKey } from './reopen.ts'
import { createSocketDoor } from './socket.ts'

export interface BrowserHostOptions {
  readonly router: AnyRouter
  readonly rendererDir: string
  readonly log: Log
  /** Where the note for a second start is left; none when absent. */
  readonly dataDir?: string
  /** 0 takes any free port; the default is the port of the last run on this data folder. */
  readonly port?: number
  /** Ends the program, asked by who has the note's key. */
  readonly quit?: () => void
  /** For tests, which do not wait as long. */
  readonly limits?: Partial<HostLimits>
}

/** What a caller may hold up. Milliseconds, but for `connections`. */
export interface HostLimits {
  /** From its first byte on, or from the connection, until all headers are there. */
  readonly headers: number
  readonly request: number
  /** Between two looks at these. */
  readonly look: number
  /** Between two requests on one connection. */
  readonly idle: number
  readonly connections: number
}

export interface BrowserHost {
  readonly port: number
  /** An address that opens one window, once. */
  newWindowUrl(): string
  /** Stops listening and ends every connection. */
  close(): Promise<void>
}

const loopback = '127.0.0.1'
/** A window needs about ten connections. */
const LIMITS: HostLimits = { headers: 10_000, request: 30_000, look: 2_000, idle: 5_000, connections: 512 }

export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const limits = { ...LIMITS, ...options.limits }
  const server = createServer({
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    maxHeaderSize: 16_384,
    connectionsCheckingInterval: limits.look,
    keepAliveTimeout: limits.idle,
  })
  server.maxConnections = limits.connections
  const wanted = options.port ?? (options.dataDir === undefined ? 0 : keptPort(options.dataDir))
  // One that somebody else has meanwhile, or that the system keeps for itself, is not insisted on.
  const port = await listen(server, wanted).catch((error: unknown) =>
    wanted === 0 || options.port !== undefined ? Promise.reject(error) : listen(server, 0),
  )
  if (options.dataDir !== undefined) keepPort(options.dataDir, port)
  const host = `${loopback}:${port}`
  const door = createDoor(port)
  const windowKey = createWindowKey()
  const newWindowUrl = (): string => `http://${host}/?token=${door.newToken()}`
  const entered = (token: string): void => {
    if (options.dataDir !== undefined) removeEntryPages(options.dataDir, token)
  }
  const sockets = createSocketDoor(createRpcServer(options.router, options.log), door, host)
  server.on('request', (request, response) => {
    answer(request, response, {
      door,
      host,
      windowKey,
      newWindowUrl,
      rendererDir: options.rendererDir,
      entered,
      quit: () => options.quit?.(),
    }).catch((error: unknown) => {
      options.log.error('a page could not be sent', { error })
      response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => sockets.onUpgrade(request, socket, head))
  if (options.dataDir !== undefined) {
    removeEntryPages(options.dataDir)
    windowKey.leaveNote(options.dataDir, port)
  }
  return {
    port,
    newWindowUrl,
    close: () =>
      new Promise((resolve) => {
        if (options.dataDir !== undefined) {
          windowKey.removeNote(options.dataDir)
          removeEntryPages(options.dataDir)
        }
        sockets.close()
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 1000).unref()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: loopback, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolve(address.port)
    })
  })
}
