/** A document between an enterprise, an agency and customs: who sees, edits, acts and is told; what hangs on it; what the clock does. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActOutcome } from '../../contract/central/documents.ts'
import type { ProductCentralClient } from '../../systems/contracts.ts'
import type { Content } from '../../domain/kit/document.ts'
import { threePartyRegistry } from '../../tests/fixtures/three-party/documents.ts'
import { effectsForParties } from '../../tests/fixtures/three-party/effects.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { startTestCentral, type TestCentral } from '../testing/central.ts'
import { pdfOf, uploadAll } from '../testing/documents.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { makeTenant, type MadeTenant } from '../testing/tenants.ts'

const ORDER = 'preshipment.sample-order'
const JOB = 'preshipment.sample-job'
const SUMMONS = 'preshipment.sample-summons'
const systems = ['preshipment'] as const

describe('[SEC-03] [SYNC-07] a document of three parties', () => {
  let database: Database
  let central: TestCentral
  const at: Record<string, ProductCentralClient> = {}
  const tenants: Record<string, MadeTenant> = {}
  let now = new Date('2026-11-20T03:00:00Z')

  beforeAll(async () => {
    const databaseUrl = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url: databaseUrl })
    const registry = threePartyRegistry()
    central = await startTestCentral({
      databaseUrl,
      registry,
      effects: effectsForParties(),
      now: () => now,
      clockMs: 50,
    })
    const wanted = {
      owner: { role: 'enterprise' },
      agency: { role: 'agency' },
      other: { role: 'agency' },
      stranger: { role: 'enterprise' },
      watch: { role: 'officer', posts: ['watch'] },
      final: { role: 'officer', posts: ['final'] },
      postless: { role: 'officer' },
      elsewhere: { role: 'officer', posts: ['final'], office: '3104' },
      outside: { role: 'officer', posts: ['final'], systems: ['certificates'] },
    } as const
    for (const [name, account] of Object.entries(wanted)) {
      const loginName = account.role === 'officer' ? `customs-${name}` : name
      tenants[name] = await makeTenant(database.db, { systems, ...account, loginName })
      at[name] = (await central.login(loginName)).client
    }
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
  })

  const client = (name: string): ProductCentralClient => {
    const found = at[name]
    if (!found) throw new Error(name)
    return found
  }
  const codeOf = (name: string) => tenants[name]?.creditCode ?? ''
  const failure = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'ok',
      (error: { code?: string }) => error.code ?? 'unknown',
    )

  const orderOf = (agency: string, over: Content['fields'] = {}): Content => ({
    fields: { orderNo: `W${randomUUID().slice(0, 8)}`, agency: codeOf(agency), port: '3101', ...over },
    rows: { goods: [{ id: 'g1', name: '旧机床', quantity: '10' }] },
    attachments: { contract: [], report: [] },
  })

  interface Acting {
    readonly id?: string
    readonly kind?: string
    readonly content?: Content
    readonly answers?: Record<string, string>
    readonly revision?: number
  }

  /** As the actor would: on the newest revision that there is. */
  async function act(
    name: string,
    action: string,
    { id = randomUUID(), kind = ORDER, content, answers, revision }: Acting = {},
  ): Promise<ActOutcome> {
    const baseRevision = revision ?? (await newest(id))
    return client(name).documents.act({
      key: randomUUID(),
      kind,
      documentId: id,
      action,
      baseRevision,
      formVersion: 1,
      ...(content && { content }),
      ...(answers && { answers }),
    })
  }
  async function newest(id: string): Promise<number> {
    for (const name of ['owner', 'agency', 'other', 'final']) {
      const found = await client(name)
        .documents.get({ id })
        .catch(() => undefined)
      if (found) return found.revision
    }
    return 0
  }
  const said = (outcome: ActOutcome): string => (outcome.ok ? outcome.document.state : outcome.problem.code)

  async function ordered(agency = 'agency', over: Content['fields'] = {}): Promise<string> {
    const id = randomUUID()
    expect(said(await act('owner', 'submit', { id, content: orderOf(agency, over), revision: 0 }))).toBe(
      'ordered',
    )
    return id
  }
  const contentOf = async (name: string, id: string): Promise<Content> =>
    (await client(name).documents.get({ id })).content

  async function accepted(): Promise<string> {
    const id = await ordered()
    const content = await contentOf('agency', id)
    expect(
      said(
        await act('agency', 'accept', {
          id,
          content: { ...content, fields: { ...content.fields, contact: '示例联系人' } },
        }),
      ),
    ).toBe('accepted')
    return id
  }
  async function checked(): Promise<string> {
    const id = await accepted()
    const content = await contentOf('agency', id)
    expect(
      said(
        await act('agency', 'report', {
          id,
          content: { ...content, fields: { ...content.fields, verdict: 'pass', remark: '仅机构可见' } },
        }),
      ),
    ).toBe('checked')
    return id
  }

  /** Everything by which somebody could learn of it: `get`, list, feed, count, history. */
  async function learns(name: string, id: string) {
    const { documents, changes, desk } = client(name)
    let cursor = 0
    let fed: 'row' | 'gone' | 'none' = 'none'
    for (let hasMore = true; hasMore;) {
      const page = await changes.pull({ cursor, limit: 1000 })
      for (const change of page.changes) if (change.id === id) fed = change.row ? 'row' : 'gone'
      cursor = page.cursor
      hasMore = page.hasMore
    }
    return {
      get: await failure(documents.get({ id })),
      list: await documents.list({ collection: ORDER, filters: {}, pageSize: 100 }).then(
        ({ rows }) => rows.some((row) => row.id === id),
        (error: { code?: string }) => error.code,
      ),
      fed,
      audit:
        name.length > 0 && ['watch', 'final', 'postless', 'elsewhere', 'outside'].includes(name)
          ? await desk.audit({ subject: id }).then(
              ({ total }) => total > 0,
              (error: { code?: string }) => error.code,
            )
          : undefined,
    }
  }
  const asParty = { get: 'ok', list: true, fed: 'row', audit: undefined }
  const asStranger = { get: 'NOT_FOUND', list: false, fed: 'none', audit: undefined }
  const asOfficer = { get: 'ok', list: true, fed: 'none', audit: true }
  const asBlind = { get: 'NOT_FOUND', list: false, fed: 'none', audit: false }

  it('is seen by its parties and by officers of its post and district, by nobody else', async () => {
    const id = await ordered()
    expect(await learns('owner', id)).toEqual(asParty)
    expect(await learns('agency', id)).toEqual(asParty)
    expect(await learns('other', id)).toEqual(asStranger)
    expect(await learns('stranger', id)).toEqual(asStranger)
    expect(await learns('watch', id)).toEqual(asOfficer)
    expect(await learns('final', id)).toEqual(asOfficer)
    expect(await learns('postless', id)).toEqual(asBlind)
    expect(await learns('elsewhere', id)).toEqual(asBlind)
    expect(await learns('outside', id)).toMatchObject({ get: 'NOT_FOUND', list: 'FORBIDDEN' })
  })

  it('only saved, it is its owner’s alone', async () => {
    const id = randomUUID()
    expect(said(await act('owner', 'save', { id, content: orderOf('agency'), revision: 0 }))).toBe('draft')
    expect(await learns('agency', id)).toEqual(asStranger)
    expect(await learns('final', id)).toEqual(asBlind)
    expect(said(await act('agency', 'accept', { id, content: orderOf('agency'), revision: 1 }))).toBe(
      'DRAFT_NOT_FOUND',
    )
  })

  it('moves only by whose turn it is', async () => {
    const id = await checked()
    const content = await contentOf('agency', id)
    const tries = {
      owner: ['close', 'report', 'accept', 'lapse'],
      agency: ['close', 'submit', 'remove', 'lapse'],
      other: ['report', 'mend', 'close'],
      stranger: ['close', 'submit'],
      watch: ['close', 'sendBack', 'report'],
      postless: ['close'],
      elsewhere: ['close'],
      outside: ['close'],
      final: ['report', 'submit', 'lapse'],
    }
    for (const [name, actions] of Object.entries(tries))
      for (const action of actions)
        expect([
          name,
          action,
          said(
            await act(name, action, {
              id,
              revision: 3,
              ...(['report', 'submit', 'mend', 'accept'].includes(action) && { content }),
            }),
          ),
        ]).toEqual([name, action, expect.stringMatching(/^(AUTH_FORBIDDEN|DRAFT_NOT_FOUND|SYNC_STATE)$/u)])
    expect(said(await act('final', 'close', { id }))).toBe('closed')
  })

  it('each side writes its own part and no other', async () => {
    const id = await ordered()
    const content = await contentOf('agency', id)
    const greedy: Content = {
      ...content,
      fields: { ...content.fields, orderNo: '改掉', contact: '示例联系人' },
      rows: {
        goods: [
          { id: 'g1', name: '换了', quantity: '99', found: '与申报一致' },
          { id: 'g2', name: '添的', quantity: '1' },
        ],
      },
    }
    expect(said(await act('agency', 'accept', { id, content: greedy }))).toBe('accepted')
    const stored = await contentOf('owner', id)
    expect(stored.fields).toMatchObject({ orderNo: content.fields['orderNo'], contact: '示例联系人' })
    expect(stored.rows['goods']).toEqual([{ id: 'g1', name: '旧机床', quantity: '10', found: '与申报一致' }])
  })

  it('a part is shown to the others from its state on, and is neither asked nor sorted by', async () => {
    const id = await accepted()
    const content = await contentOf('agency', id)
    const filled = { ...content, fields: { ...content.fields, verdict: 'fail', remark: '仅机构可见' } }
    expect(said(await act('agency', 'note', { id, content: filled }))).toBe('accepted')
    expect((await contentOf('agency', id)).fields).toMatchObject({ verdict: 'fail', remark: '仅机构可见' })
    for (const name of ['owner', 'final']) {
      expect((await contentOf(name, id)).fields['verdict']).toBeUndefined()
      expect((await contentOf(name, id)).fields['remark']).toBeUndefined()
    }
    const fed = await client('owner').changes.pull({ cursor: 0, limit: 1000 })
    expect(JSON.stringify(fed.changes.find((change) => change.id === id))).not.toContain('仅机构可见')
    expect(said(await act('agency', 'report', { id, content: filled }))).toBe('checked')
    expect((await contentOf('owner', id)).fields).toMatchObject({ verdict: 'fail' })
    expect((await contentOf('owner', id)).fields['remark']).toBeUndefined()
  })

  it('what is there must be right when the state is kept, what is missing may be missing', async () => {
    const id = await accepted()
    const content = await contentOf('agency', id)
    const wrong = { ...content, fields: { ...content.fields, verdict: 'perhaps' } }
    expect(await act('agency', 'note', { id, content: wrong })).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'fields.verdict' }] },
    })
    const { contact: _, ...without } = content.fields
    expect(said(await act('agency', 'note', { id, content: { ...content, fields: without } }))).toBe(
      'accepted',
    )
  })

  it('files of either side are read by both and by officers who see it; not by others', async () => {
    const id = await ordered()
    const ref = await uploadAll(client('agency'), await pdfOf(2), { kind: ORDER, slot: 'report' })
    const content = await contentOf('agency', id)
    expect(
      said(
        await act('agency', 'accept', {
          id,
          content: {
            ...content,
            fields: { ...content.fields, contact: '示例' },
            attachments: { ...content.attachments, report: [ref] },
          },
        }),
      ),
    ).toBe('accepted')
    const download = (name: string) => failure(client(name).uploads.download({ sha256: ref.sha256 }))
    expect(await Promise.all(['owner', 'agency', 'watch', 'final'].map(download))).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
    ])
    expect(
      await Promise.all(['other', 'stranger', 'postless', 'elsewhere', 'outside'].map(download)),
    ).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'))
  })

  it('another agency takes its place: the first one’s row, part and files go', async () => {
    const id = await ordered()
    expect(said(await act('agency', 'decline', { id }))).toBe('INPUT_ANSWER')
    expect(said(await act('agency', 'decline', { id, answers: { reason: '人手不足' } }))).toBe('refused')
    expect(await learns('agency', id)).toEqual(asParty)
    const content = await contentOf('owner', id)
    expect(
      said(
        await act('owner', 'submit', {
          id,
          content: { ...content, fields: { ...content.fields, agency: codeOf('other') } },
        }),
      ),
    ).toBe('ordered')
    expect(await learns('agency', id)).toEqual({ ...asStranger, fed: 'gone' })
    expect(await learns('other', id)).toEqual(asParty)
    expect(said(await act('agency', 'accept', { id, content, revision: 3 }))).toBe('DRAFT_NOT_FOUND')
  })

  it('an agency that does not exist is refused at its field', async () => {
    const none = { ...orderOf('agency'), fields: { ...orderOf('agency').fields, agency: 'NOBODY' } }
    expect(await act('owner', 'submit', { content: none, revision: 0 })).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'fields.agency' }] },
    })
    const enterprise = {
      ...orderOf('agency'),
      fields: { ...orderOf('agency').fields, agency: codeOf('stranger') },
    }
    expect(await act('owner', 'submit', { content: enterprise, revision: 0 })).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'fields.agency' }] },
    })
  })

  it('back to the post that sent it', async () => {
    const id = await checked()
    expect(said(await act('final', 'sendBack', { id }))).toBe('asked')
    expect(said(await act('agency', 'mend', { id, content: await contentOf('agency', id) }))).toBe('checked')
  })

  it('to-do counts by post and by side', async () => {
    const before = await client('final').desk.pending()
    await checked()
    const count = (counts: typeof before) => counts.find(({ kind }) => kind === ORDER)?.count ?? 0
    expect(count(await client('final').desk.pending()) - count(before)).toBe(1)
    expect(count(await client('watch').desk.pending())).toBe(0)
    expect(count(await client('postless').desk.pending())).toBe(0)
    expect(count(await client('elsewhere').desk.pending())).toBe(0)
  })

  it('the other side is told, urgently when it is its turn', async () => {
    const id = await ordered()
    const told = async (name: string) => {
      const { rows } = await client(name).documents.list({
        collection: 'general.notice',
        filters: {},
        pageSize: 100,
      })
      return rows
        .filter(({ content }) => content.fields['documentId'] === id)
        .map(({ content }) => content.fields)
    }
    expect(await told('agency')).toMatchObject([
      { isUrgent: '1', title: expect.stringMatching(/^收到新的委托（W[0-9a-f]{8}）$/u) },
    ])
    expect(await told('owner')).toEqual([])
    await act('agency', 'decline', { id, answers: { reason: '人手不足' } })
    expect(await told('owner')).toMatchObject([
      { isUrgent: '1', body: expect.stringContaining('示例agency操作：不接受') },
    ])
  })

  it('who has lost it is told so, and cannot open it; only saved, nobody loses it', async () => {
    const id = await ordered()
    await act('agency', 'decline', { id, answers: { reason: '人手不足' } })
    const content = await contentOf('owner', id)
    const orderNo = content.fields['orderNo'] ?? ''
    const lost = async (name: string) => {
      const { rows } = await client(name).documents.list({
        collection: 'general.notice',
        filters: {},
        pageSize: 100,
      })
      return rows
        .map(({ content: { fields } }) => fields)
        .filter(({ title = '' }) => title === `委托（${orderNo}）已改由其他机构办理`)
        .map(({ documentId = '', titleEn }) => [documentId, titleEn])
    }
    const elsewhere = { ...content, fields: { ...content.fields, agency: codeOf('other') } }
    expect(said(await act('owner', 'keep', { id, content: elsewhere }))).toBe('refused')
    expect([await learns('agency', id), await learns('other', id)]).toEqual([asParty, asStranger])
    expect(await lost('agency')).toEqual([])
    expect(said(await act('owner', 'submit', { id, content: elsewhere }))).toBe('ordered')
    expect(await lost('agency')).toEqual([['', `Order ${orderNo} has gone to another agency`]])
    expect(await lost('other')).toEqual([])
  })

  it('a child document takes from its quantities, under lock, and gives back', async () => {
    const id = await accepted()
    const jobOf = (quantity: string): Content => ({
      fields: { order: id, place: '示例堆场' },
      rows: { taken: [{ id: 't1', line: 'g1', quantity }] },
      attachments: {},
    })
    const begin = (quantity: string, name = 'agency', jobId: string = randomUUID()) =>
      act(name, 'submit', { id: jobId, kind: JOB, content: jobOf(quantity), revision: 0 })
    const first = randomUUID()
    expect(said(await begin('6', 'agency', first))).toBe('handed')
    // Only one at a time may be under way.
    expect(said(await begin('1'))).toBe('ABOUT_ANOTHER')
    expect(said(await act('final', 'finish', { id: first, kind: JOB, revision: 1 }))).toBe('done')
    expect(await begin('4.01')).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'rows.taken.t1.quantity' }] },
    })
    const both = await Promise.all([begin('3'), begin('3')])
    expect(both.map(said).sort()).toEqual(['ABOUT_ANOTHER', 'handed'])
    const handed = both.flatMap((one) => (one.ok ? [one.document.id] : []))[0] ?? ''
    expect(said(await act('agency', 'withdraw', { id: handed, kind: JOB, revision: 1 }))).toBe('withdrawn')
    expect(said(await begin('4'))).toBe('handed')
    // Nobody but the agency of this order, and only while it is accepted.
    expect(said(await begin('1', 'other'))).toBe('ABOUT_UNKNOWN')
    expect(said(await begin('1', 'owner'))).toBe('DRAFT_NOT_FOUND')
  })

  it('begun by customs, for one', async () => {
    const id = randomUUID()
    const content: Content = {
      fields: { tenant: tenants['stranger']?.id ?? '', subject: '补充材料' },
      rows: {},
      attachments: {},
    }
    expect(said(await act('owner', 'send', { id, kind: SUMMONS, content, revision: 0 }))).toBe(
      'AUTH_FORBIDDEN',
    )
    expect(said(await act('postless', 'send', { id, kind: SUMMONS, content, revision: 0 }))).toBe('sent')
    expect(await failure(client('owner').documents.get({ id }))).toBe('NOT_FOUND')
    const received = await contentOf('stranger', id)
    expect(received.fields).toMatchObject({ subject: '补充材料' })
    const answer = { ...received, fields: { ...received.fields, subject: '改掉', reply: '已补充' } }
    expect(said(await act('stranger', 'answer', { id, kind: SUMMONS, content: answer, revision: 1 }))).toBe(
      'answered',
    )
    expect((await contentOf('stranger', id)).fields).toMatchObject({ subject: '补充材料', reply: '已补充' })
    const nobody = { ...content, fields: { ...content.fields, tenant: randomUUID() } }
    expect(await act('postless', 'send', { kind: SUMMONS, content: nobody, revision: 0 })).toMatchObject({
      ok: false,
      problem: { places: [{ at: 'fields.tenant' }] },
    })
  })

  it('ten days unanswered, and a day that it names: the clock moves it, once, as the system', async () => {
    const waiting = await ordered()
    const dated = await ordered('agency', { due: '2026-11-25' })
    const marker = await ordered('agency', { due: '2026-11-23' })
    for (const id of [dated, marker]) {
      const content = await contentOf('agency', id)
      const filled = { ...content, fields: { ...content.fields, contact: '示例' } }
      expect(said(await act('agency', 'accept', { id, content: filled }))).toBe('accepted')
    }
    const stateOf = async (id: string) => (await client('owner').documents.get({ id })).state
    const states = () => Promise.all([waiting, dated].map(stateOf))
    /** Sessions are days old by then. */
    const reached = async (instant: string) => {
      now = new Date(instant)
      for (const [name, loginName] of [
        ['owner', 'owner'],
        ['watch', 'customs-watch'],
      ] as const)
        at[name] = (await central.login(loginName)).client
    }
    // The last minute of the day before, in Beijing: the clock has looked when it has moved what was due already.
    await reached('2026-11-25T15:59:00Z')
    await expect.poll(() => stateOf(marker)).toBe('lapsed')
    expect(await states()).toEqual(['ordered', 'accepted'])
    await reached('2026-11-25T16:00:00Z')
    await expect.poll(states).toEqual(['ordered', 'lapsed'])
    await reached('2026-11-29T16:00:00Z')
    await expect.poll(states).toEqual(['lapsed', 'lapsed'])
    const { history } = await client('owner').documents.get({ id: waiting })
    expect(history.filter(({ action }) => action === 'lapse')).toMatchObject([
      { who: '系统', from: 'ordered' },
    ])
    const audit = await client('watch').desk.audit({ subject: waiting })
    expect(audit.entries.filter(({ action }) => action === 'lapse')).toMatchObject([{ who: 'system' }])
  })
})
