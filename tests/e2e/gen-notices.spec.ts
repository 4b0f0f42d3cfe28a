/** GEN-19 and DESK-02: notices from the desk to the windows, counts in the menu, desktop notifications. */
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { decision, reprintOf, someCertificate } from '../../server/testing/documents.ts'
import { clientOf, type Signed } from '../../server/testing/central.ts'
import { choose, openDesk, openDeskPage } from './steps/desk.ts'
import { login } from './steps/login.ts'
import { menuEntry, openPage, untilContact, untilSynced } from './steps/pages.ts'
import { findBrowser, launchOf } from '../support/browser.ts'
import { expect, openWindow, test } from './sill.ts'

// Desktop notifications are shown by a browser with a desktop's frame alone.
test.use({ launchOptions: launchOf(findBrowser()) })

const homeNotices = (page: Page) => page.getByRole('table', { name: '系统公告' })
const notices = (page: Page) => page.getByRole('table', { name: '公告消息' }).filter({ visible: true })
const rowOf = (page: Page, title: string) =>
  page.locator('.notice-table tbody tr').filter({ visible: true, hasText: title })
const entry = menuEntry
const countOf = async (page: Page, name: string): Promise<number> => {
  const badge = entry(page, name).locator('.menu-count')
  return (await badge.count()) === 0 ? 0 : Number(await badge.textContent())
}

/** An application that the officer has sent back; answers its id. */
async function returned(clerk: Signed, officer: Signed, opinion: string): Promise<string> {
  const input = reprintOf(await someCertificate(clerk.client, 'printed'))
  await clerk.client.documents.act(input)
  await officer.client.documents.act(decision(input.documentId, 'return', { answers: { opinion } }))
  return input.documentId
}

const publishToAll = (officer: Signed, title: string) =>
  officer.client.notices.publish({
    key: randomUUID(),
    type: 'bulletin',
    title,
    titleEn: '',
    body: '正文',
    bodyEn: '',
    tenantId: null,
    isPinned: false,
    isUrgent: false,
    validUntil: null,
  })

test('[DESK-02] [GEN-19] an officer publishes with preview; it stands on the home page, is read once for all machines, and is withdrawn', async ({
  window,
  secondClient,
  browser,
  server,
}) => {
  const title = `关于系统维护的公告 ${Date.now()}`
  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '公告管理')
  await desk.getByRole('button', { name: '发布公告' }).click()
  const box = desk.getByRole('dialog', { name: '发布公告' })
  await expect(box.getByRole('button', { name: '发布公告' })).toBeDisabled()
  await box.getByLabel('标题', { exact: true }).fill(title)
  await box.getByLabel('正文', { exact: true }).fill('各用户：\n系统定于本周六 22:00 起维护。')
  await box.getByLabel('英文标题').fill('System maintenance')
  await box.getByLabel('有效期至').fill('2026-13-45')
  await expect(box.getByRole('alert')).toContainText('请输入有效日期')
  await box.getByLabel('有效期至').fill('20991231')
  await box.getByRole('checkbox', { name: '置顶' }).check()
  await box.getByRole('checkbox', { name: '公开（未登录也可查看）' }).check()
  await expect(box.getByRole('region', { name: '预览' })).toContainText(title)
  await expect(box.getByRole('region', { name: '预览' })).toContainText(
    '系统公告 · 示例海关 · 有效期至 2099-12-31',
  )
  await box.getByRole('button', { name: '发布公告' }).dblclick()
  await expect(box).toBeHidden()
  const listed = desk.getByRole('table', { name: '公告管理' }).getByRole('row').filter({ hasText: title })
  await expect(listed).toHaveCount(1)
  await expect(listed).toContainText('全部企业和检验机构 · 公开')
  expect((await clientOf(server.url).open.notices({})).notices.map((notice) => notice.title)).toContain(title)
  await expect(listed).toContainText(/0 \/ [1-9]\d*/u)
  // With every enterprise already, and not on its way.
  await expect(listed.getByRole('cell', { name: '已发布', exact: true })).toBeVisible()

  const other = await openWindow(browser, secondClient)
  await login(other, 'hengfeng')
  for (const page of [window, other]) {
    await expect(
      homeNotices(page).getByRole('row').filter({ hasText: title }).getByText('未读'),
    ).toBeAttached()
    await expect(homeNotices(page).getByRole('row').nth(1)).toContainText(title)
    await expect.poll(() => countOf(page, '公告消息')).toBeGreaterThan(0)
  }
  const unread = await countOf(window, '公告消息')
  await rowOf(window, title).getByRole('button').click()
  await expect(window.getByRole('article', { name: title })).toContainText('本周六 22:00')
  await expect.poll(() => countOf(window, '公告消息')).toBe(unread - 1)
  await expect.poll(() => countOf(other, '公告消息')).toBe(unread - 1)
  await expect(rowOf(other, title).getByText('未读')).toHaveCount(0)
  await expect(listed).toContainText(/1 \/ [1-9]\d*/u)

  await listed.getByRole('button', { name: '撤回' }).click()
  await desk.getByRole('button', { name: '确定' }).click()
  await expect(listed).toContainText('已撤回')
  await expect(rowOf(window, title)).toHaveCount(0)
  await expect(rowOf(other, title)).toHaveCount(0)
})

