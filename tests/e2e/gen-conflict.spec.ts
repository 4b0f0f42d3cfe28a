/** One draft on two machines of one enterprise: 暂存, a conflict shown line by line, chosen by keyboard, undone (GEN-17). */
import { rmSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { startServer, type ServerStack } from '../support/stack/server.ts'
import { buildVersion, versionEnv } from '../support/stack/versions-window.ts'
import { untilSaved } from './steps/applications.ts'
import { slowLine } from './steps/line.ts'
import { login } from './steps/login.ts'
import { dataRows, menuEntry, openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './window.ts'

test.use({ actionTimeout: 30_000 })

const FORM = '示例送检单'
const UNMERGED = '未合并的修改'
let pages: string
let server: ServerStack
let clients: readonly ClientStack[] = []
const env = () => versionEnv(pages)

test.beforeAll(async () => {
  pages = await buildVersion('third')
  server = await startServer({ env: env() })
})

// New machines for each test: nobody is logged in there.
test.beforeEach(async () => {
  clients = [await startClient(server.url, env()), await startClient(server.url, env())]
})

test.afterEach(async () => {
  for (const client of clients) await client.close()
})

test.afterAll(async () => {
  await server.close()
  rmSync(pages, { recursive: true, force: true })
})

const form = (page: Page) => page.getByRole('tabpanel').filter({ visible: true })
const save = async (page: Page) => {
  await toolbar(page).getByRole('button', { name: '暂存' }).click()
  await expect(toolbar(page)).toContainText('已送达', { timeout: 30_000 })
}

async function windowOf(
  browser: Browser,
  client: ClientStack | undefined,
  loginName = 'hengfeng',
): Promise<Page> {
  const page = await (
    await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  ).newPage()
  await page.goto(client?.window() ?? '')
  await login(page, loginName)
  return page
}

async function create(page: Page): Promise<void> {
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: FORM, exact: true })).toHaveAttribute('aria-selected', 'true')
}

