/** The program around its window: how a window comes in, and how all of it ends. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRunning } from '../support/processes.ts'
import { entryOf } from '../support/stack/entries.ts'
import { login } from './steps/login.ts'
import { expect, test } from './sill.ts'

test('[SEC-02] [DIST-03] the window comes in by a page that only its owner can read; the command line holds no secret', async ({
  client,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-opened-'))
  const said = join(folder, 'arguments')
  const browser = join(folder, 'browser')
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}.part'\nmv '${said}.part' '${said}'\n`)
  chmodSync(browser, 0o755)
  try {
    await client.stop()
    await client.start({ SILL_OPEN: '1', SILL_BROWSER: browser })
    await expect.poll(() => existsSync(said)).toBe(true)
    const line = readFileSync(said, 'utf8')
    expect(line).not.toContain('token')
    expect(line).not.toContain(new URL(client.window()).searchParams.get('token') ?? '')
    const address = /--app=(file:\S+)/u.exec(line)?.[1] ?? ''
    const file = fileURLToPath(address)
    expect(statSync(file).mode & 0o077).toBe(0)
    await page.goto(address)
    await expect(page.getByLabel('用户名')).toBeVisible()
    expect(new URL(page.url()).search).toBe('')
    expect(existsSync(file)).toBe(false)
    await page.reload()
    await expect(page.getByLabel('用户名')).toBeVisible()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('[GEN-04] [DIST-03] 退出程序 asks once, ends the program, and the window says so; it starts again', async ({
  client,
  window,
}) => {
  await window.getByRole('button', { name: '退出程序' }).click()
  const box = window.getByRole('dialog')
  await expect(box).toContainText('退出后不再自动发送和接收')
  await box
    .getByRole('button', { name: '取 消' })
    .or(box.getByRole('button', { name: '取消' }))
    .click()
  await expect(box).toBeHidden()
  await window.getByRole('button', { name: '退出程序' }).click()
  await window.getByRole('dialog').getByRole('button', { name: '退出程序' }).click()
  await expect(window.getByRole('alert')).toContainText('程序已退出')
  await expect.poll(() => isRunning(client.pid())).toBe(false)

  await client.start()
  await window.goto(client.window())
  await login(window, 'hengfeng')
})

test('[DIST-03] a second start with --quit ends the running program cleanly, without any window', async ({
  client,
}) => {
  const env = { ...process.env, SILL_DATA: client.data, SILL_OPEN: '0' }
  const quit = () =>
    spawnSync(process.execPath, [entryOf('browser', {}), '--quit'], { env, encoding: 'utf8' }).status
  expect(quit()).toBe(0)
  await expect.poll(() => isRunning(client.pid())).toBe(false)
  expect(quit()).toBe(1)
})
