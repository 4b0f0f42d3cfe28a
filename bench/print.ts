/**
 * From the click on 【提交】 to the last byte at the spooler, against the sum of what a print cannot do without (print-floor.ts), each
 * measured on its own in the same run. A real CUPS with a raw queue and a printer behind it, a server on PostgreSQL in a process of its own, both durable.
 */
import { fork } from 'node:child_process'
import { startPostgres } from '../server/testing/postgres.ts'
import { loginAt } from '../server/testing/central.ts'
import { channelOfChild } from '../main/core/printing/channel.ts'
import { available, printable, registered } from '../systems/certificates/server/testing/client.ts'
import { openTestCore, scratchDir, until } from '../tests/support/core/test-core.ts'
import { startCups } from '../tests/support/print/cups.ts'
import { startIppPrinter } from '../tests/support/print/ipp-printer.ts'
import { builtEntry } from '../tests/support/stack/entries.ts'
import { TEST_SECRET } from '../tests/support/stack/secret.ts'
import { startServer } from '../tests/support/stack/server.ts'
import { openCentral } from '../tests/torture/print/central.ts'
import { alternate, median, type Figure } from './figure.ts'
import { openFloor, type Parts, type Sheet } from './print-floor.ts'
import { startWire } from './print-wire.ts'

const ROUNDS = 15
const WARM_UP = 3
/** Ours and the floor's, each time another. */
const SHEETS = 2 * (ROUNDS + WARM_UP + 2)
const PRINTER = 'cups:Office'

export async function run(): Promise<Figure> {
  const control = builtEntry('control')
  const cluster = await startPostgres({ isDurable: true })
  const server = await startServer({ databaseUrl: await cluster.createSeededDatabase() })
  const [cups, printer] = await Promise.all([startCups(), startIppPrinter()])
  await cups.addQueue('Office', printer.uri)
  const wire = await startWire(cups.url)
  const dir = scratchDir('bench-print')
  const core = await openTestCore(dir.path, server.url, {
    controlLauncher: () =>
      channelOfChild(
        fork(control, [], {
          env: { ...process.env, SILL_PRINT_DRIVERS: 'cups', SILL_CUPS_URL: wire.url },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        }),
      ),
  })
  try {
    await (await openCentral(server.url)).issue(SHEETS)
    await core.login('hengfeng', TEST_SECRET)
    const { client: central } = await loginAt(server.url, TEST_SECRET, 'hengfeng2')
    const certificates = (await printable(central, 100)).filter(({ blankKind }) => blankKind === 'C2-2')
    const blanks = await available(central, 'C2-2', 100)
    const sheets: Sheet[] = certificates
      .slice(0, SHEETS)
      .flatMap(({ certificateNo, contentSha256 }, index) => [
        { certificateNo, contentSha256, blankNo: blanks[index] ?? '' },
      ])
    const next = (): Sheet => {
      const sheet = sheets.pop()
      if (!sheet) throw new Error('too few certificates')
      return sheet
    }
    const [first = next()] = sheets
    const { certificateNo } = first
    const { content, contentSha256 } = await central.certificates.content({ certificateNo })
    const pdf = new Uint8Array(await (await central.certificates.pdf({ certificateNo })).arrayBuffer())
    const floor = await openFloor({
      dir: dir.path,
      format: '08',
      content,
      pdf,
      contentSha256,
      central,
      workstationId: await registered(central, 'bench'),
      cupsUrl: cups.url,
      printerUri: printer.uri,
      wire,
    })
    const { printing, status } = core.client
    const isReady = async ({ certificateNo: no }: Sheet) =>
      (await status.get()).waiting === 0 && printing.prepare({ certificateNo: no }).catch(() => undefined)
    const ours = async (): Promise<number> => {
      const sheet = next()
      // As the box 文件打印 does when it opens: the certificate is fetched and laid out before the number is typed.
      await until(() => isReady(sheet), 'the box to open')
      const passed = wire.nextDocument()
      const jobId = crypto.randomUUID()
      const start = performance.now()
      const started = printing.start({
        jobId,
        certificateNo: sheet.certificateNo,
        blankNo: sheet.blankNo,
        continuationCount: 0,
        printer: PRINTER,
      })
      const at = await Promise.race([passed, started.then(() => passed)])
      await started
      await until(
        async () => (await printing.openJobs()).find((job) => job.state === 'AWAIT_CONFIRM'),
        'the question',
      )
      await printing.confirm({ jobId, result: 'printed' })
      return at - start
    }
    const taken: Parts[] = []
    const bare = async (): Promise<number> => {
      const parts = await floor.measure(next())
      taken.push(parts)
      return Object.values(parts).reduce((sum, ms) => sum + ms, 0)
    }
    await alternate(WARM_UP, ours, bare)
    taken.length = 0
    const figures = await alternate(ROUNDS - 2, ours, bare)
    for (const name of Object.keys(taken[0] ?? {}))
      console.error(`  ${name}: ${median(taken.map((parts) => parts[name] ?? 0)).toFixed(2)} ms`)
    floor.close()
    return {
      name: 'click to the last byte at the spooler against the sum of its parts',
      ...figures,
      ratio: figures.ours / figures.floor,
      unit: 'ms',
    }
  } finally {
    await core.close()
    await wire.close()
    await Promise.all([cups.stop(), printer.stop(), server.close()])
    await cluster.stop()
    dir.remove()
  }
}

if (import.meta.main) {
  console.log(await run())
  process.exit(0)
}
