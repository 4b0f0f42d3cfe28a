/** PRN-06, PRN-07: sheets that a print cost besides its own, from the clerk's word to the server; and what the clerk is told when the server cannot take it. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { channelOfChild } from '../../../main/core/printing/channel.ts'
import { available, printable } from '../../../systems/certificates/server/testing/client.ts'
import { startTestCentral } from '../../../server/testing/central.ts'
import { openTestCore, scratchDir, until } from '../../support/core/test-core.ts'
import { builtEntry } from '../../support/stack/entries.ts'
import { startFaultyProxy } from '../../support/faulty-proxy.ts'

const controlEntry = builtEntry('control')

test('without network the clerk’s word is kept; then what is free is written off with the job’s name, and what has become something else meanwhile is told', async () => {
  const dir = scratchDir('extra-sheets')
  const central = await startTestCentral()
  const proxy = await startFaultyProxy(central.url, 1)
  const core = await openTestCore(join(dir.path, 'client'), proxy.url, {
    controlLauncher: () =>
      channelOfChild(
        fork(controlEntry, [], {
          env: { ...process.env, SILL_PRINT_DRIVERS: 'file' },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      ),
    printOutputDir: join(dir.path, 'paper'),
  })
  try {
    await core.login('hengfeng', central.secret)
    const { client } = await central.login('hengfeng')
    const [certificate] = await printable(client, 1)
    const certificateNo = certificate?.certificateNo ?? ''
    const [blankNo = '', extra = '', taken = '', third = ''] = await available(
      client,
      certificate?.blankKind ?? '',
      4,
    )
    const prepared = await until(
      () => core.client.printing.prepare({ certificateNo }).catch(() => undefined),
      'the certificate can be printed',
      30_000,
    )
    const jobId = crypto.randomUUID()
    await core.client.printing.start({
      jobId,
      certificateNo,
      blankNo,
      continuationCount: prepared.continuationNeeded,
      printer: 'file:folder',
    })
    await until(
      async () => (await core.client.printing.openJobs()).find((job) => job.state === 'AWAIT_CONFIRM'),
      'the question',
      30_000,
    )

    proxy.setOffline(true)
    await until(async () => !(await core.client.status.get()).online, 'no contact', 30_000)
    await client.blanks.writeOff({ key: crypto.randomUUID(), blankNo: taken, reason: 'lost', note: '' })
    const also = (...blankNos: string[]) =>
      core.client.printing.confirm({
        jobId,
        result: 'printed',
        alsoSpoiled: blankNos.map((each) => ({ blankNo: each, reason: 'duplicate' as const })),
      })
    // Before the word is journalled, for it cannot be taken back: by what this machine knows.
    for (const [wrong, detail] of [
      [[blankNo], '就是本次打印使用的编号'],
      [[`${extra}${extra}`], '输入了两次'],
      [['C22-2699999999'], '没有编号为'],
      [Array.from({ length: 11 }, (_, at) => `C22-26000000${10 + at}`), '一次最多登记 10 张'],
    ] as const) {
      await expect(also(...wrong)).rejects.toMatchObject({
        data: { code: 'STOCK_EXTRA_REFUSED', detail: { zh: expect.stringContaining(detail) } },
      })
    }
    // As typed, the same twice.
    expect(await also(extra.toLowerCase().replace('-', '–'), extra, taken)).toEqual({ confirmed: true })
    proxy.setOffline(false)
    const told = await until(
      async () => (await core.client.status.get()).journal ?? undefined,
      'the refusal',
      60_000,
    )
    expect(told).toMatchObject({
      code: 'STOCK_EXTRA_NOT_TAKEN',
      message: { zh: expect.stringContaining(taken) },
      detail: { zh: expect.stringContaining('遗失') },
    })
    expect(told.blankConsumed).toBeUndefined()
    const row = async (no: string) =>
      (
        await client.documents.list({
          collection: 'certificates.blank',
          filters: { blankNo: { contains: no } },
        })
      ).rows[0]
    await until(async () => (await row(blankNo))?.state === 'used', 'the own number', 30_000)
    expect((await row(extra))?.content.fields).toMatchObject({
      spoilReason: 'duplicate',
      certificateNo,
      jobId,
    })
    expect([(await row(taken))?.state, (await row(third))?.state]).toEqual(['lost', 'available'])
    const { client: officer } = await central.login('customs')
    const reasons = (await officer.desk.audit({ subject: `blank:${extra}` })).entries.map(
      (each) => each.reasons,
    )
    expect(reasons).toEqual([
      [
        { code: 'job', values: { jobId, certificateNo } },
        { code: 'spoiled', values: { reason: 'duplicate' } },
      ],
    ])
  } finally {
    await core.close()
    await proxy.close()
    await central.close()
    dir.remove()
  }
}, 180_000)
