/** Tabs and status bar: GEN-07, GEN-20. */
import { freeCertificate, reason, SELF_PRINT, startReprint, untilSaved } from './steps/applications.ts'
import { openPage, statusBar, untilContact } from './steps/pages.ts'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { expect, test } from './sill.ts'

test('[GEN-07] pages are tabs; 关闭其他 and 关闭全部; many tabs scroll', async ({ window }) => {
  const pages = [
    '入境检验检疫电子证书查询',
    '出境检验检疫电子证书查询',
    SELF_PRINT,
    '空白单证',
    '发件箱',
    '自助重打申请查询',
  ]
  for (const title of pages) await openPage(window, title)
  const tabs = window.getByRole('tablist', { name: '选项卡' }).getByRole('tab')
  await expect(tabs).toHaveCount(pages.length + 1)
  // Opening a page that is open brings its tab to the front.
  await openPage(window, '空白单证')
  await expect(tabs).toHaveCount(pages.length + 1)
  const strip = window.getByRole('tablist', { name: '选项卡' })
  await window.getByRole('button', { name: '向左移动页签' }).click()
  await expect.poll(() => strip.evaluate((element) => element.scrollLeft)).toBe(0)
  await window.getByRole('button', { name: '关闭操作' }).click()
  await window.getByRole('menuitem', { name: '关闭其他选项卡' }).click()
  await expect(strip.getByRole('tab', { name: '空白单证' })).toHaveAttribute('aria-selected', 'true')
  await expect(tabs).toHaveCount(2)
  await window.getByRole('button', { name: '关闭操作' }).click()
  await window.getByRole('menuitem', { name: '关闭全部选项卡' }).click()
  await expect(tabs).toHaveCount(1)
})

test('[GEN-07] a half-filled form and its tab are there again after SIGKILL', async ({
  window,
  client,
  api,
}) => {
  const { client: central } = await api('hengfeng')
  await startReprint(window, await freeCertificate(central, 'printed'))
  await reason(window).pressSequentially('纸张受潮，写到一半')
  await untilSaved(window)
  await client.kill()
  await client.start()
  await window.goto(client.window())
  await window.getByRole('tab', { name: '离线解锁' }).click()
  await window.getByLabel('密码').fill(DEMO_PASSWORD)
  await window.getByRole('button', { name: '解锁' }).click()
  await expect(window.getByRole('tab', { name: '自助重打申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(reason(window)).toHaveValue('纸张受潮，写到一半')
})

test('[GEN-20] the status bar tells contact, outbox, printer and control; each opens its details', async ({
  window,
  server,
}) => {
  const bar = statusBar(window)
  await untilContact(window, '在线')
  await expect(bar.getByRole('button', { name: /打印控件 运行中/u })).toBeVisible({ timeout: 30_000 })
  await expect(bar.getByRole('button', { name: /打印机 .*就绪/u })).toBeVisible()
  await expect(bar.getByRole('button', { name: '待发送 0' })).toBeVisible()
  await bar.getByRole('button', { name: /打印机/u }).click()
  await expect(window.getByRole('tooltip').filter({ visible: true })).toContainText('Certificates')
  await window.keyboard.press('Escape')
  await bar.getByRole('button', { name: '待发送 0' }).click()
  await expect(window.getByRole('tab', { name: '发件箱' })).toHaveAttribute('aria-selected', 'true')
  await server.kill()
  await untilContact(window, '离线')
  await server.restart()
  await untilContact(window, '在线')
})
