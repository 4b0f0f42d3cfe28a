/** 免办申请 from 新申请 to the office (CCC-04 – CCC-07, CCC-10). */
import { beginApplication, button, field, fillBasics, fillProduct, option, panel } from './steps/exemption.ts'
import { openPage, table, toolbar, untilSynced } from './steps/pages.ts'
import { expect, test } from './sill.ts'

test('[CCC-04] [CCC-05] [CCC-06] [CCC-07] terms, clause and mode, products by what their HS code asks, files by kind, a number and an office', async ({
  window: clerk,
}, testInfo) => {
  const shot = (name: string) => clerk.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await openPage(clerk, '新申请')
  await shot('terms')
  await button(clerk, '我不同意').click()
  await expect(clerk.getByRole('tab', { name: '查看申请列表', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await openPage(clerk, '新申请')
  await button(clerk, '我同意').click()
  await button(clerk, '保存并进入下一步').click()
  await expect(panel(clerk)).toContainText('请选择免办条款')
  await expect(panel(clerk)).toContainText('请选择贸易方式')
  await shot('clause')
  await button(clerk, '返回').click()
  await expect(button(clerk, '我同意')).toBeVisible()
  await beginApplication(clerk)
  await expect(field(clerk, 'applicant')).toHaveValue('示例恒丰进出口有限公司')
  await expect(field(clerk, 'applicant')).not.toBeEditable()
  await fillBasics(clerk)
  await expect(panel(clerk).locator('[data-at="fields.acceptOffice"]')).toContainText('宁波局本部')
  await shot('basics')

  await button(clerk, '查看申请产品信息').click()
  await button(clerk, '新增 产品信息').click()
  const choice = clerk.getByRole('dialog', { name: '选择免办产品' })
  await choice.getByLabel('编码').pressSequentially('83')
  await choice.getByRole('button', { name: '查询' }).click()
  await expect(choice.getByRole('radio')).toHaveCount(3)
  await choice.getByRole('button', { name: '重填' }).click()
  await choice.getByLabel('名称').pressSequentially('空调器')
  await choice.getByLabel('名称').press('Enter')
  await expect(choice.getByRole('radio')).toHaveCount(4)
  await shot('choose')
  await choice.getByRole('radio').nth(1).check()
  await choice.getByRole('button', { name: '提交' }).click()
  const box = clerk.getByRole('dialog', { name: '免办产品信息填写' })
  await expect(box).toContainText('8415102100')
  await box.getByRole('button', { name: '保存并关闭' }).click()
  await expect(box).toContainText('此项为必填项')
  await fillProduct(box, {
    name: '示例空调器',
    spec: 'KFR-26',
    quantity: '100',
    unit: '001',
    hsQuantity: '100',
    brand: '示例牌',
    maker: '示例厂',
    origin: 'JPN',
  })
  await box.getByLabel('安装方式').pressSequentially('壁挂')
  await box.getByLabel('独立式或分体式').click()
  await option(clerk, '分体式').click()
  await box.getByLabel('制冷量').pressSequentially('2600W')
  await shot('product')
  await box.getByRole('button', { name: '保存并添加下一个' }).click()
  // The next of the same code, empty; another code by 【重新选择】 keeps what was typed.
  await expect(box.locator('[data-at$=".name"] input')).toHaveValue('')
  await expect(box).toContainText('8415102100')
  await fillProduct(box, { name: '示例保险箱', hsQuantity: '5' })
  await box.getByRole('button', { name: '重新选择' }).click()
  await choice.getByLabel('编码').pressSequentially('8303')
  await choice.getByRole('button', { name: '查询' }).click()
  await expect(box).toContainText('保险箱、柜、保险库的门')
  await expect(box.locator('[data-at$=".name"] input')).toHaveValue('示例保险箱')
  await expect(box).toContainText('HS 标准量单位已改变')
  await expect(box.locator('[data-at$=".hsQuantity"] input')).toHaveValue('')
  await fillProduct(box, {
    spec: 'B-1',
    quantity: '2',
    unit: '001',
    hsQuantity: '120.5',
    brand: '无',
    maker: '示例厂',
    origin: 'DEU',
  })
  await box.getByLabel('防护等级').pressSequentially('B2')
  await box.getByLabel('锁具类型').pressSequentially('机械')
  await box.getByRole('button', { name: '保存并关闭' }).click()
  await expect(box).toBeHidden()
  const lines = table(clerk, '产品信息').locator('tbody tr[data-id]')
  await expect(lines).toHaveCount(2)
  await panel(clerk).getByRole('search').getByLabel('需免办产品名称').pressSequentially('保险')
  await panel(clerk).getByRole('search').getByRole('button', { name: '查询' }).click()
  await expect(lines).toHaveCount(1)
  await lines.first().getByRole('cell').nth(2).click()
  await expect(panel(clerk).getByRole('region', { name: '详细信息' })).toContainText(
    '锁具类型：机械；防护等级：B2',
  )
  await shot('products')
  await panel(clerk).getByRole('search').getByRole('button', { name: '清除条件' }).click()
  await expect(lines).toHaveCount(2)

  // What is wrong leads to its page: files of another one.
  await toolbar(clerk).getByRole('button', { name: '提交申请' }).click()
  await expect(panel(clerk)).toContainText('已填写合同号，请上传对应的附件')
  for (const kind of [
    '合同',
    '申请免办情况说明（盖章）',
    '营业执照副本',
    '符合免办条款的证明材料',
    '责任担保书',
  ]) {
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      panel(clerk)
        .getByRole('button', { name: `添加文件 ${kind}`, exact: true })
        .click(),
    ])
    await chooser.setFiles({
      name: `${kind}.7z`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(`示例 ${kind}`),
    })
    await expect(panel(clerk)).toContainText(`${kind}.7z`)
  }
  await shot('files')
  await toolbar(clerk).getByRole('button', { name: '提交申请' }).click()
  await expect(toolbar(clerk)).toContainText('受理中', { timeout: 60_000 })
  await openPage(clerk, '查看申请列表')
  await untilSynced(clerk)
  await expect(table(clerk, '查看申请列表')).toContainText(/MB\d{14}/u)
  await shot('list')
})