test('[DESK-02] a notice for one enterprise is seen by no other', async ({
  window,
  browser,
  server,
  api,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  const yuanyang = await api('yuanyang')
  await openDesk(page, server.url)
  await openDeskPage(page, '公告管理')
  await page.getByRole('button', { name: '发布公告' }).click()
  const box = page.getByRole('dialog', { name: '发布公告' })
  const title = `请补交年度材料 ${Date.now()}`
  await box.getByLabel('标题', { exact: true }).fill(title)
  await box.getByLabel('正文', { exact: true }).fill('请于月底前补交。')
  await box.getByRole('radio', { name: '指定企业' }).check()
  await choose(page, '企业', '示例远洋')
  await box.getByRole('button', { name: '发布公告' }).click()
  await expect(box).toBeHidden()
  await expect(
    page.getByRole('table', { name: '公告管理' }).getByRole('row').filter({ hasText: title }),
  ).toContainText('示例远洋食品有限公司')
  const seen = await yuanyang.client.documents.list({
    collection: 'general.notice',
    filters: { title: { contains: title } },
  })
  expect(seen.total).toBe(1)
  await openPage(window, '公告消息')
  await expect(notices(window)).toBeVisible()
  // What is for everybody comes after it, and is there.
  const later = `给所有企业的公告 ${Date.now()}`
  await publishToAll(await api('customs'), later)
  await expect(rowOf(window, later)).toBeVisible()
  await expect(rowOf(window, title)).toHaveCount(0)
})

test('[GEN-19] 公告消息: title query, 全部 / 未读 / 已读, 全部标为已读', async ({ window, api }) => {
  const officer = await api('customs')
  const mark = String(Date.now())
  for (const title of [`甲公告 ${mark}`, `乙公告 ${mark}`]) await publishToAll(officer, title)
  await openPage(window, '公告消息')
  const conditions = window.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await expect(rowOf(window, `乙公告 ${mark}`)).toBeVisible()
  await conditions.getByLabel('标题').fill(`甲公告 ${mark}`)
  await conditions.getByRole('button', { name: '查询' }).click()
  await expect(rowOf(window, mark)).toHaveCount(1)
  await rowOf(window, mark).getByRole('button').click()
  await conditions.getByRole('button', { name: '重置' }).click()
  await window.getByText('已读', { exact: true }).click()
  await expect(rowOf(window, `甲公告 ${mark}`)).toBeVisible()
  await expect(rowOf(window, `乙公告 ${mark}`)).toHaveCount(0)
  await window.getByText(/^未读 \d+$/u).click()
  await expect(rowOf(window, `乙公告 ${mark}`)).toBeVisible()
  await expect(rowOf(window, `甲公告 ${mark}`)).toHaveCount(0)
  await window.getByRole('button', { name: '全部标为已读' }).click()
  await expect(notices(window)).toContainText('暂无公告')
  await expect.poll(() => countOf(window, '公告消息')).toBe(0)
})

/** Real permission, real notifications; what is shown is also written down. */
async function watchNotifications(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications'])
  await context.addInitScript(() => {
    const shown: Notification[] = []
    const Real = window.Notification
    class Watched extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        shown.push(this)
      }
    }
    Object.assign(window, { Notification: Watched, shown })
  })
}
const shownIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    'shown' in window && Array.isArray(window.shown)
      ? window.shown.map((one: Notification) => `${one.title}\n${one.body}`)
      : [],
  )

