/** README's tour, the step about cards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readSettings } from '../../../main/host/settings.ts'
import { runCommand } from '../../support/commands.ts'
import { fillCard, loginByCard } from '../steps/card.ts'
import { openPage } from '../steps/pages.ts'
import { nth, type Step } from './tour.ts'

/** As README says; what the command makes. */
const PIN = '123456'

export const card: Step = [
  [
    'A card: `npm run demo-card -- hengfeng` while `npm start` runs plugs in a software card (needs `softhsm2`);',
    async (machine, { codes }) => {
      await runCommand(nth(codes), machine.env)
    },
  ],
  [
    `choose 卡介质, PIN ${PIN}.`,
    async ({ page }) => {
      await page.getByRole('button', { name: '退出', exact: true }).click()
      await loginByCard(page, { pin: PIN })
    },
  ],
  [
    'Then 【为其它主体备案】 works too.',
    async ({ page }, { buttons }) => {
      await openPage(page, '备案申请')
      await page.getByRole('button', { name: nth(buttons) }).click()
      await expect(
        page.getByRole('dialog', { name: nth(buttons) }).getByLabel('统一社会信用代码', { exact: true }),
      ).toBeEditable()
    },
  ],
  [
    'Real cards: `SILL_PKCS11=<module>` or, in `sill.json`, `{ "card": { "modules": ["…"] } }`;',
    async (_machine, { codes: [setting = '', file = '', json = ''] }) => {
      const [name = '', placeholder = ''] = setting.split('=')
      const data = mkdtempSync(join(tmpdir(), 'sill-tour-'))
      try {
        const modules = (env: Record<string, string>) =>
          readSettings(
            { SILL_DATA: data, ...env },
            process.platform,
            import.meta.resolve('../../../main/entry/browser.ts'),
          ).cardModules
        expect(modules({ [name]: placeholder })).toEqual([placeholder])
        writeFileSync(join(data, file), json)
        expect(modules({})).toEqual(['…'])
      } finally {
        rmSync(data, { recursive: true, force: true })
      }
    },
  ],
  [
    'the server trusts the authorities and CRLs in the folder `SILL_CARD_TRUST`.',
    async ({ page, env }, { codes }) => {
      // What it cannot read opens no door: it does read this folder.
      writeFileSync(join(env[nth(codes)] ?? '', 'broken.pem'), 'nothing')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '退出', exact: true }).click()
      await fillCard(page, PIN)
      await expect(page.locator('.login-messages [role="alert"]')).toBeVisible()
      await expect(page.getByRole('button', { name: '退出', exact: true })).toHaveCount(0)
    },
  ],
]
