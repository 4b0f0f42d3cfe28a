/**
 * The walk through 装运前检验 (psi.md, 7), step 8: customs asks an agency about quality. The agency is 示例香港检验有限公司 of the demonstration;
 * steps 1 to 7 are in psi-walk.spec.ts, dispositions in psi-disposition.spec.ts.
 */
import type { Page } from '@playwright/test'
import { openDesk } from './steps/desk.ts'
import { dataRows, untilSynced } from './steps/pages.ts'
import { addFile, button, field, loginAgency, openList, state } from './steps/preshipment.ts'
import { beginAtDesk, decide, deskState, typedDay } from './steps/preshipment-desk.ts'
import { formInFront } from './steps/preshipment-order.ts'
import { expect, test } from './sill.ts'

const NAME = '示例香港检验有限公司'
/** By its English name, as the clerk reads it on the certificate. */
const AGENCY = ['Hong Kong', NAME] as const

/** The newest of its kind, at the top of the agency's list. */
async function openNewest(page: Page, entry: string, list: string, at: string): Promise<void> {
  await openList(page, entry, list)
  await untilSynced(page)
  const row = dataRows(page, list).first()
  await expect(row).toContainText(at, { timeout: 60_000 })
  await row.getByRole('button').first().click()
  await formInFront(page)
  await state(page, at)
}

test('[PSI-11] [PSI-24] [DESK-02] step 8: customs asks about quality, and the agency replies with a file', async ({
  page: inspector,
  client,
  server,
  browser,
}, testInfo) => {
  const shot = (of: Page, name: string) => of.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await inspector.goto(client.window())
  await loginAgency(inspector, 'psi-hk')
  const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await openDesk(desk, server.url)
  await openList(inspector, '业务受理', '业务受理')
  await untilSynced(inspector)
  const finished = dataRows(inspector, '业务受理').filter({ hasText: '检验完成' })
  const orderNo = /20\d{16}/u.exec((await finished.first().textContent()) ?? '')?.[0] ?? ''
  expect(orderNo).not.toBe('')

  await beginAtDesk(
    desk,
    '质量反馈',
    {
      agency: AGENCY,
      choices: { kind: '检验结果不真实' },
      codes: { office: '3101' },
      texts: {
        subject: 'Sample: plate differs',
        orderNo,
        description: 'Sample: what arrived is another model',
        answerBy: typedDay(10),
      },
    },
    '待回复',
  )
  await openNewest(inspector, '质量反馈', '质量反馈', '待回复')
  await expect(field(inspector, 'orderNo')).toHaveValue(orderNo)
  await field(inspector, 'reply').pressSequentially('Sample: a slip of the pen')
  await addFile(inspector, null, '示例更正说明.pdf')
  await shot(inspector, 'feedback')
  await button(inspector, '提交').click()
  await state(inspector, '已回复')
  await deskState(desk, '已回复')
  await expect(desk.locator('.desk-page')).toContainText('示例更正说明.pdf')
  await shot(desk, 'desk-feedback')
  await decide(desk, '办结', { asked: ['意见', 'Sample: seen'], isFinal: true, after: '已办结' })
  await state(inspector, '已办结')
  await expect(field(inspector, 'opinion')).toHaveValue('Sample: seen')
  await desk.context().close()
})
