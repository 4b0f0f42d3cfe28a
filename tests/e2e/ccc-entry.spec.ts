/** 免办系统首页 without an account: notices, 注册, 忘记密码 (CCC-01, CCC-02, CCC-17). */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { registerForm } from '../../systems/exemption/declare/entry/register-form.ts'
import type { Signed } from '../../server/testing/central.ts'
import { expectAccessible } from './steps/axe.ts'
import { fillInOrder, retype } from './steps/keyboard.ts'
import { readCaptcha } from './steps/login.ts'
import { expect, test } from './sill.ts'

const PASSWORD = 'Kite-over-harbour-7'
const values = {
  loginName: 'zhice_1',
  password: PASSWORD,
  passwordAgain: PASSWORD,
  organisationCode: 'XXXX00211',
  applicant: '示例智测电子有限公司',
  applicantPostcode: '315000',
  applicantAddress: '示例路 1 号',
  division: '330212',
  contact: '示例联系人',
  phone: '0574-87654321',
  email: 'zhice@example.com',
}

const captcha = (page: Page) => page.getByLabel('验证码', { exact: true })
async function typeCaptcha(page: Page): Promise<void> {
  await expect(page.locator('.captcha-picture img')).toBeVisible()
  await captcha(page).pressSequentially(await readCaptcha(page))
}

/** The text of the newest caught mail with this subject, as the officer at the desk reads it. */
async function caught({ client }: Signed, subject: string): Promise<string> {
  const newest = async () =>
    (await client.desk.messages({})).entries.find((entry) => entry.subject.includes(subject))
  await expect.poll(async () => (await newest())?.state).toBe('caught')
  const found = await newest()
  return (await client.desk.caughtMessage({ id: found?.id ?? '' })).text
}

async function logIn(page: Page, loginName: string, password: string): Promise<void> {
  await retype(page.getByLabel('用户名'), loginName)
  await retype(page.getByLabel('密码', { exact: true }), password)
  await typeCaptcha(page)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('[CCC-17] [CCC-01] [CCC-02] notices are read, a user registers, forgets the password, and sets another by the link of a mail', async ({
  page,
  client,
  server,
  api,
  context,
}) => {
  const officer = await api('customs')
  await officer.client.notices.publish({
    key: randomUUID(),
    type: 'announcement',
    title: '示例：免办系统公开通知',
    body: '示例正文',
    tenantId: null,
    isPublic: true,
  })
  await page.goto(client.window())
  await page.getByRole('button', { name: 'CCC免办' }).click()
  await page.getByRole('button', { name: '示例：免办系统公开通知' }).click()
  await expect(page.getByRole('dialog')).toContainText('示例正文')
  await page.keyboard.press('Escape')
  await expectAccessible(page, 'the home page of the exemption system')

  await test.step('the statement is refused and agreed to, and the code is looked at', async () => {
    await page.getByRole('button', { name: '注册', exact: true }).click()
    await page.getByRole('button', { name: '我不同意' }).click()
    await expect(page.getByRole('heading', { name: '免于办理强制性产品认证管理' })).toBeVisible()
    await page.getByRole('button', { name: '注册', exact: true }).click()
    await page.getByRole('button', { name: '我同意' }).click()
    const code = page.getByLabel('企业组织机构代码')
    // Without a code all of the form is blank, the code too.
    await page.getByRole('button', { name: '注册', exact: true }).click()
    await expect(page.getByLabel('申请单位组织机构代码')).toHaveValue('')
    await page.getByRole('button', { name: '返回', exact: true }).click()
    await page.getByRole('button', { name: '注册', exact: true }).click()
    await page.getByRole('button', { name: '我同意' }).click()
    await code.pressSequentially('XXXX0021-2')
    await typeCaptcha(page)
    await page.getByRole('button', { name: '注册', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('校验位不正确')
    await page.getByRole('button', { name: '重填' }).click()
    await expect(code).toHaveValue('')
    await code.pressSequentially('xxxx0021-1')
    await typeCaptcha(page)
    await page.getByRole('button', { name: '注册', exact: true }).click()
  })

  await test.step('the form is filled in, and the log-in box has the new name', async () => {
    await expect(page.getByLabel('申请单位组织机构代码')).toHaveValue('XXXX00211')
    await typeCaptcha(page)
    await page.getByLabel('用户名').click()
    await fillInOrder(page, Object.entries(registerForm.fields), values)
    await expect(page.getByRole('heading', { name: '注册成功' })).toBeVisible()
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByLabel('用户名')).toHaveValue('zhice_1')
  })

  const next = 'Lantern-over-river-9'
  await test.step('the password is forgotten, and set anew by the link', async () => {
    await page.getByRole('button', { name: '忘记密码' }).click()
    await page.getByLabel('用户名').pressSequentially('zhice_1')
    await page.getByLabel('邮箱地址').pressSequentially('zhice@example.com')
    await typeCaptcha(page)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await expect(page.getByText('如果用户名和邮箱地址正确，重置链接已发送，30 分钟内有效')).toBeVisible()
    const link = /http\S+#\/reset\/\S+/u.exec(await caught(officer, '重置密码'))?.[0] ?? ''
    expect(link.startsWith(server.url)).toBe(true)
    const reset = await context.newPage()
    await reset.goto(link)
    await reset.getByLabel('新密码', { exact: true }).pressSequentially(next)
    await reset.getByLabel('确认新密码').pressSequentially(`${next}x`)
    await reset.getByRole('button', { name: '提交' }).click()
    await expect(reset.getByRole('alert')).toHaveText('两次输入的新密码不一致')
    await retype(reset.getByLabel('确认新密码'), next)
    await reset.getByRole('button', { name: '提交' }).click()
    await expect(reset.getByText('用户 zhice_1 的密码已重置')).toBeVisible()
    await reset.goto('about:blank')
    await reset.goto(link)
    await reset.getByLabel('新密码', { exact: true }).pressSequentially(PASSWORD)
    await reset.getByLabel('确认新密码').pressSequentially(PASSWORD)
    await reset.getByRole('button', { name: '提交' }).click()
    await expect(reset.getByRole('alert')).toContainText('已使用')
    await page.getByRole('button', { name: '返回', exact: true }).click()
  })

  await logIn(page, 'zhice_1', next)
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()

  await test.step('without the server the notices are there with their date, and registering says what it needs', async () => {
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.getByRole('button', { name: 'CCC免办' }).click()
    await expect(page.getByRole('button', { name: '示例：免办系统公开通知' })).toBeVisible()
    await server.kill()
    await page.getByRole('button', { name: '返回登录页面' }).click()
    await page.getByRole('button', { name: 'CCC免办' }).click()
    await expect(page.getByText('截至')).toBeVisible()
    await expect(page.getByRole('button', { name: '示例：免办系统公开通知' })).toBeVisible()
    await expect(page.getByText('需要联网').first()).toBeVisible()
    const [guide] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载使用文档' }).click(),
    ])
    expect(guide.suggestedFilename()).toBe('企业用户手册.pdf')
    expect((await readFile(await guide.path())).subarray(0, 5).toString()).toBe('%PDF-')
    await server.restart()
    await expect(page.getByText('截至')).toBeHidden()
  })
})
