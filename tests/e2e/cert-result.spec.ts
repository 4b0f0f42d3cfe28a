/** What becomes of the blank and of the certificate once the clerk has said how the print went. */
import { expect, test } from './steps/office.ts'
import { saySpoiled, sayPrinted, startPrint, tickCertificate } from './steps/printing.ts'

test('[CERT-14] 打印成功: the blank is used, the certificate 已打印 once, and the counts reconcile', async ({ window, office }) => {
  const { certificateNo, blankNo } = await office.pair()
  const asked = await startPrint(window, certificateNo, blankNo)
  await expect(asked).toContainText(blankNo)
  await window.screenshot({ path: 'test-results/shot-question.png' })
  await sayPrinted(window, certificateNo)
  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
})
