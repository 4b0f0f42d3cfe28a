/** 免登录查询 and the mobile pages (CERT-02 to CERT-05, CERT-20): a wide browser, a phone, and no account. */
import type { Page } from '@playwright/test'
import { answerOf } from '../../server/testing/captcha.ts'
import type { Signed } from '../../server/testing/central.ts'
import { PUBLIC_PATH } from '../../contract/central/server-mark.ts'
import { seededCode } from '../../systems/certificates/server/seed/query-code.ts'
import { DEMO_PASSWORD, TEST_SECRET } from '../support/stack/secret.ts'
import { expectAccessible } from './steps/axe.ts'
import { retype } from './steps/keyboard.ts'
import { qrIn } from './steps/qr.ts'
import { expect, test } from './sill.ts'

const picture = (page: Page) => page.locator('.picture img')

async function fill(page: Page, queryCode: string): Promise<void> {
  await retype(page.getByLabel('查询码'), queryCode)
  const token = await picture(page).getAttribute('data-token')
  await retype(page.getByLabel('验证码', { exact: true }), answerOf(token ?? '', TEST_SECRET))
  await page.getByRole('button', { name: '查询', exact: true }).click()
}

const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** The number of a seeded entry certificate of 示例恒丰 in this state. */
async function entryNo({ client }: Signed, state: 'valid' | 'invalid'): Promise<string> {
  const { rows } = await client.documents.list({
    collection: 'certificates.entry',
    filters: { state: { equals: state } },
    pageSize: 10,
  })
  return rows[0]?.id ?? ''
}

test('[CERT-02] [CERT-03] [CERT-04] [CERT-05] anybody with number and query code sees a certificate, its PDF and QR code', async ({
  page,
  server,
  api,
}) => {
  const violations: string[] = []
  page.on(
    'console',
    (message) => /content security policy/iu.test(message.text()) && violations.push(message.text()),
  )
  const certificateNo = await entryNo(await api('hengfeng'), 'valid')
  await page.goto(server.url + PUBLIC_PATH)
  await page.getByRole('link', { name: '检验检疫电子证书查询' }).click()
  await expect(page.getByRole('heading', { name: '检验检疫电子证书查询' })).toBeVisible()
  await page.getByLabel('证书编号').pressSequentially(certificateNo)
  // A wrong code and a wrong number read the same.
  await fill(page, 'ABCDEFGH')
  await expect(page.getByRole('alert')).toHaveText('没有查到证书，请核对出入境类型、证书编号和查询码')
  await expect(page.getByLabel('验证码', { exact: true })).toHaveValue('')
  await fill(page, seededCode(certificateNo))
  await expect(page.getByRole('heading', { name: '查询结果' })).toBeFocused()
  await expect(page.getByText('有效', { exact: true })).toBeVisible()
  // The form stays beside the list; the number opens the preview as the button does.
  await expect(page.getByLabel('证书编号')).toHaveValue(certificateNo)
  await page.getByRole('button', { name: certificateNo }).click()
  const paper = page.getByRole('article', { name: '入境货物检验检疫证明' })
  await expect(paper).toContainText(certificateNo)
  await expect(paper).toContainText('收货人名称及地址')
  await page.screenshot({ path: 'test-results/public-wide.png', fullPage: true })
  const pdf = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载PDF证书' }).click()
  expect((await pdf).suggestedFilename()).toBe(`${certificateNo}.pdf`)
  const qr = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载二维码' }).click()
  expect((await qr).suggestedFilename()).toBe(`${certificateNo}.png`)
  expect(await qrIn(page, await (await qr).path())).toBe(
    `${server.url}${PUBLIC_PATH}#/certificates/entry/${certificateNo}`,
  )
  await expectAccessible(page, 'the result')
  expect(violations).toEqual([])
})

