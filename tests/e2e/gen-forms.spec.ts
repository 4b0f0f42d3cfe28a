/** Drafts, sending, refusals, attachments: GEN-14, 15, 16, 18. */
import {
  freeCertificate,
  outboxRow,
  reason,
  startReprint,
  tickCertificate,
  untilSaved,
} from './steps/applications.ts'
import { openPage, toolbar, untilContact } from './steps/pages.ts'
import { pdfOf } from '../../server/testing/documents.ts'
import { expect, test } from './sill.ts'

test('[GEN-14] an incomplete form is kept within a second, by itself and by 暂存', async ({
  window,
  client,
  api,
}) => {
  const { client: central } = await api('hengfeng')
  await startReprint(window, await freeCertificate(central, 'printed'))
  await expect(window.getByLabel('出境证书编号')).toHaveAttribute('readonly', '')
  await reason(window).fill('自动保存')
  await untilSaved(window)
  await reason(window).fill('暂存')
  await toolbar(window).getByRole('button', { name: '暂存' }).click()
  await untilSaved(window)
  await client.kill()
  await client.start()
  await window.goto(client.window())
  await window.getByRole('tab', { name: '离线解锁' }).click()
  await window.getByLabel('密码').fill('Sill-demo-2026')
  await window.getByRole('button', { name: '解锁' }).click()
  await expect(reason(window)).toHaveValue('暂存')
})

test('[GEN-15] submitted without network it waits, goes by itself, once; a waiting one can be withdrawn', async ({
  window,
  server,
  api,
}) => {
  const { client: central } = await api('hengfeng')
  const [withdrawn, sent] = [
    await freeCertificate(central, 'printed'),
    await freeCertificate(central, 'printed'),
  ]
  await openPage(window, '空白单证')
  await server.kill()
  try {
    await untilContact(window, '离线')
    await startReprint(window, withdrawn)
    await reason(window).fill('先提交后撤回')
    await toolbar(window).getByRole('button', { name: '提交' }).click()
    await expect(toolbar(window)).toContainText('待发送')
    await toolbar(window).getByRole('button', { name: '撤回' }).click()
    await expect(toolbar(window).getByRole('button', { name: '提交' })).toBeVisible()
    await window.getByRole('button', { name: '关闭 自助重打申请', exact: true }).click()
    await startReprint(window, sent)
    await reason(window).fill('离线提交')
    await toolbar(window).getByRole('button', { name: '提交' }).dblclick()
    await expect(await outboxRow(window, sent)).toContainText('待发送')
  } finally {
    await server.restart()
  }
  await expect(await outboxRow(window, sent)).toContainText('已送达', { timeout: 60_000 })
  const { client: again } = await api('hengfeng')
  const stored = await again.documents.list({
    collection: 'certificates.reprint',
    filters: { certificateNo: { contains: sent } },
  })
  expect(stored.total).toBe(1)
  const nothing = await again.documents.list({
    collection: 'certificates.reprint',
    filters: { certificateNo: { contains: withdrawn } },
  })
  expect(nothing.total).toBe(0)
})

test('[GEN-16] what the server refuses comes back to the draft, at the field', async ({ window, api }) => {
  const { client: central } = await api('hengfeng')
  // A certificate that has lost its validity: only the server judges that.
  const { rows } = await central.documents.list({
    collection: 'certificates.export',
    view: 'selfPrint',
    filters: {},
    pageSize: 100,
  })
  const invalid = rows.find((row) => row.state === 'invalid')
  const certificateNo = invalid?.content.fields['certificateNo'] ?? ''
  await tickCertificate(
    window,
    certificateNo,
    invalid?.content.fields['printStatus'] === 'printed' ? '已打印' : '待打印',
  )
  await toolbar(window).getByRole('button', { name: '申请自助重打' }).click()
  await reason(window).fill('证书已失效')
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(window)).toContainText('被退回', { timeout: 60_000 })
  const field = window.locator('[data-at="fields.certificateNo"]').filter({ visible: true })
  await expect(field).toContainText('已失效，不能申请')
  await expect(reason(window)).toHaveValue('证书已失效')
  await expect(reason(window)).toBeEditable()
  await expect(await outboxRow(window, certificateNo)).toContainText('被退回')
})

test('[GEN-18] attachments: limits are checked before sending, offline they wait, then arrive whole', async ({
  window,
  server,
  api,
}) => {
  const { client: central } = await api('hengfeng')
  const certificateNo = await freeCertificate(central, 'printed')
  await openPage(window, '空白单证')
  await server.kill()
  try {
    await untilContact(window, '离线')
    await startReprint(window, certificateNo)
    await reason(window).fill('附上证明')
    const picker = window.locator('input[type=file]')
    const good = Buffer.from(await pdfOf(3, 600_000))
    await picker.setInputFiles([
      { name: '不是.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is a program') },
      { name: '证明.pdf', mimeType: 'application/pdf', buffer: good },
      { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
    ])
    await window.getByRole('button', { name: '上传' }).click()
    await expect(window.getByRole('table', { name: '随附单据清单列表' })).toContainText('证明.pdf')
    await expect(window.getByRole('alert').filter({ visible: true })).toContainText('不是.pdf：只可上传')
    await expect(window.getByRole('table', { name: '随附单据清单列表' })).not.toContainText('照片.png')
    await expect(window.getByRole('table', { name: '随附单据清单列表' })).not.toContainText('不是.pdf')
    await untilSaved(window)
    await toolbar(window).getByRole('button', { name: '提交' }).click()
    await expect(toolbar(window)).toContainText('待发送')
  } finally {
    await server.restart()
  }
  await expect(await outboxRow(window, certificateNo)).toContainText('已送达', { timeout: 60_000 })
  const { client: again } = await api('hengfeng')
  const { rows } = await again.documents.list({
    collection: 'certificates.reprint',
    filters: { certificateNo: { contains: certificateNo } },
  })
  const ref = rows[0]?.content.attachments['proof']?.[0]
  expect(ref?.name).toBe('证明.pdf')
  const file = await again.uploads.download({ sha256: ref?.sha256 ?? '' })
  expect(file.size).toBe(ref?.bytes)
})
