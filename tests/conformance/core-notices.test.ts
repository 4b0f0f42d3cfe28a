/** Notices from the desk to two machines of one enterprise, and what a desktop notification tells (GEN-19, DESK-02). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestCentral, type Signed, type TestCentral } from '../../server/testing/central.ts'
import { decision, reprintOf, someCertificate } from '../../server/testing/documents.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../support/core/test-core.ts'

let central: TestCentral
let officer: Signed
let here: TestCore
let there: TestCore
const dirs = [scratchDir('notices-a'), scratchDir('notices-b')] as const

const draft = (title: string) =>
  ({
    key: randomUUID(),
    type: 'announcement',
    title,
    titleEn: '',
    body: '正文',
    bodyEn: '',
    tenantId: null,
    isPinned: false,
    isUrgent: false,
    validUntil: null,
  }) as const
const found = async (core: TestCore, title: string) => (await core.client.notices.list({ title })).notices[0]

beforeAll(async () => {
  central = await startTestCentral()
  officer = await central.login('customs')
  await officer.client.notices.publish(draft('开始之前的公告'))
  here = await openTestCore(dirs[0].path, central.url)
  there = await openTestCore(dirs[1].path, central.url)
  await here.login('hengfeng', central.secret)
  await there.login('hengfeng', central.secret)
})
afterAll(async () => {
  await Promise.all([here.close(), there.close()])
  await central.close()
  for (const dir of dirs) dir.remove()
})

describe('notices', () => {
  it('[GEN-19] arrive, are read once for all machines of the account, and leave when withdrawn', async () => {
    await until(() => found(here, '开始之前'), 'what was published before the first pull')
    const { id } = await officer.client.notices.publish({ ...draft('系统维护'), titleEn: 'Maintenance' })
    const notice = await until(() => found(there, 'maint'), 'the notice by its English title')
    expect(notice).toMatchObject({
      id,
      isRead: false,
      title: { zh: '系统维护', en: 'Maintenance' },
      body: { zh: '正文', en: '正文' },
    })
    await until(() => found(here, '系统维护'), 'the notice here')
    const { unread } = await here.client.notices.counts()
    expect(await here.client.notices.markRead({ ids: [id] })).toEqual({ marked: 1 })
    expect(await here.client.notices.markRead({ ids: [id] })).toEqual({ marked: 0 })
    expect((await here.client.notices.counts()).unread).toBe(unread - 1)
    await until(async () => (await found(there, '系统维护'))?.isRead, 'the mark on the other machine')
    expect((await there.client.notices.list({ title: '系统维护', show: 'unread' })).total).toBe(0)
    const listed = (await officer.client.notices.list({ search: '系统维护' })).notices[0]
    expect(listed).toMatchObject({ id, reads: 1, withdrawnAt: null })
    expect(listed?.audience).toBeGreaterThan(2)
    await officer.client.notices.withdraw({ key: randomUUID(), id })
    await until(async () => !(await found(here, '系统维护')), 'the withdrawal')
    await expect(officer.client.notices.withdraw({ key: randomUUID(), id })).rejects.toMatchObject({
      data: { code: 'INPUT_NOTICE_NOT_FOUND' },
    })
  })

  it('[DESK-02] only officers publish; one enterprise only sees its own', async () => {
    const clerk = await central.login('hengfeng')
    await expect(clerk.client.notices.publish(draft('不行'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const other = await central.login('yuanyang')
    await officer.client.notices.publish({ ...draft('只给远洋'), tenantId: other.account.tenant.id })
    await officer.client.notices.publish(draft('给大家'))
    await until(() => found(here, '给大家'), 'the one for all')
    expect(await found(here, '只给远洋')).toBeUndefined()
    const theirs = await other.client.documents.list({
      collection: 'general.notice',
      filters: { title: { contains: '只给远洋' } },
    })
    expect(theirs.total).toBe(1)
  })

  it('[GEN-19] a returned application is a message, counts in the menu, and is told once on each machine', async () => {
    const clerk = await central.login('hengfeng')
    // What the demonstration's own applications have to tell is taken before.
    for (const core of [here, there]) await core.client.notices.takeDue()
    const input = reprintOf(await someCertificate(clerk.client, 'printed'))
    await clerk.client.documents.act(input)
    await officer.client.documents.act(
      decision(input.documentId, 'return', { answers: { opinion: '请补充说明' } }),
    )
    const notice = await until(() => found(here, '退回补正'), 'the message')
    expect(notice).toMatchObject({
      type: 'message',
      isUrgent: true,
      opening: { page: 'form', kind: input.kind, id: input.documentId },
    })
    expect(notice.body.zh).toContain('请补充说明')
    expect((await here.client.notices.counts()).todo).toMatchObject({ [input.kind]: 1 })
    const [first, second] = await Promise.all([here.client.notices.takeDue(), here.client.notices.takeDue()])
    expect([...first, ...second].map(({ id }) => id)).toEqual([notice.id])
    await here.close()
    here = await openTestCore(dirs[0].path, central.url)
    await here.login('hengfeng', central.secret)
    expect(await here.client.notices.takeDue()).toEqual([])
    await until(() => found(there, '退回补正'), 'the message there')
    expect(await there.client.notices.takeDue()).toHaveLength(1)
  })
})
