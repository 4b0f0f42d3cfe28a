/** CERT-15: the account that printed is gone from a shared workstation. A colleague is asked about the paper, answers, and the one who comes back is not asked again. */
import { fork } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ORDER_LIFE, RELEASE_MARGIN } from '../../../domain/printing/order.ts'
import { channelOfChild } from '../../../main/core/printing/channel.ts'
import { available, printable } from '../../../systems/certificates/server/testing/client.ts'
import { startTestCentral } from '../../../server/testing/central.ts'
import { openTestCore, scratchDir, until } from '../../support/core/test-core.ts'
import { builtEntry } from '../../support/stack/entries.ts'

const controlEntry = builtEntry('control')

test('its data removed, its job is asked of whoever works there next, with who printed it; the answer is theirs by name', async () => {
  const dir = scratchDir('handed-over')
  let later = 0
  const central = await startTestCentral({ now: () => new Date(Date.now() + later) })
  const core = await openTestCore(join(dir.path, 'client'), central.url, {
    controlLauncher: () =>
      channelOfChild(
        fork(controlEntry, [], {
          env: { ...process.env, SILL_PRINT_DRIVERS: 'file' },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      ),
    printOutputDir: join(dir.path, 'paper'),
  })
  const { printing } = core.client
  const jobs = () => printing.openJobs().catch(() => [])
  const running = () =>
    until(async () => (await core.client.status.get()).control === 'running', 'the control runs', 30_000)
  try {
    await core.login('hengfeng', central.secret)
    await running()
    const { client } = await central.login('hengfeng')
    const [certificate] = await printable(client, 1)
    const certificateNo = certificate?.certificateNo ?? ''
    const [blankNo = ''] = await available(client, certificate?.blankKind ?? '', 1)
    const prepared = await until(
      () => printing.prepare({ certificateNo }).catch(() => undefined),
      'the certificate can be printed',
      30_000,
    )
    const jobId = crypto.randomUUID()
    await printing.start({
      jobId,
      certificateNo,
      blankNo,
      continuationCount: prepared.continuationNeeded,
      printer: 'file:folder',
    })
    await until(
      async () => (await jobs()).find((job) => job.state === 'AWAIT_CONFIRM'),
      'the question',
      30_000,
    )
    await until(async () => (await core.client.status.get()).waiting === 0, 'nothing waits', 30_000)
    await core.client.session.logout()

    // While it is here, nobody else is asked.
    later = ORDER_LIFE + RELEASE_MARGIN
    await core.login('hengfeng2', central.secret)
    await running()
    const refusal = await until(
      () =>
        printing
          .prepare({ certificateNo })
          .then(() =>
            printing.start({
              jobId: crypto.randomUUID(),
              certificateNo,
              blankNo,
              continuationCount: prepared.continuationNeeded,
              printer: 'file:folder',
            }),
          )
          .then(
            () => undefined,
            (error: { data?: { code: string } }) =>
              error.data?.code === 'CERT_JOB_OPEN' ? error.data : undefined,
          ),
      'the refusal',
      30_000,
    )
    expect(refusal).toMatchObject({
      detail: { zh: expect.stringContaining('由账户“hengfeng”在本工作站打印') },
      next: { zh: expect.stringContaining('请用该账户登录') },
    })
    expect(await jobs()).toEqual([])
    await core.client.session.logout()
    const accounts = join(dir.path, 'client', 'accounts')
    const { account } = await central.login('hengfeng')
    expect(readdirSync(accounts)).toContain(account.id)
    rmSync(join(accounts, account.id), { recursive: true })

    await core.login('hengfeng2', central.secret)
    const asked = await until(async () => (await jobs())[0], 'the question to the colleague', 30_000)
    expect(asked).toMatchObject({
      jobId,
      certificateNo,
      blankNos: [blankNo],
      printer: 'file:folder',
      printedBy: 'hengfeng',
      state: 'AWAIT_CONFIRM',
    })
    expect(await printing.confirm({ jobId, result: 'printed' })).toEqual({ confirmed: true })
    const row = async () =>
      (
        await client.documents.list({
          collection: 'certificates.blank',
          filters: { blankNo: { contains: blankNo } },
        })
      ).rows[0]
    await until(async () => (await row())?.state === 'used', 'the blank to be used', 30_000)
    const { client: officer } = await central.login('customs')
    const trail = (await officer.desk.audit({ subject: `blank:${blankNo}` })).entries.map(
      ({ who, action }) => [who, action],
    )
    expect(trail.slice(0, 3)).toEqual([
      ['hengfeng2', 'settle'],
      ['hengfeng2', 'handOver'],
      ['hengfeng', 'commit'],
    ])
    await core.client.session.logout()

    // Back on this machine: the journal comes back from the server's copy, and the server's word closes the question.
    await core.login('hengfeng', central.secret)
    await running()
    await until(
      async () => (await core.client.status.get()).journal?.code === 'CONTROL_JOURNAL_RESTORED',
      'the journal is mended',
      30_000,
    )
    await until(
      async () => (await jobs()).length === 0 && (await core.client.status.get()).waiting === 0,
      'nothing to ask',
      60_000,
    )
    expect(
      (
        await client.documents.list({
          collection: 'certificates.export',
          filters: { certificateNo: { contains: certificateNo } },
        })
      ).rows[0]?.content.fields['printCount'],
    ).toBe('1')
    expect((await core.client.status.get()).returned).toBe(0)
  } finally {
    await core.close()
    await central.close()
    dir.remove()
  }
}, 240_000)
