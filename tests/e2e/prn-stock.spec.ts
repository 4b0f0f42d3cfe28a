/** 空白单证: what was issued, what became of it, what is left (PRN-07). */
import type { Page } from '@playwright/test'
import { blankKinds } from '../../domain/printing/blank-kinds.ts'
import { blankStates, LOW_STOCK, type BlankState } from '../../domain/printing/blank.ts'
import { expect, test } from './steps/office.ts'
import { dataRows, openPage, table, toolbar } from './steps/pages.ts'
import { choose, conditions, rowWith } from './steps/printing.ts'

const states = Object.keys(blankStates) as BlankState[] // its own keys
const cellsOf = (page: Page, kind: string) =>
  dataRows(page, '库存对账').filter({ hasText: kind }).getByRole('cell')

test('[PRN-07] the stock page counts every number, says when a kind runs low, and balances', async ({
  window,
  office,
}) => {
  await openPage(window, '空白单证')
  const { lines } = await office.clerk.client.blanks.ledger()
  expect(lines).toHaveLength(Object.keys(blankKinds).length)
  await expect(dataRows(window, '库存对账')).toHaveCount(lines.length)
  const heads = await table(window, '库存对账').getByRole('columnheader').allInnerTexts()
  expect(heads).toEqual([
    '单证种类',
    '领用总数',
    ...states.map((state) => blankStates[state].label.zh),
    '对账结果',
    '库存',
  ])
  for (const line of lines) {
    const cells = await cellsOf(window, line.blankKind).allInnerTexts()
    expect(cells.slice(1, 2 + states.length)).toEqual(
      [line.issued, ...states.map((state) => line.counts[state])].map(String),
    )
    expect(line.issued).toBe(states.reduce((sum, state) => sum + line.counts[state], 0))
    expect(cells.slice(-2)).toEqual([
      '相符',
      line.counts.available < LOW_STOCK ? '库存不足，请及时申领' : '充足',
    ])
  }
  // One seeded kind is low, until the officer issues more.
  await expect(cellsOf(window, 'Ce-1').last()).toHaveText('库存不足，请及时申领')
  await office.blanks('Ce-1', LOW_STOCK)
  await openPage(window, '出境检验检疫证书自助打印')
  await openPage(window, '空白单证')
  await expect(cellsOf(window, 'Ce-1').last()).toHaveText('充足')
})

test('[PRN-07] every number is found with its state; one that was damaged is written off', async ({
  window,
  office,
}) => {
  const [blankNo = ''] = await office.blanks('C7-1', 2)
  await openPage(window, '空白单证')
  await window.getByText('单证明细').click()
  await choose(window, conditions(window).getByLabel('状态'), '已使用')
  await choose(window, conditions(window).getByLabel('单证种类'), blankKinds['C7-1'].zh)
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(dataRows(window, '空白单证').first()).toContainText('已使用')
  for (const row of await dataRows(window, '空白单证').all()) await expect(row).toContainText('已使用')

  await conditions(window).getByRole('button', { name: '重置' }).click()
  await conditions(window).getByLabel('空白单证编号').fill(blankNo)
  await expect(async () => {
    await conditions(window).getByRole('button', { name: '查询' }).click()
    await expect(rowWith(window, blankNo)).toContainText('可用', { timeout: 1_500 })
  }).toPass()
  const before = (await office.clerk.client.blanks.ledger()).lines.find(
    ({ blankKind }) => blankKind === 'C7-1',
  )
  await rowWith(window, blankNo).getByRole('checkbox').check()
  await toolbar(window).getByRole('button', { name: '作废登记' }).click()
  const box = window.getByRole('dialog', { name: '作废登记' })
  await expect(box.getByLabel('空白单证编号')).toHaveValue(blankNo)
  await choose(window, box.getByLabel('作废原因'), '使用前损坏')
  await box.getByLabel('补充说明').fill('运输途中受潮')
  await box.getByRole('button', { name: '确定' }).click()
  await expect(box).toBeHidden()
  await expect(rowWith(window, blankNo)).toContainText('作废')
  await expect(rowWith(window, blankNo)).toContainText('使用前损坏')
  expect((await office.blank(blankNo)).state).toBe('spoiled')
  const after = (await office.clerk.client.blanks.ledger()).lines.find(
    ({ blankKind }) => blankKind === 'C7-1',
  )
  expect(after).toMatchObject({
    difference: 0,
    issued: before?.issued,
    counts: { available: (before?.counts.available ?? 0) - 1, spoiled: (before?.counts.spoiled ?? 0) + 1 },
  })
})
