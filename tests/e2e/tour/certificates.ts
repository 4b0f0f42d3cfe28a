/** README's tour, the steps about certificates. */
import { globSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { runCommand, startCommand } from '../../support/commands.ts'
import { childrenOf, descendantsOf } from '../../support/processes.ts'
import { reason } from '../steps/applications.ts'
import { confirmAction } from '../steps/desk.ts'
import { dataRows, openPage, statusBar, toolbar, untilContact, untilSynced } from '../steps/pages.ts'
import {
  choose,
  conditions,
  findCertificate,
  giveNumber,
  printBox,
  question,
  rowWith,
  tickCertificate,
  tool,
} from '../steps/printing.ts'
import { logIn, openDeskOf } from './login.ts'
import { known, nth, type Machine, type Step } from './tour.ts'

/** Process ids of the parts of `npm start` whose command line holds this. */
const partsOf = ({ running: [start] }: Machine, program: string): number[] =>
  (start ? [start.pid, ...descendantsOf(start.pid)] : []).flatMap((pid) => childrenOf(pid, program))

async function blanksWith(page: Page, title: string, prefix: string): Promise<void> {
  await openPage(page, title)
  await page.getByText('单证明细').click()
  await conditions(page).getByRole('button', { name: '重置' }).click()
  await conditions(page).getByLabel('空白单证编号').fill(prefix)
  await conditions(page).getByRole('button', { name: '查询' }).click()
}

/** A number of these letters that is 可用. */
async function numberInStock(page: Page, title: string, letters: string): Promise<string> {
  await blanksWith(page, title, `${letters}-`)
  await choose(page, conditions(page).getByLabel('状态'), '可用')
  await conditions(page).getByRole('button', { name: '查询' }).click()
  const row = dataRows(page, title)
    .filter({ hasText: `${letters}-` })
    .first()
  await expect(row).toContainText('可用')
  return new RegExp(`${letters}-\\d{10}`, 'u').exec(await row.innerText())?.[0] ?? ''
}

const SELF_PRINT = '出境检验检疫证书自助打印'

export const start: Step = [
  [
    '`npm start`,',
    async (machine, { codes }) => {
      const command = startCommand(nth(codes), machine.env)
      machine.running.push(command)
      const said = await command.until('Ctrl+C ends everything')
      for (const [name, pattern] of [
        ['client', /Client\s+(http:\S+)/u],
        ['desk', /Desk\s+(http:\S+)/u],
        ['password', /accounts: (\S+)/u],
      ] as const)
        machine.known.set(name, pattern.exec(said)?.[1] ?? '')
    },
  ],
  [
    "open the client's address, log in as `hengfeng` (password printed by the command).",
    async (machine, { codes }) => {
      await machine.page.goto(known(machine, 'client'))
      await logIn(machine, machine.page, nth(codes))
      await untilContact(machine.page, '在线')
    },
  ],
]

export const preview: Step = [
  [
    '出境检验检疫证书自助打印 → choose a certificate → 【预览】 shows it and what the check of its signature found.',
    async ({ page, known: all }, { path: [title = ''], buttons }) => {
      await openPage(page, title)
      // While the first rows come down the first of them is another one at each look.
      await untilSynced(page)
      const row = dataRows(page, SELF_PRINT).filter({ hasText: '待打印' }).first()
      const certificateNo = (await row.getAttribute('data-id')) ?? ''
      all.set('certificateNo', certificateNo)
      await dataRows(page, SELF_PRINT).filter({ hasText: certificateNo }).getByRole('checkbox').check()
      await tool(page, nth(buttons)).click()
      await expect(page.getByRole('tab', { name: `${nth(buttons)} ${certificateNo}` })).toHaveAttribute(
        'aria-selected',
        'true',
      )
      await expect(page.getByRole('region', { name: '电子签名验证' }).getByRole('status')).toHaveText(
        '签名有效',
      )
      await expect(page.locator('.preview-paper canvas').first()).toBeVisible()
    },
  ],
]

export const print: Step = [
  [
    '【打印】 → type a number from the page 空白单证 that fits the format → 提交.',
    async (machine, { buttons, path: [, , submit = ''] }) => {
      const { page } = machine
      const certificateNo = known(machine, 'certificateNo')
      const [, kind = ''] =
        /(C[\de]-\d)/u.exec(await (await findCertificate(page, certificateNo)).innerText()) ?? []
      const blankNo = await numberInStock(page, '空白单证', kind.replace('-', '').toUpperCase())
      machine.known.set('blankNo', blankNo)
      await tickCertificate(page, certificateNo)
      await tool(page, nth(buttons)).click()
      await expect(printBox(page).getByRole('button', { name: submit.replace('.', '') })).toBeVisible()
      await giveNumber(page, blankNo)
    },
  ],
  [
    'With no printer on the machine the file printer writes the pages as PDF into its folder.',
    async (machine) => {
      await expect(question(machine.page, known(machine, 'certificateNo'))).toBeVisible()
      const written = () => globSync('client/**/printed/*.pdf', { cwd: machine.home })
      await expect.poll(() => written().length).toBe(1)
      expect(
        readFileSync(`${machine.home}/${written()[0] ?? ''}`)
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    },
  ],
  [
    'Confirm 【打印成功】: the blank is 已使用, the certificate 已打印.',
    async (machine, { buttons }) => {
      const { page } = machine
      const asked = question(page, known(machine, 'certificateNo'))
      await asked.getByRole('button', { name: nth(buttons) }).click()
      await expect(asked).toBeHidden()
      await blanksWith(page, '空白单证', known(machine, 'blankNo'))
      await expect(rowWith(page, known(machine, 'blankNo'))).toContainText('已使用')
      await expect(await findCertificate(page, known(machine, 'certificateNo'), '已打印')).toContainText(
        '已打印',
      )
    },
  ],
]

export const reprint: Step = [
  [
    '`npm run demo-server -- stop` in a second terminal ends the server alone, as if the network were gone; the client goes on and says 离线.',
    async (machine, { codes }) => {
      const [client, server] = [partsOf(machine, 'browser/main.js'), partsOf(machine, 'server/main.js')]
      expect([client.length, server.length]).toEqual([1, 1])
      await runCommand(nth(codes), machine.env)
      expect(partsOf(machine, 'server/main.js')).toEqual([])
      await untilContact(machine.page, '离线')
      expect(partsOf(machine, 'browser/main.js')).toEqual(client)
    },
  ],
  [
    '【申请自助重打】 on the certificate of step 3, fill the reason, 提交: it is 待发送.',
    async (machine, { buttons }) => {
      const { page } = machine
      await tickCertificate(page, known(machine, 'certificateNo'), '已打印')
      await tool(page, nth(buttons)).click()
      await expect(page.getByRole('tab', { name: '自助重打申请', exact: true })).toHaveAttribute(
        'aria-selected',
        'true',
      )
      await reason(page).pressSequentially('证书在邮寄途中受潮')
      await toolbar(page).getByRole('button', { name: '提交' }).click()
      await expect(toolbar(page)).toContainText('待发送')
      await expect(statusBar(page)).toContainText('待发送 1')
    },
  ],
  [
    '`npm run demo-server -- start`: it becomes 已送达 by itself.',
    async (machine, { codes }) => {
      await runCommand(nth(codes), machine.env)
      await expect(toolbar(machine.page)).toContainText('已送达', { timeout: 60_000 })
      await expect(statusBar(machine.page)).toContainText('待发送 0')
    },
  ],
]

export const decide: Step = [
  [
    "At the desk's address as `customs`: it stands under 待办事项; 【通过】, with an opinion.",
    async (machine, { codes, buttons }) => {
      const desk = await openDeskOf(machine, nth(codes))
      const waiting = desk.getByRole('row').filter({ hasText: known(machine, 'certificateNo') })
      await waiting.getByRole('link').click()
      await desk.getByLabel('审核意见').pressSequentially('同意重打')
      await desk.getByRole('button', { name: nth(buttons), exact: true }).click()
      await confirmAction(desk, nth(buttons))
      await expect(desk.locator('.desk-state')).toHaveText('审批通过')
      await desk.context().close()
    },
  ],
  [
    'The certificate is 待打印 once more.',
    async (machine) => {
      await expect(toolbar(machine.page)).toContainText('审批通过', { timeout: 30_000 })
      await expect(
        await findCertificate(machine.page, known(machine, 'certificateNo'), '待打印'),
      ).toContainText('待打印')
    },
  ],
]