test('[CERT-04] of a certificate that is not valid the PDF is grey', async ({ page, server, api }) => {
  const certificateNo = await entryNo(await api('hengfeng'), 'invalid')
  await page.goto(server.url + PUBLIC_PATH)
  await page.getByRole('link', { name: '检验检疫电子证书查询' }).click()
  await page.getByLabel('证书编号').pressSequentially(certificateNo)
  await fill(page, seededCode(certificateNo))
  await expect(page.getByText('无效', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '下载PDF证书' })).toBeDisabled()
  await expect(page.getByRole('link', { name: '下载二维码' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  })

  test('[CERT-20] the QR code opens the page with the number, within 60 KB to the first input; the result needs no sideways scrolling', async ({
    page,
    server,
    api,
  }) => {
    const certificateNo = await entryNo(await api('hengfeng'), 'valid')
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      sizes.push(
        request
          .sizes()
          .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      )
    })
    await page.goto(`${server.url}${PUBLIC_PATH}#/certificates/entry/${certificateNo}`)
    await expect(page.getByLabel('查询码')).toBeEditable()
    await expect(picture(page)).toBeVisible()
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024)
    await expect(page.getByLabel('证书编号')).toHaveValue(certificateNo)
    await expect(page.getByLabel('出入境类型')).toHaveValue('entry')
    expect(await fitsWidth(page)).toBe(true)
    await page.screenshot({ path: 'test-results/public-phone-query.png', fullPage: true })
    await fill(page, seededCode(certificateNo))
    await expect(page.getByText('有效', { exact: true })).toBeVisible()
    const pdf = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载PDF证书' }).tap()
    expect((await pdf).suggestedFilename()).toBe(`${certificateNo}.pdf`)
    await page.getByRole('button', { name: '预览' }).tap()
    await expect(page.getByRole('article')).toBeVisible()
    expect(await fitsWidth(page)).toBe(true)
    await page.screenshot({ path: 'test-results/public-phone-found.png', fullPage: true })
    await expectAccessible(page, 'the result')
    // What is tapped is as high as a finger.
    for (const target of await page.locator('button:visible, a:visible').all())
      expect((await target.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
  })

  test('[CERT-01] a follower of the official account binds a user once, at the address that it opened', async ({
    page,
    api,
  }) => {
    const { client } = await api('hengfeng')
    const { demonstrationBinding } = await client.certificates.subscriptions({})
    await page.goto(demonstrationBinding ?? '')
    await expect(page.getByRole('heading', { name: '用户绑定' })).toBeVisible()
    const bind = async (password: string) => {
      await retype(page.getByLabel('用户名'), 'hengfeng')
      await retype(page.getByLabel('密码'), password)
      const token = await picture(page).getAttribute('data-token')
      await retype(page.getByLabel('验证码', { exact: true }), answerOf(token ?? '', TEST_SECRET))
      await page.getByRole('button', { name: '绑定', exact: true }).tap()
    }
    await bind('no-such-password-1')
    await expect(page.getByRole('alert')).toContainText('不正确')
    await expectAccessible(page, 'the page of a binding')
    await bind(DEMO_PASSWORD)
    await expect(page.getByText('绑定成功：示例操作员甲')).toBeVisible()
    expect(await fitsWidth(page)).toBe(true)
  })

  test('[CERT-20] an export certificate is found from the push, with its goods; English is one tap away', async ({
    page,
    server,
    api,
  }) => {
    const { client } = await api('hengfeng')
    const { rows } = await client.documents.list({
      collection: 'certificates.export',
      filters: {},
      pageSize: 5,
    })
    const certificateNo = rows[0]?.id ?? ''
    await page.goto(`${server.url}${PUBLIC_PATH}#/certificates/export/${certificateNo}`)
    await expect(page.getByLabel('出入境类型')).toHaveValue('export')
    await fill(page, seededCode(certificateNo))
    await expect(page.getByRole('heading', { name: '查询结果' })).toBeVisible()
    await expect(page.getByText('下载PDF证书')).toHaveCount(0)
    await page.getByRole('button', { name: '预览' }).tap()
    await page.getByRole('button', { name: 'English' }).tap()
    await expect(page.getByRole('heading', { name: 'Query result' })).toBeVisible()
    await expect(page.getByRole('article')).toContainText('Name, address of consignor')
    expect(await fitsWidth(page)).toBe(true)
    await page.screenshot({ path: 'test-results/public-phone-export.png', fullPage: true })
  })
})
