/** The whole registration form with the keyboard alone, from the menu to the submission (GEN-11, REG-02 to REG-07). */
import { pdfOf } from '../../server/testing/documents.ts'
import { filing } from '../../systems/registration/declare/filing.ts'
import { chooseFiles } from './steps/chooser.ts'
import { fillInOrder, focusedName, tabTo } from './steps/keyboard.ts'
import { dataRows, toolbar } from './steps/pages.ts'
import { chooseByKeys } from './steps/systems.ts'
import { asYuanyang, decide, enterprise, FILING, rowsAt, rowValues } from './steps/registration.ts'
import { expect, test } from './sill.ts'

test('[REG-02] [REG-03] [REG-04] [REG-05] [REG-06] [REG-07] [GEN-11] all fields, all four tables and the attachment, without a mouse', async ({
  client,
  page,
  api,
}) => {
  const window = await asYuanyang(page, client)
  await window.evaluate(() =>
    document.addEventListener('mousedown', () => (document.documentElement.dataset['mouse'] = 'used'), true),
  )
  await tabTo(window, /电子证书/u)
  await chooseByKeys(window, '行政相对人统一管理3.0')
  await tabTo(window, '备案申请')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: '请选择您要备案的资质类型 (可多选):' })).toBeVisible()
  await tabTo(window, '进出口货物收发货人')
  await window.keyboard.press('Space')
  await tabTo(window, '确定')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: '报关单位及相关资质备案申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )

  const fields = filing.sections.flatMap((section) =>
    section.fields.map((name) => [name, filing.fields[name]] as const),
  )
  await fillInOrder(window, fields, enterprise)
  for (const [name, table] of Object.entries(filing.rows)) {
    const adder = `新增 ${table.title.zh}`
    if ((await focusedName(window)) !== adder) await tabTo(window, adder)
    await window.keyboard.press('Enter')
    await expect(
      window.getByRole('dialog', { name: table.boxTitle?.zh ?? `新增${table.title.zh}` }),
    ).toBeVisible()
    // 有效日期 is left empty: the tick after it fills it.
    await fillInOrder(window, Object.entries(table.fields), rowValues[name] ?? {})
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await expect(dataRows(window, table.title.zh)).toHaveCount(1)
    await expect.poll(() => focusedName(window)).toBe(adder)
  }

  await tabTo(window, /添加文件/u)
  await chooseFiles(window, () => window.keyboard.press('Enter'), {
    name: '报关单位备案信息表（已签章）.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await pdfOf(1)),
  })
  await expect(dataRows(window, '附件信息')).toHaveCount(1)
  await expect.poll(() => focusedName(window)).toMatch(/添加文件/u)
  await window.keyboard.press('Control+Enter')
  await expect(toolbar(window)).toContainText('已送达', { timeout: 60_000 })
  expect(await window.evaluate(() => document.documentElement.dataset['mouse'] ?? 'unused')).toBe('unused')

  const clerk = await api('yuanyang')
  const sent = (await rowsAt(clerk, FILING)).find((row) => row.state === 'submitted')
  const typed = Object.fromEntries(Object.entries(enterprise).filter(([, value]) => value !== ''))
  expect(sent?.content.fields).toMatchObject({
    ...typed,
    types: 'trader',
    creditCode: clerk.account.tenant.creditCode,
  })
  expect(sent?.content.fields['applicationNo']).toMatch(/^BA/u)
  for (const [name, values] of Object.entries(rowValues))
    expect(sent?.content.rows[name]).toEqual([expect.objectContaining(values)])
  expect(sent?.content.rows['licences']?.[0]?.['validUntil']).toBe('2099-12-31')
  expect(sent?.content.attachments['infoForm']?.[0]?.name).toBe('报关单位备案信息表（已签章）.pdf')
  // 远洋 is left as it was found.
  await decide(await api('customs'), FILING, sent?.id ?? '', ['receive', 'notAccept'])
})
