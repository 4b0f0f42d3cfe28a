/** 【预览】: the signed certificate, and what the client itself finds about its signature. */
import { startClient } from '../support/stack/client.ts'
import { login } from './steps/login.ts'
import { expect, test } from './steps/office.ts'
import {
  findCertificate,
  printBox,
  rowWith,
  sayPrinted,
  startPrint,
  tickCertificate,
  tool,
} from './steps/printing.ts'
import { startProxy } from './steps/proxy.ts'
import { openWindow, printing } from './sill.ts'

test('[CERT-09] the preview shows the signed PDF and says, finding by finding, that the signature holds', async ({
  window,
  office,
}) => {
  const certificateNo = await office.certificate()
  await tickCertificate(window, certificateNo)
  await tool(window, '预览').click()
  await expect(window.getByRole('tab', { name: `预览 ${certificateNo}` })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const findings = window.getByRole('region', { name: '电子签名验证' })
  await expect(findings.getByRole('status')).toHaveText('签名有效')
  await expect(findings.getByRole('listitem')).toHaveText([
    /电子签名有效\s*通过/u,
    /签名覆盖整个文件\s*通过/u,
    /由已登记的签证机构签发\s*通过/u,
    /未被吊销\s*通过/u,
    /证书内容与签名一致\s*通过/u,
  ])
  await expect(window.locator('.preview-paper canvas').first()).toBeVisible()
  await window.getByText('套打效果').click()
  await expect(window.getByText('实际只打印套打内容')).toBeVisible()
  await expect(window.locator('.preview-paper canvas').first()).toBeVisible()
  await expect(window.getByRole('alert')).toBeHidden()
})

test('[CERT-09] one flipped byte on the way: the preview says that the signature does not hold, and printing is refused; damaged once only, it is fetched once more', async ({
  browser,
  server,
  shop,
  office,
}) => {
  const { certificateNo } = await office.pair()
  const once = await office.pair()
  const proxy = await startProxy(server.url, (call, body) => {
    if (!call.startsWith('GET /api/certificates/') || !call.endsWith('/pdf')) return body
    if (call.includes(once.certificateNo) && fetched() > 1) return body
    const bent = Buffer.from(body)
    const middle = Math.floor(bent.length / 2)
    bent.writeUInt8(bent.readUInt8(middle) ^ 1, middle)
    return bent
  })
  const fetched = (): number =>
    proxy.seen.filter(({ call }) => call === `GET /api/certificates/${once.certificateNo}/pdf`).length
  const client = await startClient(proxy.url, printing(shop))
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await findCertificate(window, certificateNo)
    await rowWith(window, certificateNo).getByRole('button', { name: certificateNo }).click()
    const findings = window.getByRole('region', { name: '电子签名验证' })
    await expect(findings.getByRole('status')).toHaveText('签名无效，不能打印')
    await expect(findings.getByRole('listitem').filter({ hasText: '电子签名有效' })).toContainText('不通过')

    await tickCertificate(window, certificateNo)
    await tool(window, '打印').click()
    await expect(window.getByRole('alert')).toContainText('证书的电子签名验证未通过，不能打印')
    await expect(printBox(window)).toBeHidden()
    expect((await shop.printer.received()).filter(({ jobName }) => jobName.includes(certificateNo))).toEqual(
      [],
    )
    await window
      .getByRole('dialog', { name: '提示' })
      .getByRole('button', { name: '关闭', exact: true })
      .last()
      .click()

    await startPrint(window, once.certificateNo, once.blankNo)
    expect(fetched()).toBe(2)
    await sayPrinted(window, once.certificateNo)
    await tickCertificate(window, once.certificateNo, '已打印')
    await tool(window, '预览').click()
    await expect(
      window.getByRole('region', { name: '电子签名验证' }).filter({ visible: true }).getByRole('status'),
    ).toHaveText('签名有效')
    expect(fetched()).toBe(2)
    await window.context().close()
  } finally {
    await client.close()
    await proxy.close()
  }
})
