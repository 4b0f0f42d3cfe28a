/** README's tour, the steps about registration, on one machine and on two. */
import { expect, type Page } from '@playwright/test'
import { pdfOf } from '../../../server/testing/documents.ts'
import { startCommand } from '../../support/commands.ts'
import { untilSaved } from '../steps/applications.ts'
import { confirmAction, openDeskPage } from '../steps/desk.ts'
import { dataRows, openPage, toolbar } from '../steps/pages.ts'
import { choices, switcher } from '../steps/systems.ts'
import { formState, inputAt, press } from '../steps/registration.ts'
import { logIn, newWindow, openDeskOf } from './login.ts'
import { nth, type Step } from './tour.ts'

const FILING = '报关单位及相关资质备案申请'
const CHANGE = '变更申请单'
const numberOf = (page: Page) => page.getByLabel('申请统一编号').filter({ visible: true })

async function attachStamped(page: Page): Promise<void> {
  await page
    .getByRole('tabpanel')
    .filter({ visible: true })
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '信息表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) })
  await expect(dataRows(page, '附件信息')).toContainText('信息表.pdf')
}

const qualifications = (page: Page) => page.locator('.qualifications').filter({ visible: true })

/** Ticks this, 【确定】: the form. */
async function begin(page: Page, menu: string, type: string, ok: string): Promise<void> {
  await openPage(page, menu)
  await qualifications(page).getByRole('checkbox', { name: type, exact: true }).check()
  await page.getByRole('button', { name: ok, exact: true }).filter({ visible: true }).click()
  await expect(page.getByRole('tab', { name: FILING, exact: true, selected: true })).toBeVisible()
}

export const file: Step = [
  [
    'Choose 行政相对人统一管理3.0 above the menu.',
    async ({ page }) => {
      await switcher(page).click()
      await choices(page).filter({ hasText: '行政相对人统一管理3.0' }).click()
      await expect(switcher(page)).toContainText('行政相对人统一管理3.0')
    },
  ],
  [
    '资质备案 → 备案申请: `hengfeng` holds 进出口货物收发货人, so a click on 报关企业分支机构 is refused, with the reason.',
    async ({ page }) => {
      await openPage(page, '备案申请')
      await expect(qualifications(page)).toContainText('进出口货物收发货人（已备案）', { timeout: 30_000 })
      await qualifications(page).getByRole('checkbox', { name: '报关企业分支机构', exact: true }).click()
      await expect(qualifications(page).getByRole('alert')).toHaveText(
        '已备案进出口货物收发货人,无法同时备案报关企业分支机构',
      )
      await expect(
        qualifications(page).getByRole('checkbox', { name: '报关企业分支机构', exact: true }),
      ).not.toBeChecked()
    },
  ],
  [
    'Tick 报关企业, 【确定】; the form is filled from what is on file.',
    async ({ page }, { buttons }) => {
      await begin(page, '备案申请', '报关企业', nth(buttons))
      await expect(inputAt(page, 'nameZh')).toHaveValue('示例恒丰进出口有限公司')
      await expect(inputAt(page, 'address')).not.toHaveValue('')
      await expect(dataRows(page, '管理人员信息')).toHaveCount(2)
    },
  ],
  [
    '【暂存】 gives its number, 打印《报关单位备案信息表》, upload it stamped (any PDF or picture will do), 【提交】.',
    async ({ page, known }, { buttons }) => {
      await press(page, nth(buttons))
      await expect(numberOf(page)).not.toHaveValue('', { timeout: 30_000 })
      known.set('applicationNo', await numberOf(page).inputValue())
      await page.getByRole('button', { name: '打印《报关单位备案信息表》' }).filter({ visible: true }).click()
      const paper = page.getByRole('dialog', { name: '打印《报关单位备案信息表》' })
      await expect(paper.locator('canvas').first()).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(paper).toBeHidden()
      await attachStamped(page)
      await press(page, nth(buttons, 1))
      await expect(toolbar(page)).toContainText('已送达', { timeout: 60_000 })
    },
  ],
  [
    'As `customs` at the desk 【入库成功】, 【受理】, 【通过】;',
    async (machine, { codes, buttons }) => {
      const desk = await openDeskOf(machine, nth(codes))
      await openDeskPage(desk, FILING)
      await desk
        .getByRole('row')
        .filter({ hasText: machine.known.get('applicationNo') ?? '' })
        .getByRole('cell')
        .first()
        .dblclick()
      for (const [index, state] of ['海关入库成功，请等待审核', '海关受理中', '审批通过'].entries()) {
        if (index === buttons.length - 1)
          await desk.getByLabel('海关审核意见').last().pressSequentially('符合备案条件')
        await desk.getByRole('button', { name: nth(buttons, index), exact: true }).click()
        if (index === buttons.length - 1) await confirmAction(desk, nth(buttons, index))
        await expect(desk.locator('.desk-state')).toHaveText(state)
      }
      await desk.context().close()
    },
  ],
  [
    'the opinion comes back by itself and 备案信息查询 has the new qualification.',
    async ({ page }) => {
      await expect(formState(page)).toContainText('审批通过', { timeout: 30_000 })
      await expect(page.getByText('符合备案条件').filter({ visible: true }).first()).toBeVisible()
      await openPage(page, '备案信息查询')
      await expect(dataRows(page, '备案信息查询').filter({ hasText: /报关企业(?!分支)/u })).toHaveCount(1, {
        timeout: 30_000,
      })
    },
  ],
  [
    '`customs3101` and `customs3104` are officers of one district: a 变更申请 to another 所在地海关 goes to that one.',
    async (machine, { codes }) => {
      const { page } = machine
      const [former, later] = [nth(codes), nth(codes, 1)]
      const code = later.replace(/\D/gu, '')
      await openPage(page, '变更申请')
      await dataRows(page, '变更申请')
        .filter({ hasText: '进出口货物收发货人' })
        .getByRole('button', { name: '变更', exact: true })
        .click()
      await expect(page.getByRole('tab', { name: CHANGE, exact: true })).toHaveAttribute(
        'aria-selected',
        'true',
      )
      const district = inputAt(page, 'customsDistrict')
      await district.click()
      await district.fill(code)
      await page.locator('.ant-select-item-option').filter({ hasText: code, visible: true }).first().click()
      await attachStamped(page)
      await press(page, '提交')
      await expect(toolbar(page)).toContainText('已送达', { timeout: 60_000 })
      await expect(numberOf(page)).not.toHaveValue('')
      const applicationNo = await numberOf(page).inputValue()
      for (const [officer, count] of [
        [later, 1],
        [former, 0],
      ] as const) {
        const desk = await openDeskOf(machine, officer)
        await openDeskPage(desk, CHANGE)
        await desk.getByLabel('状态', { exact: true }).waitFor()
        await expect(desk.getByRole('row').filter({ hasText: applicationNo })).toHaveCount(count)
        await desk.context().close()
      }
    },
  ],
]

