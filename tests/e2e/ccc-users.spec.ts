/** Users of an enterprise in 免办: their own data, and new users of the same organisation (CCC-16, CCC-01). */
import { randomUUID } from 'node:crypto'
import { clientOf } from '../../server/testing/central.ts'
import { answerOf } from '../../server/testing/captcha.ts'
import { STATEMENT_VERSION } from '../../systems/exemption/declare/entry/statement.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { beginApplication, button, field, panel } from './steps/exemption.ts'
import { retype } from './steps/keyboard.ts'
import { login } from './steps/login.ts'
import { openPage, table } from './steps/pages.ts'
import { expect, test } from './sill.ts'

test('[CCC-16] [CCC-01] user information counts from the next log-in, an application waits for all of it, and a new user for a colleague or an officer', async ({
  window,
  server,
  context,
  api,
}, testInfo) => {
  const shot = (name: string) => window.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const logOut = () => window.getByRole('button', { name: '退出', exact: true }).click()
  const saved = panel(window).getByText('已保存，重新登录后生效')

  await test.step('user name and code are fixed; what is saved counts from the next log-in', async () => {
    await openPage(window, '修改用户信息')
    await expect(field(window, 'loginName')).toHaveValue('hengfeng')
    await expect(field(window, 'loginName')).not.toBeEditable()
    await expect(field(window, 'organisationCode')).not.toBeEditable()
    await retype(field(window, 'applicantPostcode'), '31510')
    await button(window, '保存').click()
    await expect(panel(window)).toContainText('邮编为 6 位数字')
    await retype(field(window, 'applicantPostcode'), '315199')
    await retype(field(window, 'contact'), '示例新联系人')
    await retype(field(window, 'email'), 'other@example.com')
    await button(window, '保存').click()
    await expect(panel(window)).toContainText('修改邮箱地址须填写当前密码')
    await field(window, 'password').pressSequentially('no-such-password-1')
    await button(window, '保存').click()
    await expect(panel(window)).toContainText('当前密码不正确')
    await retype(field(window, 'email'), 'hengfeng@example.com')
    await retype(field(window, 'password'), '')
    await window.keyboard.press('Delete')
    await shot('profile')
    await button(window, '保存').click()
    await expect(saved).toBeVisible()
    // A colleague changes the shared part meanwhile: both stand side by side, and nothing is saved before it is chosen.
    const { client: colleague } = await api('hengfeng2')
    const { values, sharedVersion } = await colleague.auth.profile()
    await colleague.auth.saveProfile({
      values: { ...values, applicantNote: '示例：同事的备注' },
      sharedVersion,
    })
    await retype(field(window, 'applicantNote'), '示例：我的备注')
    await button(window, '保存').click()
    const both = window.getByRole('dialog', { name: '申请单位信息已由本单位其他用户修改' })
    await expect(both.getByRole('row').filter({ hasText: '示例：同事的备注' })).toContainText(
      '示例：我的备注',
    )
    await shot('both')
    await both.getByRole('button', { name: '采用我填写的并保存' }).click()
    await expect(both).toBeHidden()
    await expect
      .poll(async () => (await colleague.auth.profile()).values['applicantNote'])
      .toBe('示例：我的备注')
    await beginApplication(window)
    await expect(field(window, 'applicantPostcode')).toHaveValue('315100')
    await expect(field(window, 'applicantContact')).toHaveValue('示例操作员甲')
    await logOut()
    await login(window, 'hengfeng')
    await beginApplication(window)
    await expect(field(window, 'applicantPostcode')).toHaveValue('315199')
    await expect(field(window, 'applicantContact')).toHaveValue('示例新联系人')
    await expect(panel(window).locator('[data-at="fields.useDivision"]')).toContainText('鄞州区')
  })

  await test.step('a colleague confirms one new user, an officer another', async () => {
    await openPage(window, '本单位用户')
    const users = table(window, '本单位用户').getByRole('row')
    const waiting = users.filter({ hasText: 'hengfeng3' })
    await expect(waiting).toContainText('待确认')
    await shot('colleagues')
    await waiting.getByRole('button', { name: '确认用户' }).click()
    await window.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await expect(panel(window)).toContainText('已确认用户 hengfeng3')
    await expect(waiting).toContainText('已确认')
    const { auth } = clientOf(server.url)
    const { token } = await auth.captcha()
    await auth.register({
      key: randomUUID(),
      statementVersion: STATEMENT_VERSION,
      loginName: 'hengfeng4',
      password: 'Kite-over-harbour-7',
      values: {
        organisationCode: 'XXXX0006X',
        applicant: '示例恒丰进出口有限公司',
        applicantPostcode: '315199',
        applicantAddress: '示例路 1 号',
        division: '330212',
        contact: '示例操作员庚',
        phone: '0574-87654321',
        email: 'hengfeng4@example.com',
      },
      captchaToken: token,
      captchaAnswer: answerOf(token, TEST_SECRET),
    })
    const desk = await context.newPage()
    await openDesk(desk, server.url)
    await openDeskPage(desk, '用户确认')
    const newcomer = table(desk, '用户确认').getByRole('row').filter({ hasText: 'hengfeng4' })
    await expect(newcomer).toContainText('XXXX0006X')
    await desk.screenshot({ path: testInfo.outputPath('newcomers.png') })
    await newcomer.getByRole('button', { name: '拒绝' }).click()
    await desk.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await expect(desk.getByText('已拒绝用户 hengfeng4')).toBeVisible()
    await expect(desk.getByText('没有待确认的用户')).toBeVisible()
    await desk.close()
  })

  await test.step('who has said nothing of the enterprise cannot begin, is told what lacks and led there', async () => {
    await logOut()
    await login(window, 'yuanyang')
    await openPage(window, '新申请')
    await expect(panel(window).getByRole('alert')).toContainText(
      '用户信息不完整，缺少：申请单位邮编、申请单位地址、产品最终使用地行政区划、联系人邮箱地址',
    )
    await expect(button(window, '我同意')).toBeHidden()
    await shot('missing')
    await button(window, '修改用户信息').click()
    await expect(field(window, 'applicantAddress')).toHaveValue('')
  })
})
