/** Logging in during the tour: password as printed, picture read with the secret that the machine has made for itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answerOf } from '../../../server/testing/captcha.ts'
import { fillLogin } from '../steps/login.ts'
import { known, type Machine } from './tour.ts'

async function enter(machine: Machine, page: Page, loginName: string): Promise<void> {
  const token = (await page.locator('.captcha-picture img').getAttribute('data-token')) ?? ''
  await fillLogin(
    page,
    loginName,
    known(machine, 'password'),
    answerOf(token, readFileSync(join(machine.home, 'server-secret'), 'utf8').trim()),
  )
}

export async function logIn(machine: Machine, page: Page, loginName: string): Promise<void> {
  await enter(machine, page, loginName)
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
}

/** The desk of an officer, in a window of its own. */
export async function openDeskOf(machine: Machine, officer: string): Promise<Page> {
  const page = await newWindow(machine)
  await page.goto(known(machine, 'desk'))
  await enter(machine, page, officer)
  await expect(page.getByRole('heading', { name: '待办事项' })).toBeVisible()
  return page
}

export async function newWindow({ browser }: Machine): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  return context.newPage()
}