/** What both change; the later one compares. */
const [FIRST, SECOND] = ['示例省示例市第一路 1 号', '示例省示例市第二路 2 号']

export const together: Step = [
  [
    '`npm run demo-client` opens a second client with data of its own.',
    async (machine, { codes }) => {
      const command = startCommand(nth(codes), machine.env)
      machine.running.push(command)
      machine.known.set(
        'second',
        /Client\s+(http:\S+)/u.exec(await command.until('Ctrl+C ends it'))?.[1] ?? '',
      )
    },
  ],
  [
    'Log in there as `hengfeng2` and change a draft that `hengfeng` has saved (【暂存】 of a 备案申请 takes it to the server): who saves later compares the two, line by line.',
    async (machine, { codes, buttons }) => {
      const mine = machine.page
      await begin(mine, '备案申请', '跨境电子商务物流企业', '确定')
      await press(mine, nth(buttons))
      await expect(toolbar(mine)).toContainText('已送达', { timeout: 30_000 })
      const applicationNo = await numberOf(mine).inputValue()

      const theirs = await newWindow(machine)
      await theirs.goto(machine.known.get('second') ?? '')
      await logIn(machine, theirs, nth(codes))
      await openPage(theirs, '申请单查询')
      await theirs
        .getByRole('button', { name: applicationNo, exact: true })
        .filter({ visible: true })
        .click({ timeout: 30_000 })
      await inputAt(theirs, 'address').fill(SECOND)
      await inputAt(mine, 'address').fill(FIRST)
      await untilSaved(mine)
      await press(theirs, nth(buttons))
      await expect(toolbar(theirs)).toContainText('已送达', { timeout: 30_000 })
      await compareAndSave(mine, nth(buttons))
      await expect(inputAt(theirs, 'address')).toHaveValue(FIRST, { timeout: 30_000 })
      await theirs.context().close()
    },
  ],
]

async function compareAndSave(page: Page, save: string): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: '同事已修改这份单据' })).toBeVisible({
    timeout: 30_000,
  })
  await press(page, save)
  const box = page.getByRole('dialog', { name: '核对差异' })
  const line = box.locator('tr[data-at="fields.address"]')
  await expect(line).toContainText(FIRST)
  await expect(line).toContainText(SECOND)
  await box.getByRole('button', { name: '全部采用本机' }).click()
  await box.getByRole('button', { name: '确定' }).click()
  await expect(box).toBeHidden()
  await press(page, save)
  await expect(toolbar(page)).toContainText('已送达', { timeout: 30_000 })
}
