/** Marks of messages that reach the account's other machine, also when they were set without network; and what a killed client keeps of a complaint. */
import type { Page } from '@playwright/test'
import { untilSaved } from './steps/applications.ts'
import { asAgency, inFront, openEntry } from './steps/acceptance.ts'
import { dataRows, untilContact } from './steps/pages.ts'
import { formState, inputAt } from './steps/registration.ts'
import { expect, openWindow, test } from './sill.ts'

test('[ACC-09] a message read without network takes its dot on the other machine when there is one again; it stays where it was', async ({
  page,
  client,
  secondClient,
  server,
  browser,
}) => {
  await asAgency(page, client, 'beichen')
  await openEntry(page, '消息通知')
  const dots = (window: Page) => window.getByRole('table', { name: '全部消息' }).locator('.red-dot')
  await expect(dots(page).first()).toBeVisible({ timeout: 60_000 })
  const count = await dots(page).count()
  const other = await openWindow(browser, secondClient)
  await asAgency(other, secondClient, 'beichen')
  await openEntry(other, '消息通知')
  await expect(dots(other)).toHaveCount(count, { timeout: 60_000 })
  await server.kill()
  await untilContact(page, '离线')
  await page.getByText(`未读消息 ${count}`).click()
  const unread = page.getByRole('table', { name: '未读消息' })
  const rows = unread.locator('tbody tr[data-id]')
  await expect(rows).toHaveCount(count)
  await unread.getByRole('button', { expanded: false }).first().click()
  await expect(page.getByText(`未读消息 ${count - 1}`)).toBeVisible()
  // Nothing jumps away under the hand.
  await expect(rows).toHaveCount(count)
  await expect(unread.getByRole('article')).toBeVisible()
  await expect(dots(other)).toHaveCount(count)
  await server.restart()
  await expect(dots(other)).toHaveCount(count - 1, { timeout: 120_000 })
  await other.context().close()
})

test('[ACC-10] half a complaint, the client killed: 未提交 in the list, it opens where it was', async ({
  page,
  client,
}) => {
  await asAgency(page, client, 'songmu')
  await openEntry(page, '投诉列表')
  await page.getByRole('button', { name: '创建投诉' }).click()
  await inFront(page, '投诉')
  await inputAt(page, 'agencyName').pressSequentially('示例无名机构')
  await inputAt(page, 'body').pressSequentially('示例一半的内容')
  await untilSaved(page)
  await client.kill()
  await client.start()
  await asAgency(page, client, 'songmu')
  await openEntry(page, '投诉列表')
  const row = dataRows(page, '投诉列表').filter({ hasText: '示例无名机构' })
  await expect(row).toContainText('未提交', { timeout: 60_000 })
  await row.getByRole('button', { name: '编辑' }).click()
  await expect(inputAt(page, 'body')).toHaveValue('示例一半的内容')
  await expect(formState(page)).toContainText('未提交')
})
