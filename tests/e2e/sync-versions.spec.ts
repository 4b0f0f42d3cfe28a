/** A form that changed twice while a draft waited: it opens in the new form, says what is new, loses nothing (SYNC-06). */
import type { Page } from '@playwright/test'
import { loginAt } from '../../server/testing/central.ts'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { throwAwayWindow } from '../support/stack/other-window.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import { startServer, type ServerStack } from '../support/stack/server.ts'
import { buildVersion, versionEnv, type FormVersion } from '../support/stack/versions-window.ts'
import { untilSaved } from './steps/applications.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './window.ts'

test.use({ actionTimeout: 30_000 })

const FORM = '示例送检单'
const versions: readonly FormVersion[] = ['first', 'second', 'third']
const pages = new Map<FormVersion, string>()
let server: ServerStack
let client: ClientStack

const env = (version: FormVersion) => versionEnv(pages.get(version) ?? '')

test.beforeAll(async () => {
  test.setTimeout(400_000)
  for (const version of versions) pages.set(version, await buildVersion(version))
  server = await startServer({ env: env('third') })
  client = await startClient(server.url, env('first'))
})

test.afterAll(async () => {
  await client.close()
  await server.close()
  for (const folder of pages.values()) throwAwayWindow(folder)
})

const form = (page: Page) => page.getByRole('tabpanel').filter({ visible: true })

async function unlock(page: Page): Promise<void> {
  await page.goto(client.window())
  await page.getByRole('tab', { name: '离线解锁' }).click()
  await page.getByLabel('密码').fill('Sill-demo-2026')
  await page.getByRole('button', { name: '解锁' }).click()
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
}

test('[SYNC-06] a draft of the first form opens in the third: migrated, what is new is told, nothing is lost', async ({
  page,
}) => {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, `${FORM}查询`)
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: FORM, exact: true })).toHaveAttribute('aria-selected', 'true')
  await form(page).getByLabel('样品名称').fill('示例大豆')
  await form(page).getByLabel('联系人及电话').fill('示例甲 13812345678')
  await form(page).getByLabel('传真').fill('010-00000000')
  await form(page).getByLabel('备注').fill('加急')
  await untilSaved(page)

  await client.kill()
  await client.start(env('second'))
  await unlock(page)
  await expect(form(page).getByLabel('说明')).toHaveValue('加急')
  await expect(form(page)).toContainText('“备注”改名为“说明”')

  await client.kill()
  await client.start(env('third'))
  await unlock(page)
  await expect(form(page).getByLabel('样品名称')).toHaveValue('示例大豆')
  await expect(form(page).getByLabel('联系人')).toHaveValue('示例甲')
  await expect(form(page).getByLabel('联系电话')).toHaveValue('13812345678')
  await expect(form(page)).toContainText('新增必填项“用途”')
  const old = form(page).locator('.former-content')
  await expect(old).toContainText('传真')
  await expect(old).toContainText('010-00000000')
  await expect(old.getByRole('button', { name: '复制 传真' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('older-form.png') })

  // The new requirement is asked, the fax stays beside the form when the draft is saved, sent, and opened after a kill.
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(page.locator('[data-at="fields.purpose"]')).toContainText('此项为必填项')
  await form(page).getByLabel('用途').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '贸易', visible: true }).first().click()
  await untilSaved(page)
  await client.kill()
  await client.start(env('third'))
  await unlock(page)
  await expect(old).toContainText('旧版内容')
  await expect(form(page)).not.toContainText('新增必填项')
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(page)).toContainText('已送达', { timeout: 60_000 })
  await old.locator('summary').click()
  await expect(old).toContainText('010-00000000')
})

test('[SYNC-06] an older client goes on working with a newer server, which carries over what it sends', async ({
  browser,
}) => {
  const older = await startClient(server.url, env('first'))
  try {
    const page = await (
      await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
    ).newPage()
    await page.goto(older.window())
    await login(page, 'hengfeng')
    await openPage(page, `${FORM}查询`)
    await toolbar(page).getByRole('button', { name: '新建' }).click()
    await expect(page.getByRole('tab', { name: FORM, exact: true })).toHaveAttribute('aria-selected', 'true')
    await form(page).getByLabel('样品名称').fill('旧版客户端')
    await form(page).getByLabel('联系人及电话').fill('示例乙 010-11111111')
    await toolbar(page).getByRole('button', { name: '暂存' }).click()
    await expect(toolbar(page)).toContainText('已送达', { timeout: 60_000 })
    const { client: clerk } = await loginAt(server.url, TEST_SECRET, 'hengfeng')
    const { rows } = await clerk.documents.list({
      collection: 'certificates.lab-order',
      filters: { sampleName: { contains: '旧版客户端' } },
    })
    expect(rows[0]?.content.fields).toEqual({
      sampleName: '旧版客户端',
      contactName: '示例乙',
      contactPhone: '010-11111111',
    })
    await openPage(page, `${FORM}查询`)
    await expect(dataRows(page, FORM).filter({ hasText: '旧版客户端' })).toHaveCount(1)
  } finally {
    await older.close()
  }
})
