/**
 * Both hosts with everything behind them: the real core, a real print control, a real central server. A clerk logs in,
 * drafts, attaches, sees the other window's changes and logs out, over either transport (DIST-03).
 */
import { join } from 'node:path'
import { isDefinedError, safe } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SessionState } from '../../contract/local/session.ts'
import { productRegistry } from '../../systems/declared.ts'
import { forkControl } from '../../main/browser/control.ts'
import { productCore } from '../../systems/cores.ts'
import { createCore, type Core } from '../../main/core/core.ts'
import { silentLog } from '../../main/core/log.ts'
import { answerOf } from '../../server/testing/captcha.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { keeperOf, pdfFile, scratchDir, SEED_PASSWORD } from '../support/core/test-core.ts'
import { transports, type Host, type Window } from './hosts-transports.ts'
import { PATIENCE } from '../support/patience.ts'

let central: TestCentral
beforeAll(async () => {
  central = await startTestCentral()
}, 300_000)
afterAll(() => central.close())

describe.each(transports)('$name', (transport) => {
  const data = scratchDir('hosts')
  let core: Core
  let host: Host
  let window: Window
  let draft: { id: string; localRevision: number }

  beforeAll(async () => {
    const control = forkControl(join(import.meta.dirname, '../../print-control/main.ts'), {
      SILL_PRINT_DRIVERS: 'file',
    })
    core = await createCore({
      dataDir: data.path,
      keeper: keeperOf(data.path),
      serverUrl: central.url,
      registry: productRegistry(),
      systems: productCore,
      controlLauncher: control,
      log: silentLog,
    })
    host = await transport.start(core.router)
    window = await host.openWindow()
  })
  afterAll(async () => {
    window.disconnect()
    await host.close()
    await core.close()
    data.remove()
  })

  async function login(password: string): Promise<SessionState> {
    const { token } = await window.client.session.captcha()
    return window.client.session.login({
      loginName: 'hengfeng',
      password,
      captchaToken: token,
      captchaAnswer: answerOf(token, central.secret),
    })
  }

  test('before login everything but the session is refused, in words', async () => {
    expect(await window.client.session.state()).toMatchObject({ state: 'locked', known: [] })
    const { error } = await safe(window.client.workspace.get())
    expect(isDefinedError(error) && [error.code, error.data.code]).toEqual(['UNAUTHORIZED', 'AUTH_LOCKED'])
  })

  test('a wrong password is a typed error, and nothing opens', async () => {
    await expect(login('wrong-password')).rejects.toMatchObject({ defined: true, code: 'UNAUTHORIZED' })
    expect(await window.client.session.state()).toMatchObject({ state: 'locked' })
  })

  test('login opens the account', async () => {
    expect(await login(SEED_PASSWORD)).toMatchObject({
      state: 'open',
      account: { loginName: 'hengfeng', tenant: { name: '示例恒丰进出口有限公司' } },
    })
  })

  test('a draft is saved, and the other window is told and cannot overwrite it', async () => {
    const second = await host.openWindow()
    const created = await window.client.documents.create({ kind: 'certificates.onsite-issue' })
    const changes = await second.client.status.changes()
    const told = changes.next()
    const content = { ...created.content, fields: { ...created.content.fields, applicant: '示例申请单位' } }
    const saved = await window.client.documents.save({
      id: created.id,
      localRevision: created.localRevision,
      content,
    })
    expect(saved.localRevision).toBeGreaterThan(created.localRevision)
    expect((await told).value).toBeDefined()
    await changes.return?.()
    const { error } = await safe(
      second.client.documents.save({ id: created.id, localRevision: created.localRevision, content }),
    )
    expect(isDefinedError(error) && error.code).toBe('CONFLICT')
    // What the system fills is not the page's to change.
    expect((await second.client.documents.get({ id: created.id })).content.fields).toEqual(
      created.content.fields,
    )
    second.disconnect()
    draft = { id: created.id, localRevision: saved.localRevision }
  })

  test('an attachment goes in and comes out byte for byte', async () => {
    const file = await pdfFile('证明材料.pdf', 3)
    const { ref } = await window.client.attachments.add({
      documentId: draft.id,
      localRevision: draft.localRevision,
      slot: 'proof',
      file,
    })
    const back = await window.client.attachments.open({ documentId: draft.id, sha256: ref.sha256 })
    expect(back.name).toBe('证明材料.pdf')
    expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
  })

  test('a file that is not what it says is refused and changes nothing', async () => {
    const before = await window.client.documents.get({ id: draft.id })
    const { error } = await safe(
      window.client.attachments.add({
        documentId: draft.id,
        localRevision: before.localRevision,
        slot: 'proof',
        file: new File(['MZ not a PDF'], 'x.pdf', { type: 'application/pdf' }),
      }),
    )
    expect(isDefinedError(error) && error.code).toBe('REFUSED')
    expect(await window.client.documents.get({ id: draft.id })).toEqual(before)
  })

  test('the print control answers through core and host', async () => {
    await vi.waitFor(
      async () =>
        expect((await window.client.printing.printers()).printers.map((printer) => printer.id)).toContain(
          'file:folder',
        ),
      { timeout: 15_000, interval: 100 },
    )
  })

  test('a certificate’s PDF comes through with its verification', async () => {
    const page = await vi.waitFor(
      async () => {
        const found = await window.client.documents.query({ collection: 'certificates.export', pageSize: 1 })
        expect(found.total).toBeGreaterThan(0)
        return found
      },
      { timeout: 30_000, interval: 200 },
    )
    const certificateNo = page.rows[0]?.content.fields['certificateNo'] ?? ''
    const { pdf, verification } = await window.client.printing.preview({ certificateNo })
    expect(verification.holds).toBe(true)
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('logging out in one window locks the other', async () => {
    const second = await host.openWindow()
    const states = await second.client.session.watch()
    expect((await states.next()).value).toMatchObject({ state: 'open' })
    await window.client.session.logout()
    await vi.waitFor(
      async () => expect((await states.next()).value).toMatchObject({ state: 'locked' }),
      PATIENCE,
    )
    const { error } = await safe(second.client.documents.get({ id: draft.id }))
    expect(isDefinedError(error) && error.code).toBe('UNAUTHORIZED')
    second.disconnect()
  })
})
