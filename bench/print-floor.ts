/**
 * What a print cannot do without, each on its own and bare where it can be: the certificate out of an encrypted file with its signature
 * checked, the page drawn by the library, the server's three answers, the messages to a process of its own, the commits that must be
 * durable, the order signed and read, and what goes to the spooler. The server is the product's own, asked directly.
 */
import Sqlite, { type Database } from 'better-sqlite3'
import { fork, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { canonicalJson } from '../domain/kit/canonical.ts'
import type { CertificateContent } from '../domain/printing/content.ts'
import { layoutFor } from '../systems/certificates/declare/layouts/index.ts'
import { verifyPdf } from '../main/core/printing/signature/verify-pdf.ts'
import { sendIpp } from '../print-control/ipp/send.ts'
import { getDeviceState, getPrinters, printJob, queuePath } from '../print-control/drivers/cups/requests.ts'
import { paginate } from '../typeset/paginate.ts'
import type { ProductCentralClient } from '../systems/contracts.ts'
import { drawBare } from './overlay.ts'
import type { Wire } from './print-wire.ts'

export interface Sheet {
  readonly certificateNo: string
  readonly contentSha256: string
  readonly blankNo: string
}

interface FloorOptions {
  readonly dir: string
  readonly format: string
  readonly content: CertificateContent
  readonly pdf: Uint8Array
  readonly contentSha256: string
  readonly central: ProductCentralClient
  readonly workstationId: string
  readonly cupsUrl: string
  readonly printerUri: string
  readonly wire: Wire
}

/** Of the control: asked for the printers, the page, the job, its number twice, the print. */
const MESSAGES = 6
/** CREATED, VALIDATED, RESERVED, INTENT: each durable before the next step. */
const ENTRIES = 4

export type Parts = Readonly<Record<string, number>>

/** `measure`: milliseconds of each part for one sheet, whose job is then ended, untimed. */
export async function openFloor(options: FloorOptions) {
  const { dir, format, content, pdf, contentSha256, central, workstationId, cupsUrl, printerUri, wire } =
    options
  const layout = layoutFor(format)
  const sheets = layout && paginate(layout, content)
  if (!layout || !sheets?.ok) throw new Error('no such layout')
  const trust = await central.certificates.trust()
  const store = encrypted(join(dir, 'floor.db'), ['journal_mode=WAL', 'synchronous=FULL'])
  store.exec(
    'create table file (no text primary key, pdf blob, content text); create table start (id text primary key, at text)',
  )
  store.prepare('insert into file values (?, ?, ?)').run('one', pdf, canonicalJson(content))
  const journal = encrypted(join(dir, 'floor-journal.db'), ['locking_mode=EXCLUSIVE', 'synchronous=EXTRA'])
  journal.exec('create table journal (seq integer primary key, entry text not null)')
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const echo = fork(join(import.meta.dirname, 'floor', 'echo.ts'))
  const by = { user: 'bench' }
  const entry = canonicalJson({
    jobId: randomUUID(),
    certificateNo: 'C',
    prev: contentSha256,
    hash: contentSha256,
    who: 'hengfeng',
    printer: 'cups:Office',
    state: 'INTENT',
    at: new Date().toISOString(),
    incarnation: randomUUID(),
  })

  const parts: Record<string, (sheet: Sheet, job: string) => unknown> = {
    certificate: () => {
      const row = store
        .prepare<[string], { pdf: Buffer; content: string }>('select pdf, content from file where no = ?')
        .get('one')
      if (!row || !verifyPdf(row.pdf, trust, contentSha256).holds)
        throw new Error('the signature does not hold')
    },
    page: () => drawBare(sheets.value),
    server: async ({ certificateNo, contentSha256: digest, blankNo }, jobId) => {
      await central.certificates.trust()
      const job = { jobId, workstationId }
      await central.blanks.reserve({
        key: randomUUID(),
        ...job,
        certificateNo,
        contentSha256: digest,
        blankNos: [blankNo],
      })
      await central.blanks.commit({ key: randomUUID(), ...job, incarnation: randomUUID() })
    },
    control: async () => {
      for (let message = 0; message < MESSAGES; message += 1) await answered(echo, { content })
    },
    commits: (_sheet, jobId) => {
      store.prepare('insert into start values (?, ?)').run(jobId, new Date().toISOString())
      for (let count = 0; count < ENTRIES; count += 1) {
        const { lastInsertRowid } = journal.prepare('insert into journal (entry) values (?)').run(entry)
        journal.prepare('select entry from journal where seq = ?').get(lastInsertRowid)
      }
    },
    order: () => {
      const order = Buffer.from(entry)
      if (!verify(null, order, publicKey, sign(null, order, privateKey))) throw new Error('not signed')
    },
    spooler: async (_sheet, jobId) => {
      await sendIpp({ server: cupsUrl, path: '/' }, getPrinters(by), { timeout: 5000 })
      const device = new URL(printerUri.replace(/^ipp/u, 'http'))
      await sendIpp({ server: device.origin, path: device.pathname }, getDeviceState(by, printerUri), {
        timeout: 5000,
      })
      const passed = wire.nextDocument()
      const body = printJob(by, {
        printer: 'Office',
        name: `bench ${jobId}`,
        tray: '',
        paper: layout.paper,
        pdf: page,
        pins: [],
        media: 'iso_a4_210x297mm',
        isHeld: false,
      })
      const sent = sendIpp({ server: wire.url, path: queuePath('Office') }, body, { timeout: 30_000 })
      await passed
      after = sent
    },
  }
  const page = await drawBare(sheets.value)
  let after: Promise<unknown> = Promise.resolve()
  return {
    measure: async (sheet: Sheet): Promise<Parts> => {
      const jobId = randomUUID()
      const taken: Record<string, number> = {}
      for (const [name, part] of Object.entries(parts)) {
        const start = performance.now()
        await part(sheet, jobId)
        taken[name] = performance.now() - start
      }
      await after
      await central.blanks.settle({ key: randomUUID(), jobId, workstationId, result: 'printed' })
      return taken
    },
    close: () => {
      echo.disconnect()
      store.close()
      journal.close()
    },
  }
}

function encrypted(path: string, pragmas: readonly string[]): Database {
  const db = new Sqlite(path)
  for (const pragma of [`cipher='sqlcipher'`, 'legacy=4', `key="x'${'5a'.repeat(32)}'"`, ...pragmas])
    db.pragma(pragma)
  return db
}

const answered = (child: ChildProcess, message: object): Promise<unknown> =>
  new Promise((resolve) => {
    child.once('message', resolve)
    child.send(message)
  })
