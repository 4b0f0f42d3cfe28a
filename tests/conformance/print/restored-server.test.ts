/** PRN-06: the server is restored from a backup and lacks what came after it; the workstation's journal gives it back. */
import { fork } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { channelOfChild } from '../../../main/core/printing/channel.ts'
import { available, printable } from '../../../systems/certificates/server/testing/client.ts'
import { startTestCentral, type TestCentral } from '../../../server/testing/central.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../../support/core/test-core.ts'
import { builtEntry } from '../../support/stack/entries.ts'

const controlEntry = builtEntry('control')
const secret = 'ab'.repeat(32)

let dir: ReturnType<typeof scratchDir>
let central: TestCentral
let port = 0
let core: TestCore
beforeEach(async () => {
  dir = scratchDir('restored')
  await start()
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
}, 300_000)
afterEach(async () => {
  await core.close()
  await central.close()
  dir.remove()
})

const data = () => join(dir.path, 'server')
const backup = () => join(dir.path, 'backup')

async function start(): Promise<void> {
  mkdirSync(data(), { recursive: true })
  central = await startTestCentral({ dataDir: data(), secret, port })
  port = Number(new URL(central.url).port)
}

async function atRest(work: () => void): Promise<void> {
  await central.close()
  work()
  await start()
}

const takeBackup = () => atRest(() => cpSync(data(), backup(), { recursive: true }))
function putBack(): void {
  rmSync(data(), { recursive: true })
  cpSync(backup(), data(), { recursive: true })
}
const restore = () => atRest(putBack)
/** `meanwhile` happens at the restored server before the client finds it again: until then it listens elsewhere. */
async function restoreAnd(meanwhile: () => Promise<unknown>): Promise<void> {
  await central.close()
  putBack()
  central = await startTestCentral({ dataDir: data(), secret, port: 0 })
  await meanwhile()
  await central.close()
  await start()
}

/** Prints one certificate with the real control onto the file printer, and says that it came out well. */
async function print(): Promise<{ certificateNo: string; blankNo: string; jobId: string }> {
  const { client } = await central.login('hengfeng')
  const [certificate] = await printable(client, 1)
  const certificateNo = certificate?.certificateNo ?? ''
  const [blankNo = ''] = await available(client, certificate?.blankKind ?? '', 1)
  await until(async () => (await core.client.status.get()).online, 'the client has contact')
  const prepared = await until(
    () => core.client.printing.prepare({ certificateNo }).catch(() => undefined),
    'the mirror has the certificate',
  )
  const jobId = crypto.randomUUID()
  await core.client.printing.start({
    jobId,
    certificateNo,
    blankNo,
    continuationCount: prepared.continuationNeeded,
    printer: prepared.printer ?? prepared.printers[0]?.id ?? '',
  })
  await until(
    async () =>
      (await core.client.printing.openJobs()).some(
        (job) => job.jobId === jobId && job.state === 'AWAIT_CONFIRM',
      ),
    'the job waits for its answer',
  )
  await core.client.printing.confirm({ jobId, result: 'printed' })
  return { certificateNo, blankNo, jobId }
}

/** As the server has them now. */
async function standing({ certificateNo, blankNo }: { certificateNo: string; blankNo: string }) {
  const [{ client: clerk }, { client: officer }] = [
    await central.login('hengfeng'),
    await central.login('customs'),
  ]
  const only = async (collection: string, filters: Record<string, { contains: string }>) =>
    (await clerk.documents.list({ collection, filters })).rows[0]
  const certificate = await only('certificates.export', { certificateNo: { contains: certificateNo } })
  const blank = await only('certificates.blank', { blankNo: { contains: blankNo } })
  const { entries } = await officer.desk.audit({ subject: `blank:${blankNo}` })
  return {
    print: certificate?.content.fields['printStatus'],
    count: certificate?.content.fields['printCount'],
    blank: blank?.state,
    trail: entries.map(({ action }) => action),
  }
}
const delivered = () => until(async () => (await core.client.status.get()).waiting === 0, 'nothing waits')
const done = { print: 'printed', count: '1', blank: 'used' }

test('PRN-06 the last prints are lost at the server: the client hands them over again by itself, in order, each once', async () => {
  const before = await print()
  await delivered()
  await takeBackup()
  const after = [await print(), await print()]
  await delivered()
  await restore()
  for (const each of after) {
    await until(
      async () => (await standing(each)).blank === 'used',
      'the print is at the server again',
      30_000,
    )
    // Neither reservation nor commitment: what was known of it came from the journal.
    expect(await standing(each)).toEqual({ ...done, trail: ['settle', 'takeOver'] })
  }
  expect(await standing(before)).toMatchObject(done)
  // The chain goes on where it stood.
  const next = await print()
  await until(async () => (await standing(next)).blank === 'used', 'a later print')
  expect(await standing(next)).toEqual({ ...done, trail: ['settle', 'commit', 'reserve'] })
  await delivered()
  expect((await core.client.status.get()).journal).toBeNull()
}, 180_000)

test('PRN-06 a server that has forgotten the workstation gets it back; a blank that has become something else is said plainly', async () => {
  await takeBackup()
  const [kept, spent] = [await print(), await print()]
  await delivered()
  await restoreAnd(async () => {
    const { client } = await central.login('hengfeng')
    await client.blanks.writeOff({
      key: crypto.randomUUID(),
      blankNo: spent.blankNo,
      reason: 'lost',
      note: '',
    })
  })
  await until(async () => (await standing(kept)).blank === 'used', 'the first print', 30_000)
  const told = await until(
    async () => (await core.client.status.get()).journal ?? undefined,
    'the refusal is shown',
  )
  expect(told.code).toBe('STOCK_JOB_UNKNOWN')
  expect(await standing(spent)).toMatchObject({
    blank: 'lost',
    print: 'pending',
    trail: ['contradiction', 'writeOff'],
  })
}, 180_000)
