/** README's tour, the step about inspection agencies. */
import { expect } from '@playwright/test'
import { button, inFront, openEntry } from '../steps/acceptance.ts'
import { inputAt } from '../steps/registration.ts'
import { logIn, newWindow } from './login.ts'
import { known, nth, type Step } from './tour.ts'

export const agencies: Step = [
  [
    'Log out, log in as `qinghe`, an agency whose inspection results customs accepts.',
    async (machine, { codes }) => {
      const { page } = machine
      await page.getByRole('button', { name: '退出', exact: true }).click()
      await logIn(machine, page, nth(codes))
    },
  ],
  [
    '机构信息 → 【信息变更】 opens what is on file, to be changed; it counts when customs has approved it.',
    async ({ page }, { buttons }) => {
      await openEntry(page, '机构信息')
      await inFront(page, '机构信息')
      await button(page, nth(buttons)).click()
      await inFront(page, nth(buttons))
      await expect(inputAt(page, 'nameZh')).toHaveValue('示例青禾检验技术有限公司')
    },
  ],
  [
    '采信机构目录 stands at the server’s `/public/`, without log-in.',
    async (machine, { codes }) => {
      const page = await newWindow(machine)
      await page.goto(new URL(nth(codes), known(machine, 'desk')).href)
      await page.getByRole('link', { name: '采信机构目录' }).click()
      await expect(page.getByRole('table', { name: '采信机构目录' })).toContainText(
        '示例青禾检验技术有限公司',
      )
      await page.context().close()
    },
  ],
]
