/** Who may come in, how, and what they see: GEN-01, 03, 04, 05, 06. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeCertificate, reason, startReprint, untilSaved } from './steps/applications.ts'
import { slowLine } from './steps/line.ts'
import { fillLogin, login, readCaptcha } from './steps/login.ts'
import { dataRows, openPage, untilContact } from './steps/pages.ts'
import { expect, test } from './sill.ts'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'

test('[GEN-01] user name, password and captcha; wrong ones say which way to go', async ({ client, page }) => {
  await page.goto(client.window())
  const alert = page.getByRole('alert')
  await fillLogin(page, 'hengfeng', DEMO_PASSWORD, 'zzzz')
  await expect(alert).toContainText('验证码不正确或已过期')
  // The picture is good for one attempt: a new one has come.
  await fillLogin(page, 'hengfeng', 'not-the-password')
  await expect(alert).toContainText('用户名或密码不正确')
  const before = await readCaptcha(page)
  await page.getByRole('button', { name: '看不清？点击换一张' }).click()
  await expect.poll(() => readCaptcha(page)).not.toBe(before)
  await login(page, 'hengfeng')
  await expect(page.getByRole('banner')).toContainText('示例恒丰进出口有限公司')
})

test('[GEN-01] a captcha that is seen is the one that counts: over a slow line none is replaced before one’s eyes', async ({
  client,
  page,
}) => {
  await slowLine(page, 150)
  await page.goto(client.window())
  const first = await readCaptcha(page)
  await page.getByRole('tab', { name: '卡介质' }).click()
  await expect(page.getByLabel('PIN')).toBeVisible()
  await page.getByRole('tab', { name: '账号登录' }).click()
  expect(await readCaptcha(page)).not.toBe(first)
  await login(page, 'hengfeng')
})

test('[GEN-01] repeated failures are throttled by the server, even for the right password', async ({
  client,
  page,
}) => {
  await page.goto(client.window())
  const alert = page.getByRole('alert')
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await fillLogin(page, 'hengfeng2', `wrong-${attempt}`)
    await expect(alert).toBeVisible()
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeEnabled()
    if ((await alert.textContent())?.includes('失败次数过多')) break
  }
  await expect(alert).toContainText(/登录失败次数过多，请在 \d+ 秒后再试/u)
  await fillLogin(page, 'hengfeng2', DEMO_PASSWORD)
  await expect(alert).toContainText('登录失败次数过多')
})

test('[GEN-03] who has logged in here opens their own drafts without network; wrong passwords are throttled', async ({
  window,
  client,
  server,
  api,
}) => {
  const { client: central } = await api('hengfeng')
  const certificateNo = await freeCertificate(central, 'printed')
  await startReprint(window, certificateNo)
  await reason(window).fill('离线也要看到的理由')
  await untilSaved(window)
  await window.getByRole('button', { name: '退出', exact: true }).click()
  await expect(window.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await server.kill()
  try {
    await window.getByRole('tab', { name: '离线解锁' }).click()
    await window.getByLabel('密码').fill('not-the-password')
    await window.getByRole('button', { name: '解锁' }).click()
    await expect(window.getByRole('alert')).toContainText('用户名或密码错误')
    await window.getByLabel('密码').fill(DEMO_PASSWORD)
    await window.getByRole('button', { name: '解锁' }).click()
    await expect(window.getByRole('button', { name: '退出', exact: true })).toBeVisible()
    await expect(reason(window)).toHaveValue('离线也要看到的理由')
    await untilContact(window, '离线')
    await window.getByRole('button', { name: '退出', exact: true }).click()
    await window.getByRole('tab', { name: '离线解锁' }).click()
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await window.getByLabel('密码').fill(`wrong-${attempt}`)
      await window.getByRole('button', { name: '解锁' }).click()
      await expect(window.getByRole('alert')).toBeVisible()
      await expect(window.getByRole('button', { name: '解锁' })).toBeEnabled()
      if ((await window.getByRole('alert').textContent())?.includes('次数过多')) break
    }
    await expect(window.getByRole('alert')).toContainText(/密码错误次数过多，请在 \d+ 秒后重试/u)
  } finally {
    await server.restart()
  }
  expect(client.pid()).toBeGreaterThan(0)
})

test('[GEN-04] the account stands at the top right, 退出 beside it locks the local data', async ({
  window,
  client,
}, testInfo) => {
  await expect(window.getByRole('banner')).toContainText('示例恒丰进出口有限公司')
  await window.getByRole('button', { name: '退出', exact: true }).click()
  await expect(window.getByLabel('用户名')).toBeVisible()
  await window.reload()
  await expect(window.getByLabel('用户名')).toBeVisible()
  // The session has ended at the server as well: who only unlocks works on, and is told what to do for contact.
  await window.getByRole('tab', { name: '离线解锁' }).click()
  await window.getByLabel('密码').fill(DEMO_PASSWORD)
  await window.getByRole('button', { name: '解锁' }).click()
  await expect(window.getByRole('button', { name: '退出', exact: true })).toBeVisible()
  const again = window.getByRole('button', { name: '已联网，请登录后同步' })
  await expect(again).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('unlocked-online.png') })
  await again.click()
  await login(window, 'hengfeng')
  await untilContact(window, '在线')
  await expect(again).toHaveCount(0)
  await window.getByRole('button', { name: '退出', exact: true }).click()
  await expect(window.getByLabel('用户名')).toBeVisible()
  // What lies on the disk is not readable without the key: no SQLite header, no text of any certificate.
  const files = readdirSync(client.data, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.db') || file.endsWith('.sqlite'),
  )
  const account = files
    .map((file) => readFileSync(join(client.data, file)))
    .filter((bytes) => !bytes.subarray(0, 15).equals(Buffer.from('SQLite format 3')))
  expect(account.length).toBeGreaterThan(0)
  for (const bytes of account) expect(bytes.includes('示例恒丰')).toBe(false)
})

test('[GEN-05] two enterprises on one machine never see each other', async ({ window, client, api }) => {
  const { client: central } = await api('hengfeng')
  const certificateNo = await freeCertificate(central, 'printed')
  await startReprint(window, certificateNo)
  await reason(window).fill('只有恒丰看得到')
  await untilSaved(window)
  await window.getByRole('button', { name: '退出', exact: true }).click()
  await login(window, 'yuanyang')
  await expect(window.getByRole('banner')).toContainText('示例远洋食品有限公司')
  await openPage(window, '自助重打申请查询')
  await expect(dataRows(window, '自助重打申请').filter({ hasText: certificateNo })).toHaveCount(0)
  await openPage(window, '出境检验检疫电子证书查询')
  const conditions = window.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByRole('radio', { name: '证书编号' }).check()
  await conditions.getByRole('textbox', { name: '证书编号' }).fill(certificateNo)
  await conditions.getByRole('button', { name: '查询' }).click()
  await expect(window.locator('.list-foot').filter({ visible: true })).toContainText('总共 0 条记录')
  const { client: other } = await api('yuanyang')
  await expect(other.certificates.pdf({ certificateNo })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await window.getByRole('button', { name: '退出', exact: true }).click()
  await login(window, 'hengfeng')
  await expect(reason(window)).toHaveValue('只有恒丰看得到')
  expect(client.pid()).toBeGreaterThan(0)
})

test('[GEN-06] the menu is by role and system, and the server refuses what a role lacks', async ({
  window,
  api,
}) => {
  const menu = window.getByRole('navigation', { name: '菜单' })
  for (const entry of ['入境检验检疫电子证书查询', '出境检验检疫电子证书查询', '出境检验检疫证书自助打印'])
    await expect(menu.getByRole('button', { name: entry, exact: true })).toBeVisible()
  await expect(menu).not.toContainText('签发出境证书')
  const { client: clerk } = await api('hengfeng')
  await expect(clerk.desk.ledger()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(
    clerk.desk.issueBlanks({
      key: crypto.randomUUID(),
      tenantId: crypto.randomUUID(),
      blankKind: 'C2-2',
      count: 1,
    }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
