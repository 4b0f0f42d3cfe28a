/**
 * Submissions through a faulty network by a client that is killed again and again; the server's database says whether
 * each arrived exactly once.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTestCentral } from '../../server/testing/central.ts'
import { startPostgres } from '../../server/testing/postgres.ts'
import { scratchDir } from '../support/core/test-core.ts'
import { random, startFaultyProxy, type Faults } from '../support/faulty-proxy.ts'
import { builtEntry } from '../support/stack/entries.ts'
import { judge, type Verdict } from './outbox/oracle.ts'

export interface OutboxTorture {
  readonly count: number
  readonly seed: number
  readonly kills: number
  /** `naive`: the deliberately wrong client. */
  readonly client?: 'product' | 'naive'
}

export interface OutboxReport extends Verdict {
  readonly kills: number
  readonly faults: Readonly<Record<string, number>>
  readonly seconds: number
  /** The client's last word: `done`, or how many came back. */
  readonly end: string
}

const FAULTS: Faults = {
  lostRequest: 0.06,
  errorBefore: 0.06,
  lostReply: 0.1,
  errorAfter: 0.06,
  cutReply: 0.06,
  duplicate: 0.1,
}
const programs = { product: 'outboxClient', naive: 'outboxNaive' } as const

/** `npm run torture:outbox` runs it with 10,000; it needs PostgreSQL on this machine. */
export async function run(options: OutboxTorture): Promise<OutboxReport> {
  const { count, seed } = options
  const program = builtEntry(programs[options.client ?? 'product'])
  const dice = random(seed)
  const start = performance.now()
  const cluster = await startPostgres({ isDurable: true })
  const databaseUrl = await cluster.createDatabase()
  const central = await startTestCentral({ databaseUrl })
  const proxy = await startFaultyProxy(central.url, seed)
  const dir = scratchDir('torture')
  let [accepted, killed, end] = [0, 0, '']

  /** One life of the client: ends by itself, or by SIGKILL a while after it has accepted so many. */
  async function life(killAt: number | undefined): Promise<void> {
    const args = [dir.path, proxy.url, seed, accepted, count, central.secret, central.url].map(String)
    const child: ChildProcess = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    let isDoomed = false
    const doom = async () => {
      if (killAt === undefined || isDoomed || accepted < killAt) return
      isDoomed = true
      await sleep(dice() * 250)
      if (child.kill('SIGKILL')) killed += 1
    }
    if (!child.stdout) throw new Error('the client has no output')
    for await (const line of createInterface({ input: child.stdout })) {
      const [word = '', number] = line.split(' ')
      if (word === 'ready') proxy.setFaults(FAULTS)
      else if (word === 'accepted') accepted = Math.max(accepted, Number(number) + 1)
      else end = line
      void doom()
    }
    await ended
  }

  try {
    for (let kill = 1; kill <= options.kills; kill += 1)
      await life(Math.floor((count * kill) / options.kills))
    while (end === '') {
      const before = accepted
      await life(undefined)
      if (end === '' && accepted === before)
        throw new Error(`the client ended without a word after ${accepted} submissions`)
    }
    return {
      ...(await judge(databaseUrl, seed, count)),
      kills: killed,
      faults: { ...proxy.counts },
      seconds: (performance.now() - start) / 1000,
      end,
    }
  } finally {
    await proxy.close()
    await central.close()
    await cluster.stop()
    dir.remove()
  }
}
