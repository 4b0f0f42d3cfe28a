/** README's tour, the step about who has no account. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerOf } from '../../../server/testing/captcha.ts'
import { openDeskPage } from '../steps/desk.ts'
import { openPage, untilSynced } from '../steps/pages.ts'
import { rowWith } from '../steps/printing.ts'
import { newWindow, openDeskOf } from './login.ts'
import { known, nth, type Step } from './tour.ts'

const ENTRY = '入境检验检疫电子证书查询'

export const everybody: Step = [
  [
    `${ENTRY} → 【下载二维码】 of a certificate that is 有效 shows its query code.`,
    async ({ page, known: all }, { buttons }) => {
      await openPage(page, ENTRY)
      await untilSynced(page)
      const row = rowWith(page, '有效').filter({ hasNotText: '无效' }).first()
      const number = (await row.getAttribute('data-id')) ?? ''
      await row.getByRole('button', { name: nth(buttons) }).click()
      const box = page.getByRole('dialog', { name: new RegExp(number, 'u') })
      const queryCode = await box.locator('strong').innerText()
      expect(queryCode).toMatch(/^[0-9A-Z]{8}$/u)
      all.set('entryNo', number)
      all.set('queryCode', queryCode)
      await box.getByRole('button', { name: '关闭' }).last().click()
    },
  ],
  [
    'As `customs` the desk has under 发送记录 what would have gone out by SMS.',
    async (machine, { codes }) => {
      const desk = await openDeskOf(machine, nth(codes))
      await openDeskPage(desk, '发送记录')
      await expect(desk.getByRole('row').filter({ hasText: known(machine, 'entryNo') })).toHaveCount(1)
      await desk.context().close()
    },
  ],
  [
    "At the server's `/public/` number, code and captcha show the certificate to anybody.",
    async (machine, { codes }) => {
      const page = await newWindow(machine)
      await page.goto(new URL(nth(codes), known(machine, 'desk')).href)
      await page.getByRole('link', { name: '检验检疫电子证书查询' }).click()
      await page.getByLabel('证书编号').pressSequentially(known(machine, 'entryNo'))
      await page.getByLabel('查询码').pressSequentially(known(machine, 'queryCode'))
      const token = await page.locator('.picture img').getAttribute('data-token')
      const secret = readFileSync(join(machine.home, 'server-secret'), 'utf8').trim()
      await page.getByLabel('验证码', { exact: true }).pressSequentially(answerOf(token ?? '', secret))
      await page.getByRole('button', { name: '查询', exact: true }).click()
      await expect(page.getByText('有效', { exact: true })).toBeVisible()
      await page.context().close()
    },
  ],
]