async function addSample(page: Page, name: string, quantity: string): Promise<void> {
  await form(page).getByRole('button', { name: '新增 样品' }).click()
  const dialog = page.getByRole('dialog', { name: '新增样品' })
  await dialog.getByLabel('品名').fill(name)
  await dialog.getByLabel('数量').fill(quantity)
  await dialog.getByRole('button', { name: '确认', exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('[GEN-17] both sides are shown line by line; nothing is overwritten unasked; the choice is written, and undone', async ({
  browser,
}) => {
  const [mine, theirs] = [await windowOf(browser, clients[0]), await windowOf(browser, clients[1])]
  await openPage(mine, `${FORM}查询`)
  await create(mine)
  await form(mine).getByLabel('样品名称').fill('示例大豆')
  await form(mine).getByLabel('说明').fill('第一版')
  await addSample(mine, '一号样品', '1')
  await save(mine)

  // The colleague goes on with the same draft, without network between the two.
  await openPage(theirs, `${FORM}查询`)
  await expect(dataRows(theirs, FORM)).toHaveCount(1, { timeout: 30_000 })
  await dataRows(theirs, FORM).first().dblclick()
  await expect(form(theirs).getByLabel('说明')).toHaveValue('第一版')
  await form(mine).getByLabel('说明').fill('本机的说明')
  await form(mine).getByLabel('联系人').fill('示例甲')
  await untilSaved(mine)
  await form(theirs).getByLabel('说明').fill('同事的说明')
  await form(theirs).getByLabel('联系电话').fill('13812345678')
  await addSample(theirs, '二号样品', '2')
  await save(theirs)

  const note = mine.getByRole('alert').filter({ hasText: '同事已修改这份单据' })
  await expect(note).toBeVisible({ timeout: 30_000 })
  await expect(form(mine).getByLabel('说明')).toHaveValue('本机的说明')
  await toolbar(mine).getByRole('button', { name: '暂存' }).click()
  // 暂存 cannot go: it opens the comparison, and nothing says the same a second time.
  const box = mine.getByRole('dialog', { name: '核对差异' })
  await expect(box).toBeVisible()
  await box.getByRole('button', { name: '取消' }).click()
  await expect(box).toBeHidden()
  await expect(form(mine).getByRole('alert')).toHaveCount(1)

  // By keyboard alone from here to the end of the choice.
  const compare = note.getByRole('button', { name: '核对差异' })
  await compare.focus()
  await mine.keyboard.press('Enter')
  await expect(box.getByRole('button', { name: '确定' })).toBeDisabled()
  const line = (at: string) => box.locator(`tr[data-at="${at}"]`)
  await expect(line('fields.notes')).toContainText('第一版')
  await expect(line('fields.notes')).toContainText('本机的说明')
  await expect(line('fields.notes')).toContainText('同事的说明')
  await expect(line('fields.contactName')).toContainText('自动合并')
  await expect(line('fields.contactPhone')).toContainText('13812345678')
  await expect(box.getByRole('row').filter({ hasText: '二号样品' })).toContainText('自动合并')
  await expect(box.getByRole('columnheader', { name: '对方' })).toContainText(/恒丰|\d{4}-\d{2}-\d{2}/u)
  await expect(box).toContainText('还有 1 处需要选择')
  await mine.screenshot({ path: test.info().outputPath('conflict.png') })
  // As at 150 % scaling: the buttons stay within reach.
  await mine.setViewportSize({ width: 911, height: 512 })
  await expect(box.getByRole('button', { name: '取消' })).toBeInViewport()
  await mine.screenshot({ path: test.info().outputPath('conflict-150.png') })
  await mine.setViewportSize({ width: 1366, height: 768 })
  await box.getByRole('radio', { name: '说明 采用对方' }).focus()
  await mine.keyboard.press('Space')
  await expect(box).toContainText('全部差异已有结果')
  await box.getByRole('button', { name: '确定' }).focus()
  await mine.keyboard.press('Enter')
  await expect(box).toBeHidden()
  await expect(form(mine).getByLabel('说明')).toHaveValue('同事的说明')
  await expect(form(mine).getByLabel('联系人')).toHaveValue('示例甲')
  await expect(form(mine).getByLabel('联系电话')).toHaveValue('13812345678')
  await expect(form(mine).getByRole('table', { name: '样品' })).toContainText('二号样品')

  // Undone: as before the choice; then the other way round.
  await mine.getByRole('button', { name: '撤销选择' }).click()
  await expect(form(mine).getByLabel('说明')).toHaveValue('本机的说明')
  await expect(form(mine).getByLabel('联系电话')).toHaveValue('')
  await note.getByRole('button', { name: '核对差异' }).click()
  await box.getByRole('button', { name: '全部采用本机' }).click()
  await box.getByRole('button', { name: '确定' }).click()
  await expect(form(mine).getByLabel('说明')).toHaveValue('本机的说明')
  await mine.screenshot({ path: test.info().outputPath('merged.png') })
  await save(mine)
  await expect(form(theirs).getByLabel('说明')).toHaveValue('本机的说明', { timeout: 30_000 })
  await expect(form(theirs).getByLabel('联系人')).toHaveValue('示例甲')
  await expect(form(theirs).getByRole('table', { name: '样品' }).locator('tbody tr')).toHaveCount(2)
})

test('[GEN-17] a colleague’s change of an open draft is told: who, when, which fields; what is being typed is never overwritten', async ({
  browser,
}) => {
  const [mine, theirs] = [
    await windowOf(browser, clients[0]),
    await windowOf(browser, clients[1], 'hengfeng2'),
  ]
  const type = async (page: Page, field: string, text: string) => {
    await form(page).getByLabel(field).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  }
  await openPage(mine, `${FORM}查询`)
  await create(mine)
  await type(mine, '样品名称', 'sample')
  await type(mine, '说明', 'first')
  await addSample(mine, '一号样品', '1')
  await save(mine)
  await openPage(theirs, `${FORM}查询`)
  await dataRows(theirs, FORM).filter({ hasText: 'sample' }).dblclick()
  await expect(form(theirs).getByLabel('说明')).toHaveValue('first')

  // Nothing here stands against it: it is shown, and told.
  await type(theirs, '说明', 'second')
  await form(theirs).getByRole('button', { name: '编辑 1' }).click()
  const row = theirs.getByRole('dialog', { name: /样品/u })
  await row.getByLabel('数量').click()
  await theirs.keyboard.press('Control+A')
  await theirs.keyboard.type('2')
  await row.getByRole('button', { name: '确认', exact: true }).click()
  await save(theirs)
  await expect(form(theirs).getByText('修改了这份单据')).toHaveCount(0)
  const told = form(mine).locator('.told-note')
  await expect(told).toHaveText(/^示例操作员乙 于 \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} 修改了这份单据.*/u, {
    timeout: 30_000,
  })
  await expect(told).toContainText('说明：first → second')
  await expect(told).toContainText('样品 第1行 数量：1 → 2')
  await expect(form(mine).getByLabel('说明')).toHaveValue('second')
  await expect(form(mine).locator('[data-at="fields.notes"]')).toContainText('同事已改，原值：first')
  await expect(form(mine).locator('.cell-told')).toHaveText('2')
  await mine.screenshot({ path: test.info().outputPath('told.png') })
  await told.getByRole('button', { name: '查看改动' }).click()
  const changes = mine.getByRole('dialog', { name: '查看改动' })
  for (const text of ['first', 'second'])
    await expect(changes.locator('tr[data-at="fields.notes"]')).toContainText(text)
  await expect(changes.getByRole('columnheader', { name: '对方' })).toContainText('示例操作员乙')
  await expect(changes.getByRole('columnheader')).toHaveCount(3)
  await mine.keyboard.press('Escape')
  await told.getByRole('button', { name: '知道了' }).click()
  await expect(told).toBeHidden()
  await expect(form(mine).locator('[data-told], .cell-told')).toHaveCount(0)

  // Half typed here when the next one comes, before it could be saved: both stand, and the note says whose the other is.
  const line = await slowLine(mine.context(), 0)
  await mine.reload()
  await expect(form(mine).getByLabel('说明')).toHaveValue('second')
  line.ms = 4_000
  await type(theirs, '说明', 'third')
  await save(theirs)
  await type(mine, '说明', 'half')
  line.ms = 0
  const apart = form(mine).getByRole('alert').filter({ hasText: '修改了这份单据' })
  await expect(apart).toContainText('示例操作员乙', { timeout: 30_000 })
  await expect(apart).not.toContainText('另一窗口')
  await expect(form(mine).getByLabel('说明')).toHaveValue('half')
  await mine.screenshot({ path: test.info().outputPath('apart.png') })
  await apart.getByRole('button', { name: '核对差异' }).click()
  const box = mine.getByRole('dialog', { name: '核对差异' })
  for (const text of ['second', 'half', 'third'])
    await expect(box.locator('tr[data-at="fields.notes"]')).toContainText(text)
})

test('[GEN-17] a document that the colleague has handed in is told; own edits become a new draft', async ({
  browser,
}) => {
  const [mine, theirs] = [await windowOf(browser, clients[0]), await windowOf(browser, clients[1])]
  await openPage(mine, `${FORM}查询`)
  await create(mine)
  await form(mine).getByLabel('样品名称').fill('示例玉米')
  await save(mine)
  await openPage(theirs, `${FORM}查询`)
  const row = dataRows(theirs, FORM).filter({ hasText: '示例玉米' })
  await expect(row).toHaveCount(1, { timeout: 30_000 })
  await row.dblclick()
  await form(theirs).getByLabel('用途').click()
  await theirs.locator('.ant-select-item-option').filter({ hasText: '贸易', visible: true }).first().click()
  await form(mine).getByLabel('说明').fill('本机还在写')
  await untilSaved(mine)
  await toolbar(theirs).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(theirs)).toContainText('已提交', { timeout: 30_000 })

  const note = mine.getByRole('alert').filter({ hasText: '当前状态不能再修改' })
  await expect(note).toBeVisible({ timeout: 30_000 })
  await note.getByRole('button', { name: '核对差异' }).click()
  const box = mine.getByRole('dialog', { name: '核对差异' })
  await expect(box).toContainText('本机还在写')
  await box.getByRole('button', { name: '另存为新草稿' }).click()
  await expect(form(mine).getByLabel('说明')).toHaveValue('本机还在写')
  await expect(toolbar(mine)).toContainText('暂存')
})

test('[GEN-17] edits given up because a colleague deleted the document are still there to be copied', async ({
  browser,
}) => {
  const [mine, theirs] = [await windowOf(browser, clients[0]), await windowOf(browser, clients[1])]
  await openPage(mine, `${FORM}查询`)
  await create(mine)
  await form(mine).getByLabel('样品名称').fill('示例高粱')
  await save(mine)
  await openPage(theirs, `${FORM}查询`)
  const row = dataRows(theirs, FORM).filter({ hasText: '示例高粱' })
  await expect(row).toHaveCount(1, { timeout: 30_000 })
  await row.dblclick()
  await form(mine).getByLabel('说明').fill('本机还在写')
  await untilSaved(mine)
  await toolbar(theirs).getByRole('button', { name: '删除' }).click()
  await theirs.getByRole('dialog', { name: '提示' }).getByRole('button', { name: '确定' }).click()

  const note = mine.getByRole('alert').filter({ hasText: '同事已删除这份单据' })
  await expect(note).toBeVisible({ timeout: 30_000 })
  const menu = menuEntry(mine, UNMERGED)
  await expect(menu).toHaveAccessibleName(/1\s*项待处理/u)
  await openPage(mine, UNMERGED)
  const unmerged = dataRows(mine, UNMERGED).filter({ hasText: '示例高粱' })
  await expect(unmerged).toContainText('待核对')
  await expect(unmerged).toContainText('同事已删除这份单据')
  await mine.screenshot({ path: test.info().outputPath('unmerged.png') })
  await unmerged.getByRole('button', { name: '核对差异' }).click()
  await note.getByRole('button', { name: '核对差异' }).click()
  await mine.getByRole('dialog', { name: '核对差异' }).getByRole('button', { name: '放弃本机修改' }).click()
  await expect(form(mine).getByRole('alert')).toContainText('本机的修改已收起，没有丢失')
  await mine.screenshot({ path: test.info().outputPath('deleted.png') })
  await form(mine).getByRole('button', { name: '复制为新申请单' }).click()
  await expect(form(mine).getByLabel('样品名称')).toHaveValue('示例高粱')
  await expect(form(mine).getByLabel('说明')).toHaveValue('本机还在写')
  await expect(toolbar(mine)).toContainText('暂存')

  // Without its tab: all that was put aside stands in one list, by keyboard too.
  await openPage(mine, UNMERGED)
  await expect(menu).not.toHaveAccessibleName(/项待处理/u)
  await expect(unmerged).toContainText('已复制')
  await unmerged.getByRole('button', { name: '示例高粱' }).focus()
  await mine.keyboard.press('Enter')
  const aside = mine.getByRole('dialog', { name: /收起的修改/u })
  await expect(aside.locator('tr[data-at="fields.notes"]')).toContainText('本机还在写')
  await mine.screenshot({ path: test.info().outputPath('put-aside.png') })
  await aside.getByRole('button', { name: '删除' }).click()
  const question = mine.getByRole('dialog', { name: '提示' })
  await expect(question).toContainText('删除后不能恢复')
  await question.getByRole('button', { name: '取消' }).click()
  await aside.getByRole('button', { name: '复制为新申请单' }).click()
  await expect(form(mine).getByLabel('说明')).toHaveValue('本机还在写')
  await openPage(mine, UNMERGED)
  await mine.screenshot({ path: test.info().outputPath('put-aside-list.png') })
  await unmerged.getByRole('button', { name: '删除' }).click()
  await question.getByRole('button', { name: '确定' }).click()
  await expect(unmerged).toBeHidden()
})

test('[GEN-17] two windows of one machine: the same comparison, and what was chosen is stored for both', async ({
  browser,
}) => {
  const first = await windowOf(browser, clients[0])
  await openPage(first, `${FORM}查询`)
  await create(first)
  await form(first).getByLabel('样品名称').fill('示例燕麦')
  await form(first).getByLabel('说明').fill('第一版')
  await untilSaved(first)
  const second = await first.context().newPage()
  const line = await slowLine(second, 0)
  await second.goto(new URL('/', first.url()).href)
  await openPage(second, `${FORM}查询`)
  await dataRows(second, FORM).filter({ hasText: '示例燕麦' }).dblclick()
  await expect(form(second).getByLabel('说明')).toHaveValue('第一版')

  // The second has not heard of it yet when it stores its own.
  const [here, there] = [form(second).getByLabel('说明'), form(first).getByLabel('说明')]
  line.ms = 4_000
  await there.fill('另一窗口的说明')
  await untilSaved(first)
  await here.fill('本窗口的说明')
  line.ms = 0
  const note = second.getByRole('alert').filter({ hasText: '已在别处（另一窗口，或同事的电脑）被修改' })
  await expect(note).toBeVisible({ timeout: 30_000 })
  await expect(here).toHaveValue('本窗口的说明')
  for (const name of ['暂存', '提交'])
    await expect(toolbar(second).getByRole('button', { name })).toBeDisabled()
  await note.getByRole('button', { name: '核对差异' }).click()
  const box = second.getByRole('dialog', { name: '核对差异' })
  await expect(box.getByRole('button', { name: '确定' })).toBeDisabled()
  for (const text of ['第一版', '本窗口的说明', '另一窗口的说明'])
    await expect(box.locator('tr[data-at="fields.notes"]')).toContainText(text)
  await second.screenshot({ path: test.info().outputPath('windows.png') })
  await box.getByRole('radio', { name: '说明 采用本机' }).click()
  await box.getByRole('button', { name: '确定' }).click()
  await expect(box).toBeHidden()
  await untilSaved(second)
  await expect(here).toHaveValue('本窗口的说明')
  await expect(there).toHaveValue('本窗口的说明', { timeout: 30_000 })

  // Undone, also in a window that was opened since: as before the choice; then the other way round.
  await second.reload()
  await expect(here).toHaveValue('本窗口的说明')
  await second.getByRole('button', { name: '撤销选择' }).click()
  await expect(note).toBeVisible()
  await expect(here).toHaveValue('本窗口的说明')
  await expect(there).toHaveValue('另一窗口的说明', { timeout: 30_000 })
  await second.screenshot({ path: test.info().outputPath('windows-undone.png') })
  await note.getByRole('button', { name: '核对差异' }).click()
  for (const text of ['第一版', '本窗口的说明', '另一窗口的说明'])
    await expect(box.locator('tr[data-at="fields.notes"]')).toContainText(text)
  await box.getByRole('button', { name: '全部采用对方' }).click()
  await box.getByRole('button', { name: '确定' }).click()
  await expect(here).toHaveValue('另一窗口的说明')
  await second.screenshot({ path: test.info().outputPath('windows-decided.png') })
})