test('[GEN-19] what is sent back counts in the menu and is told once: not twice with two windows, not again after a restart, also what came while away', async ({
  client,
  page,
  api,
}) => {
  await watchNotifications(page.context())
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await untilContact(page, '在线')
  await expect(page.getByText('桌面通知已开启')).toBeVisible()
  const second = await page.context().newPage()
  await second.goto(client.window())
  await expect(second.getByRole('button', { name: '退出', exact: true })).toBeVisible()

  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  await openPage(page, '自助重打申请查询')
  await untilSynced(page)
  const before = await countOf(page, '自助重打申请查询')
  const told = async (opinion: string) =>
    [...(await shownIn(page)), ...(await shownIn(second))].filter((text) => text.includes(opinion))
  await returned(clerk, officer, '请补充卡纸照片')
  await expect.poll(() => told('请补充卡纸照片')).toHaveLength(1)
  expect((await told('请补充卡纸照片')).join()).toContain('自助重打申请：退回补正')
  await expect.poll(() => countOf(page, '自助重打申请查询')).toBe(before + 1)
  // The next one is told after it: by then the other window would have told it too.
  await returned(clerk, officer, '请补充机身照片')
  await expect.poll(() => told('请补充机身照片')).toHaveLength(1)
  await expect.poll(() => countOf(page, '自助重打申请查询')).toBe(before + 2)
  for (const opinion of ['请补充卡纸照片', '请补充机身照片']) expect(await told(opinion)).toHaveLength(1)

  const teller = (await shownIn(page)).join().includes('机身照片') ? page : second
  await teller.evaluate(() => {
    if ('shown' in window && Array.isArray(window.shown))
      window.shown.at(-1).dispatchEvent(new Event('click'))
  })
  await expect(teller.getByRole('tab', { name: '自助重打申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await second.close()

  await client.stop()
  await returned(clerk, officer, '离线期间退回')
  await client.start()
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await expect.poll(async () => (await shownIn(page)).join()).toContain('离线期间退回')
  await returned(clerk, officer, '联网后退回')
  await expect.poll(async () => (await shownIn(page)).join()).toContain('联网后退回')
  expect(await shownIn(page)).toHaveLength(2)
})

test('[GEN-19] the browser is asked only when the clerk clicks 开启桌面通知', async ({ window }) => {
  const asked = () => window.evaluate(() => ('asked' in window ? window.asked : 0))
  await window.addInitScript(() => {
    Object.assign(window, { asked: 0 })
    const Real = Notification
    Object.defineProperty(Real, 'permission', { get: () => 'default' })
    Real.requestPermission = () => {
      Object.assign(window, { asked: 1 })
      return Promise.resolve('denied')
    }
  })
  await window.reload()
  const ask = window.getByRole('button', { name: '开启桌面通知' })
  await expect(ask).toBeVisible()
  expect(await asked()).toBe(0)
  await ask.click()
  await expect.poll(asked).toBe(1)
})
