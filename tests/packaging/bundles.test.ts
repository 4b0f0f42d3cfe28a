/** The bundles in dist/ run by themselves on Node: the browser host with the core, its worker and its migrations (DIST-03). */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packingOf } from '../../db/local/lists/packing.ts'
import { openLocal } from '../../db/local/open.ts'
import { NO_CALIBRATION } from '../../domain/printing/layout.ts'
import { startChild, type Child } from '../../scripts/child.ts'
import type { ListWorkerData } from '../../main/core/query/list-worker.ts'
import { productRegistry } from '../../systems/declared.ts'
import { answerOf } from '../../server/testing/captcha.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { letIn, openSocket } from '../conformance/hosts-transports.ts'
import { SEED_PASSWORD } from '../support/core/test-core.ts'
import { startControl } from '../support/print/control.ts'
import { sampleContent, sampleLayout } from '../support/print/fixtures.ts'

const root = join(import.meta.dirname, '../..')
let central: TestCentral
let data: string
let host: Child

function launch(): Promise<Child> {
  const env = {
    ...process.env,
    SILL_DATA: data,
    SILL_SERVER_URL: central.url,
    SILL_PRINT_DRIVERS: 'file',
    SILL_OPEN: '0',
  }
  return startChild({
    program: process.execPath,
    args: [join(root, 'dist/browser/main.js')],
    cwd: tmpdir(),
    readyWord: 'window',
    timeout: 60_000,
    env,
  })
}

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.ts', '--if-stale'], { cwd: root, stdio: 'pipe' })
  data = mkdtempSync(join(tmpdir(), 'sill-bundle-'))
  central = await startTestCentral()
  host = await launch()
}, 300_000)
afterAll(async () => {
  await host.stop()
  await central.close()
  for (const folder of [data, `${data}.keeper`]) rmSync(folder, { recursive: true, force: true })
})

test('a clerk logs in, lists certificates, exports them and finds the printer', async () => {
  const port = Number(new URL(host.ready).port)
  const window = await openSocket(port, await letIn(host.ready))
  const { client } = window
  expect(await client.status.get()).toMatchObject({ appVersion: '0.1.0' })
  const { token } = await client.session.captcha()
  expect(
    await client.session.login({
      loginName: 'yuanyang',
      password: SEED_PASSWORD,
      captchaToken: token,
      captchaAnswer: answerOf(token, central.secret),
    }),
  ).toMatchObject({ state: 'open' })
  await expect
    .poll(async () => (await client.documents.query({ collection: 'certificates.export' })).total, {
      timeout: 30_000,
    })
    .toBeGreaterThan(0)
  const file = await client.documents.export({
    query: { collection: 'certificates.export' },
    columns: ['certificateNo'],
    format: 'xls',
    name: '证书',
  })
  expect(file.size).toBeGreaterThan(1000)
  await expect
    .poll(async () => (await client.printing.printers()).printers.map((printer) => printer.id), {
      timeout: 30_000,
    })
    .toEqual(['file:folder'])
  const control = await client.printing.downloadControl()
  expect(control.name).toBe('sill-print-control.zip')
  window.disconnect()
})

test('[SEC-01] no process of the client may leave its memory in a file', async () => {
  const limits = (pid: number | string): string =>
    /^Max core file size +(\S+ +\S+)/mu
      .exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1]
      ?.replace(/ +/u, ' ') ?? ''
  expect(limits(host.process.pid ?? 0)).toBe('0 0')
  const children = () =>
    readFileSync(`/proc/${host.process.pid}/task/${host.process.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter((pid) => pid !== '')
  await expect.poll(() => children().length).toBeGreaterThan(0)
  await expect.poll(() => children().map(limits)).toEqual(children().map(() => '0 0'))
})

test("the thread of the lists reads an account's file from the bundle", async () => {
  const path = join(data, 'lists.db')
  const key = Buffer.alloc(32, 1)
  const store = openLocal(path, key, productRegistry())
  if (!store.ok) throw new Error(store.problem.code)
  store.value.raw.exec(
    `insert into mirror (collection, id, state, content, created_at, updated_at) values ('certificates.export', 'one', 'valid', '{"fields":{"certificateNo":"4401"},"rows":{},"attachments":{}}', '', '')`,
  )
  const worker = new Worker(join(root, 'dist/browser/list-worker.js'), {
    workerData: {
      path,
      key: Uint8Array.from(key),
      packing: packingOf(productRegistry()),
    } satisfies ListWorkerData,
  })
  const asked = {
    collection: {
      kind: 'certificates.export',
      fields: { certificateNo: { kind: 'text' } },
      list: { sort: { column: 'updatedAt', direction: 'desc' } },
    },
    hasDrafts: false,
    query: {
      collection: 'certificates.export',
      filters: { certificateNo: { contains: '40' } },
      page: 1,
      pageSize: 10,
    },
  }
  const answered = once(worker, 'message')
  worker.postMessage({ id: 1, method: 'page', input: asked })
  expect((await answered)[0]).toMatchObject({ id: 1, output: { total: 1, rows: [{ id: 'one' }] } })
  const ended = once(worker, 'exit')
  worker.postMessage(undefined)
  await ended
  store.value.close()
})

test('the standalone control runs with nothing around it', async () => {
  const alone = join(data, 'alone')
  cpSync(join(root, 'dist/print-control'), alone, { recursive: true })
  const control = startControl({ SILL_PRINT_DRIVERS: 'file', SILL_OPEN: '0' }, join(alone, 'main.js'))
  try {
    expect(await control.must('printers', {})).toMatchObject([{ id: 'file:folder' }])
    expect(
      await control.must('render', {
        layout: sampleLayout(),
        content: sampleContent('示例-0001'),
        calibration: NO_CALIBRATION,
      }),
    ).toMatchObject({ pageCount: 1 })
  } finally {
    await control.kill()
  }
})

test('a second start opens a window of the first and ends', async () => {
  const second = await launch()
  expect(new URL(second.ready).origin).toBe(new URL(host.ready).origin)
  expect(second.ready).not.toBe(host.ready)
  await expect.poll(() => second.process.exitCode).toBe(0)
})

test('SIGTERM ends it cleanly', async () => {
  const ended = new Promise((resolve) => void host.process.once('exit', (code) => resolve(code)))
  host.process.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(existsSync(join(data, 'window.json'))).toBe(false)
})
