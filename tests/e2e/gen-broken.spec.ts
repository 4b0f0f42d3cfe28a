/** The application behind the window dies: no word stays that is not known, and the window goes on with the next one. */
import { statusBar, untilContact } from './steps/pages.ts'
import { expect, test } from './sill.ts'

test('[GEN-20] the local program dies: nothing is said to be well, what to do is said and covers nothing; started again, the window goes on by itself', async ({
  window,
  client,
}) => {
  await untilContact(window, '在线')
  await expect(statusBar(window).getByRole('button', { name: /打印控件 运行中/u })).toBeVisible({
    timeout: 30_000,
  })
  const port = new URL(window.url()).port
  await client.kill()
  await expect(statusBar(window).getByRole('button', { name: '本机程序未连接' })).toBeVisible()
  await expect(statusBar(window).locator('.status-good')).toHaveCount(0)
  await expect(statusBar(window)).toContainText('打印机 状态未知')
  await expect(statusBar(window)).toContainText('打印控件 状态未知')
  const banner = window.locator('.connection-banner')
  await expect(banner).toContainText('本机程序没有运行', { timeout: 30_000 })
  await window.getByRole('button', { name: '退出', exact: true }).click({ trial: true })

  await client.start()
  expect(new URL(client.window()).port).toBe(port)
  await expect(banner).toContainText('不认识此窗口', { timeout: 30_000 })
  const other = await window.context().newPage()
  await other.goto(client.window())
  await expect(banner).toBeHidden({ timeout: 30_000 })
  // Another run of the program asks who is there.
  await expect(window.getByRole('tab', { name: '离线解锁' })).toBeVisible()
  await other.close()
})
