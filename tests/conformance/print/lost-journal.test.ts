/**
 * PRN-06, CERT-13: the journal of a workstation is emptied, removed, put back, replaced or cut off while the client is not running.
 * Nothing prints before it is mended with the server's copy; what cannot be known is asked; everything ends at the server.
 */
import { fork } from 'node:child_process'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { channelOfChild } from '../../../main/core/printing/channel.ts'
import { openJournal } from '../../../print-control/journal/journal.ts'
import { available, printable } from '../../../systems/certificates/server/testing/client.ts'
import { startTestCentral, type Signed, type TestCentral } from '../../../server/testing/central.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../../support/core/test-core.ts'
import { builtEntry } from '../../support/stack/entries.ts'

const controlEntry = builtEntry('control')
const secret = 'ab'.repeat(32)

let dir: ReturnType<typeof scratchDir>
let central: TestCentral
let clerk: Signed['client']
let core: TestCore
beforeAll(async () => {
  central = await startTestCentral({ secret })
  clerk = (await central.login('hengfeng')).client
}, 300_000)
afterAll(() => central.close())
beforeEach(async () => {
  dir = scratchDir('lost-journal')
  await openClient()
}, 300_000)
afterEach(async () => {
  await core.close()
  dir.remove()
})

async function openClient(): Promise<void> {
  core = await openTestCore(join(dir.path, 'client'), central.url, {
    controlLauncher: () =>
      channelOfChild(
        fork(controlEntry, [], {
          env: { ...process.env, SILL_PRINT_DRIVERS: 'file' },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      ),
    printOutputDir: join(dir.path, 'paper'),
  })
  await core.login('hengfeng', secret)
  await until(async () => (await core.client.status.get()).control === 'running', 'the control runs')
}

/** What happens to the files while nobody looks. */
async function whileClosed(work: (accountDir: string) => void): Promise<void> {
  await core.close()
  const accounts = join(dir.path, 'client', 'accounts')
  work(join(accounts, readdirSync(accounts)[0] ?? ''))
  await openClient()
}

interface Print {
  readonly certificateNo: string
  readonly blankNo: string
  readonly jobId: string
}

/** Until the server has heard of the print before it offers that certificate again. */
const offered = (count: number) => delivered().then(() => printable(clerk, count))

/** Up to the question for the result. */
async function start(): Promise<Print> {
  const [certificate] = await offered(1)
  const certificateNo = certificate?.certificateNo ?? ''
  const [blankNo = ''] = await available(clerk, certificate?.blankKind ?? '', 1)
  // A control that has just come back holds the printer until it knows that nothing comes out any more.
  const { continuationNeeded, printer } = await until(async () => {
    const prepared = await core.client.printing.prepare({ certificateNo }).catch(() => undefined)
    const ready = prepared?.printers.find(({ canPrint, unfit }) => canPrint && unfit === undefined)
    return prepared && ready && { ...prepared, printer: ready.id }
  }, 'the certificate can be printed')
  const jobId = crypto.randomUUID()
  await core.client.printing.start({
    jobId,
    certificateNo,
    blankNo,
    continuationCount: continuationNeeded,
    printer,
  })
  await asked(jobId)
  return { certificateNo, blankNo, jobId }
}
const asked = (jobId: string) =>
  until(
    async () =>
      (await core.client.printing.openJobs().catch(() => [])).find(
        (job) => job.jobId === jobId && job.state === 'AWAIT_CONFIRM',
      ),
    'the question',
    30_000,
  )
const say = (jobId: string, result: 'printed' | 'spoiled') =>
  core.client.printing.confirm({ jobId, result, ...(result === 'spoiled' ? { reason: 'jam' as const } : {}) })
const stateOf = async ({ blankNo }: Print) =>
  (
    await clerk.documents.list({
      collection: 'certificates.blank',
      filters: { blankNo: { contains: blankNo } },
    })
  ).rows[0]?.state
const becomes = (print: Print, state: string) =>
  until(async () => (await stateOf(print)) === state, `${print.blankNo} to be ${state}`, 30_000)
const delivered = () => until(async () => (await core.client.status.get()).waiting === 0, 'nothing waits')
const told = async () => (await core.client.status.get()).journal?.code

const journalOf = (account: string) => join(account, 'print-journal.db')
const older = () => join(dir.path, 'older')
const keep = () => whileClosed((account) => cpSync(account, older(), { recursive: true }))

/** What is left of the account ends as it should, and the next print goes its usual way. */
async function allIsWell(prints: readonly Print[]): Promise<void> {
  for (const print of prints) await becomes(print, 'used')
  const next = await start()
  await say(next.jobId, 'printed')
  await becomes(next, 'used')
  await delivered()
  expect(await core.client.printing.openJobs()).toEqual([])
  const { returned } = await core.client.status.get()
  expect(returned).toBe(0)
}

const losses: readonly (readonly [string, (journal: string) => void])[] = [
  ['emptied', (journal) => truncateSync(journal, 0)],
  ['removed', (journal) => rmSync(journal)],
  ['put back to an older state', (journal) => cpSync(join(older(), 'print-journal.db'), journal)],
  [
    "replaced by another machine's",
    (journal) => {
      rmSync(journal)
      const other = openJournal(journal, '77'.repeat(32), 'x', () => new Date())
      if (other.ok) other.value.close()
    },
  ],
  ['cut off in the middle', (journal) => truncateSync(journal, Math.floor(statSync(journal).size / 2))],
  ['cut off at a byte', (journal) => truncateSync(journal, statSync(journal).size - 1)],
  ['overwritten', (journal) => writeFileSync(journal, Buffer.alloc(statSync(journal).size, 0x5a))],
]

test('the journal is emptied, removed, put back, replaced, cut off, overwritten: told each time, mended, the open print asked about, and nothing is lost', async () => {
  const first = await start()
  await say(first.jobId, 'printed')
  await keep()
  const prints = [first]
  for (const [what, lose] of losses) {
    const print = await start()
    await delivered()
    await whileClosed((account) => lose(journalOf(account)))
    await asked(print.jobId)
    expect([what, await told(), (await core.client.printing.openJobs()).length]).toEqual([
      what,
      'CONTROL_JOURNAL_RESTORED',
      1,
    ])
    await say(print.jobId, 'printed')
    prints.push(print)
  }
  await allIsWell(prints)
}, 480_000)

test('a journal of more than one page, whose first page ends in the middle of a job: mended all the same', async () => {
  const prints: Print[] = []
  for (const _ of [1, 2]) {
    const print = await start()
    await say(print.jobId, 'printed')
    prints.push(print)
  }
  // Two prints of eight entries and sixty refused numbers of three: the next INTENT is the last of the first two hundred.
  const refused = await offered(4)
  const printer = (await core.client.printing.printers()).printers[0]?.id ?? ''
  await Promise.all(
    refused.map(async ({ certificateNo }) => {
      for (let each = 0; each < 15; each += 1)
        await expect(
          core.client.printing.start({
            jobId: crypto.randomUUID(),
            certificateNo,
            blankNo: 'C22-9900000001',
            continuationCount: 9,
            printer,
          }),
        ).rejects.toMatchObject({ data: { code: 'STOCK_UNKNOWN' } })
    }),
  )
  const last = await start()
  await say(last.jobId, 'printed')
  await delivered()
  await whileClosed((account) => rmSync(journalOf(account)))
  await until(async () => (await told()) === 'CONTROL_JOURNAL_RESTORED', 'the journal to be mended', 30_000)
  await allIsWell([...prints, last])
}, 240_000)

test('store and journal are put back together: what only the server knows is asked about, and not given up', async () => {
  const first = await start()
  await say(first.jobId, 'printed')
  await delivered()
  await keep()
  const second = await start()
  await delivered()
  await whileClosed((account) => {
    rmSync(account, { recursive: true })
    cpSync(older(), account, { recursive: true })
  })
  await asked(second.jobId)
  expect(await told()).toBe('CONTROL_JOURNAL_RESTORED')
  await say(second.jobId, 'printed')
  await allIsWell([first, second])
}, 240_000)

test('only the store is put back: the journal is ahead of it and hands everything over again', async () => {
  await keep()
  const print = await start()
  await say(print.jobId, 'printed')
  await delivered()
  await whileClosed((account) => {
    for (const name of readdirSync(account).filter((each) => each.startsWith('data.db')))
      rmSync(join(account, name))
    for (const name of readdirSync(older()).filter((each) => each.startsWith('data.db')))
      cpSync(join(older(), name), join(account, name))
  })
  await allIsWell([print])
  expect(await told()).toBeUndefined()
}, 240_000)

test('two copies of one account: each goes its way, nothing is lost, and the bytes that were set aside are kept', async () => {
  await keep()
  const mine = await start()
  await say(mine.jobId, 'printed')
  await delivered()
  // The copy prints too; its chain contradicts what the server has by now.
  let bytes: Buffer | undefined
  await whileClosed((account) => {
    renameSync(account, `${account}.original`)
    cpSync(older(), account, { recursive: true })
  })
  const theirs = await start()
  await say(theirs.jobId, 'printed')
  await delivered()
  await whileClosed((account) => {
    const original = `${account.replace(/\.original$/u, '')}.original`
    const copy = original.replace(/\.original$/u, '')
    renameSync(copy, join(dir.path, 'copy'))
    renameSync(original, copy)
    bytes = readFileSync(journalOf(copy))
  })
  const again = await start()
  await say(again.jobId, 'printed')
  await allIsWell([mine, theirs, again])
  expect(bytes?.length).toBeGreaterThan(0)
}, 300_000)

test('lost without network: nothing prints, no answer is taken, and it is said why; with the network it goes on', async () => {
  const print = await start()
  await delivered()
  await core.close()
  const account = join(
    dir.path,
    'client',
    'accounts',
    readdirSync(join(dir.path, 'client', 'accounts'))[0] ?? '',
  )
  rmSync(journalOf(account))
  const { url } = central
  await central.close()
  core = await openTestCore(join(dir.path, 'client'), url, {
    controlLauncher: () =>
      channelOfChild(
        fork(controlEntry, [], {
          env: { ...process.env, SILL_PRINT_DRIVERS: 'file' },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      ),
    printOutputDir: join(dir.path, 'paper'),
  })
  await core.client.session.unlock({ loginName: 'hengfeng', password: 'Sill-demo-2026' })
  await until(async () => (await told()) === 'CONTROL_JOURNAL_BEHIND', 'the clerk is told')
  await expect(core.client.printing.confirm({ jobId: print.jobId, result: 'printed' })).rejects.toMatchObject(
    { data: { code: 'CONTROL_JOURNAL_BEHIND' } },
  )
  await expect(core.client.printing.prepare({ certificateNo: print.certificateNo })).rejects.toMatchObject({
    data: { code: 'CONTROL_JOURNAL_BEHIND' },
  })
  expect(existsSync(journalOf(account))).toBe(true)
  central = await startTestCentral({ secret })
}, 240_000)
