/** 免办 as a newcomer walks through it with the demonstration's data: the main page, what is due, and the office's posts (CCC-03, CCC-19). */
import { openDesk } from './steps/desk.ts'
import { panel } from './steps/exemption.ts'
import { dataRows, openPage, untilSynced } from './steps/pages.ts'
import { expect, test } from './sill.ts'

const LIST = '查看申请列表'

test('[CCC-03] [CCC-19] the main page reminds of what is due and leads there; each post has its own to do, and what it decides is told', async ({
  window: clerk,
  server,
  browser,
}, info) => {
  const reminders = clerk.getByRole('region', { name: '今日提醒' })
  const line = (title: string) => reminders.getByRole('button').filter({ hasText: title })
  for (const [title, count] of [
    ['返回修改的申请', '4 项'],
    ['文件对比中，需送纸质材料', '1 项'],
    ['未提交的申请，保留不足 3 天', '2 项'],
    ['需修改的证明', '2 项'],
    ['审核不通过的使用记录', '1 项'],
    ['7 天内到期且未核销完毕的证明', '1 项'],
    ['待确认用户', '1 项'],
  ] as const)
    // The first rows of an account take their time on a busy machine.
    await expect(line(title)).toContainText(count, { timeout: 150_000 })
  const shortcuts = clerk.getByRole('region', { name: '快捷操作' })
  await expect(shortcuts).toContainText('hengfeng · 示例恒丰进出口有限公司')
  await expect(shortcuts).toContainText('Sill 0.1.0')
  await expect(shortcuts).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/u)
  await clerk.screenshot({ path: info.outputPath('main.png') })
  await line('返回修改的申请').click()
  await expect(dataRows(clerk, LIST)).toHaveCount(4)
  await expect(dataRows(clerk, LIST).filter({ hasText: '返回修改' })).toHaveCount(4)
  await clerk.getByRole('button', { name: `关闭 ${LIST}` }).click()
  await clerk.getByRole('tab', { name: '首页' }).click()
  await shortcuts.getByRole('button', { name: '填写新申请' }).click()
  await expect(panel(clerk).getByRole('button', { name: '我同意' })).toBeVisible()

  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url, 'ciqaccept')
  const rows = desk.getByRole('table', { name: '待审核的申请' }).locator('tbody tr[data-id]')
  await expect(rows).not.toHaveCount(0)
  await expect(rows.filter({ hasNotText: '受理中' })).toHaveCount(0)
  await desk.screenshot({ path: info.outputPath('todo.png') })
  const [number = ''] = /MB\d+/u.exec((await rows.getByRole('link').first().textContent()) ?? '') ?? []
  expect(number).not.toBe('')
  await rows.getByRole('link').first().click()
  await desk.getByRole('button', { name: '受理', exact: true }).click()
  await expect(desk.locator('.desk-state')).toHaveText('初审中')
  await openPage(clerk, LIST)
  await untilSynced(clerk)
  const moved = dataRows(clerk, LIST).filter({ hasText: number })
  await expect(moved).toContainText('初审中', { timeout: 60_000 })
  await desk.context().close()
})
