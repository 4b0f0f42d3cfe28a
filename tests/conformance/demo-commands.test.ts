/**
 * `npm start`, `npm run demo-server` and `npm run demo-client` as a person at a terminal meets them: what they say is so, and
 * who ends one of them ends all that it has started (DIST-01).
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { leftOf, runCommand, startCommand, type Command } from '../support/commands.ts'

const PATIENCE = { timeout: 60_000, interval: 100 }
/** One home for all: a first start makes the data, a later one finds them. */
let home: string
let env: NodeJS.ProcessEnv
let running: Command[]

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'sill-commands-'))
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  env = { ...rest, SILL_HOME: home }
})

beforeEach(() => {
  running = []
})

afterEach(async () => {
  for (const command of running) if (leftOf([command.pid]).length > 0) command.signal('SIGTERM')
  await untilGone(running.flatMap((command) => command.family()))
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

function begin(line: string, more: NodeJS.ProcessEnv = {}): Command {
  const command = startCommand(line, { ...env, ...more })
  running.push(command)
  return command
}

async function begun(more: NodeJS.ProcessEnv = {}): Promise<Command> {
  const command = begin('npm start', more)
  await command.until('Ctrl+C ends everything')
  return command
}

const isUp = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )
const deskOf = (command: Command): string => /Desk\s+(http:\S+)/u.exec(command.said())?.[1] ?? ''

/** Throws when one is still there after {@link PATIENCE}. */
const untilGone = (family: readonly number[]): Promise<void> =>
  vi.waitFor(() => {
    const left = leftOf(family)
    if (left.length > 0) throw new Error(`still running: ${left.join(', ')}`)
  }, PATIENCE)

/** Ends it as told and answers when everything that it had started is gone; how many that were. */
async function endAll(command: Command, signal: NodeJS.Signals, to: 'it' | 'terminal'): Promise<number> {
  const family = command.family()
  command.signal(signal, to)
  await command.ended
  await untilGone(family)
  return family.length
}

test('[DIST-01] without npm start the commands say what is missing; one that is ended while it gets ready leaves nothing', async () => {
  for (const line of ['npm run demo-server -- stop', 'npm run demo-client', 'npm run demo-card -- hengfeng'])
    await expect(runCommand(line, env)).rejects.toThrow('Nothing runs here: npm start first.')
  const start = begin('npm start')
  await vi.waitFor(() => expect(start.family().length).toBeGreaterThan(3), PATIENCE)
  expect(await endAll(start, 'SIGTERM', 'it')).toBeGreaterThan(3)
  expect(start.said()).not.toContain('is running')
  await expect(runCommand('npm run demo-server -- start', env)).rejects.toThrow(
    'Nothing runs here: npm start first.',
  )
}, 300_000)

test('[DIST-01] a second client is another one, by the same name the same; SIGTERM ends each with all that it has started', async () => {
  const start = await begun()
  await expect(runCommand('npm start', env)).rejects.toThrow('Sill is started already')
  const second = begin('npm run demo-client')
  const third = begin('npm run demo-client -- third')
  await Promise.all([second.until('Ctrl+C ends it'), third.until('Ctrl+C ends it')])
  const portAt = (command: Command): string =>
    new URL(/Client\s+(http:\S+)/u.exec(command.said())?.[1] ?? '').port
  expect(portAt(third)).not.toBe(portAt(second))
  const again = begin('npm run demo-client')
  expect(await again.ended).toBe(0)
  expect(portAt(again)).toBe(portAt(second))
  expect(again.said()).toContain('one more window of that one')

  expect(await endAll(second, 'SIGTERM', 'it')).toBeGreaterThan(3)
  expect(await endAll(third, 'SIGINT', 'terminal')).toBeGreaterThan(3)
  // The first client and the server go on.
  expect(await isUp(deskOf(start))).toBe(true)
  expect(await endAll(start, 'SIGTERM', 'it')).toBeGreaterThan(3)
  expect(await isUp(deskOf(start))).toBe(false)
}, 600_000)

test('[DIST-01] a port that is taken is told, at the start and when the server is to come back; a closed terminal ends everything', async () => {
  const other = createServer()
  await listen(other, 0)
  const port = portOf(other)
  try {
    await expect(runCommand('npm start', { ...env, SILL_PORT: String(port) })).rejects.toThrow(
      `127.0.0.1:${port}`,
    )
    await close(other)
    const start = await begun({ SILL_PORT: String(port) })
    await expect(runCommand('npm run demo-server -- pause', env)).rejects.toThrow('Say what to do')
    await runCommand('npm run demo-server -- stop', env)
    // Stopping what is stopped changes nothing.
    await runCommand('npm run demo-server -- stop', env)
    expect(await isUp(deskOf(start))).toBe(false)
    await listen(other, port)
    await expect(runCommand('npm run demo-server -- start', env)).rejects.toThrow(
      'The server could not be started',
    )
    expect(leftOf([start.pid])).toEqual([start.pid])
    await close(other)
    expect(await runCommand('npm run demo-server -- start', env)).toContain(
      `The server is back at http://127.0.0.1:${port}`,
    )
    expect(await isUp(deskOf(start))).toBe(true)
    expect(await endAll(start, 'SIGHUP', 'terminal')).toBeGreaterThan(3)
  } finally {
    other.close()
  }
}, 600_000)

test('[DIST-01] Ctrl+C ends everything that npm start has started', async () => {
  expect(await endAll(await begun(), 'SIGINT', 'terminal')).toBeGreaterThan(3)
}, 300_000)

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))

async function close(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
