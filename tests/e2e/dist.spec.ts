/** The first command of the README, as a newcomer runs it: DIST-01, DIST-03. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { answerOf } from '../../server/testing/captcha.ts'
import { expect, test } from './window.ts'

const root = join(import.meta.dirname, '..', '..')

test('[DIST-01] [DIST-03] one command starts server and client, says where to look and as whom, and it is so', async ({ page }) => {
  test.setTimeout(240_000)
  const home = mkdtempSync(join(tmpdir(), 'sill-home-'))
  // No screen: the browser host, whatever this machine has.
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const command = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start'], { cwd: root, env: { ...env, SILL_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  createInterface({ input: command.stdout }).on('line', (line) => said.push(line))
  const ended = new Promise((resolve) => command.once('exit', resolve))
  try {
    await expect.poll(() => said.join('\n'), { timeout: 200_000 }).toContain('Ctrl+C')
    const text = said.join('\n')
    const client = /Client\s+(http:\S+)/u.exec(text)?.[1] ?? ''
    const desk = /Desk\s+(http:\S+)/u.exec(text)?.[1] ?? ''
    const user = /as (\w+)/u.exec(text)?.[1] ?? ''
    const password = /accounts: (\S+)/u.exec(text)?.[1] ?? ''
    const secret = readFileSync(join(home, 'server-secret'), 'utf8').trim()
    await page.goto(client)
    await page.getByLabel('用户名').fill(user)
    await page.getByLabel('密码').fill(password)
    const token = (await page.locator('.captcha-picture img').getAttribute('data-token')) ?? ''
    await page.getByLabel('验证码', { exact: true }).fill(answerOf(token, secret))
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
    await page.goto(desk)
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  } finally {
    command.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
})
