/** Filling the two applications about an export certificate. */
import { expect, type Page } from '@playwright/test'
import type { CentralClient } from '../../../contract/central.ts'
import { dataRows, openPage, table, toolbar } from './pages.ts'

export const SELF_PRINT = '出境检验检疫证书自助打印'

/** A printed (or pending) certificate of the caller that no application is about yet. */
export async function freeCertificate(
  client: CentralClient,
  printStatus: 'pending' | 'printed',
): Promise<string> {
  const { rows } = await client.documents.list({
    collection: 'certificates.export',
    view: 'selfPrint',
    filters: { printStatus: { equals: printStatus } },
    pageSize: 100,
  })
  const used = new Set<string>()
  for (const collection of ['certificates.reprint', 'certificates.onsite-issue']) {
    const { rows: applications } = await client.documents.list({ collection, filters: {}, pageSize: 100 })
    for (const application of applications) used.add(application.content.fields['certificateNo'] ?? '')
  }
  const free = rows.filter((row) => row.state === 'valid' && !used.has(row.id))
  const chosen = free[Math.floor(Math.random() * free.length)]
  if (!chosen) throw new Error('the seed has no free certificate left')
  return chosen.content.fields['certificateNo'] ?? ''
}

/** Finds a certificate on the self-print page and ticks it. */
export async function tickCertificate(
  page: Page,
  certificateNo: string,
  printStatus: '待打印' | '已打印' = '待打印',
): Promise<void> {
  await openPage(page, SELF_PRINT)
  const conditions = page.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByLabel('证书编号').fill(certificateNo)
  await conditions.getByLabel('签证日期 起').fill('')
  await conditions.getByLabel('签证日期 到').fill('')
  if (printStatus === '已打印') {
    await conditions.getByLabel('打印状态').click()
    await page.getByTitle('已打印', { exact: true }).filter({ visible: true }).last().click()
  }
  await conditions.getByRole('button', { name: '查询' }).click()
  const row = dataRows(page, SELF_PRINT).filter({ hasText: certificateNo })
  await expect(row).toHaveCount(1)
  await row.getByRole('checkbox').check()
}

/** Opens 自助重打申请 for a certificate that was printed. */
export async function startReprint(page: Page, certificateNo: string): Promise<void> {
  await tickCertificate(page, certificateNo, '已打印')
  await toolbar(page).getByRole('button', { name: '申请自助重打' }).click()
  await expect(page.getByRole('tab', { name: '自助重打申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
}

export const reason = (page: Page) => page.getByLabel('申请理由').filter({ visible: true })

export async function untilSaved(page: Page): Promise<void> {
  await expect(page.locator('output[data-progress]').filter({ visible: true })).toHaveAttribute(
    'data-progress',
    'saved',
  )
}

/** The row of the outbox that is about a certificate. */
export async function outboxRow(page: Page, certificateNo: string) {
  await openPage(page, '发件箱')
  return table(page, '发件箱').getByRole('row').filter({ hasText: certificateNo })
}
