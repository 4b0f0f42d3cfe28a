/** What is at rest and what the window may do: SEC-01, SEC-02. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { freeCertificate, reason, startReprint, untilSaved } from './steps/applications.ts'
import { openPage } from './steps/pages.ts'
import { expect, test } from './sill.ts'

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

test('[SEC-01] nothing of drafts, certificates, keys or passwords stands on the disk in clear', async ({
  window,
  client,
  api,
}) => {
  const { client: central } = await api('hengfeng')
  const certificateNo = await freeCertificate(central, 'printed')
  const words = '独一无二的理由-7f3a9c'
  await startReprint(window, certificateNo)
  await reason(window).fill(words)
  await untilSaved(window)
  await client.stop()
  const files = everyFile(client.data)
  expect(files.length).toBeGreaterThan(1)
  for (const secret of [words, certificateNo, 'Sill-demo-2026', 'BEGIN PRIVATE KEY']) {
    const leaking = files.filter((file) => readFileSync(file).includes(secret))
    expect(leaking, `${secret} in clear`).toEqual([])
  }
})

test('[SEC-02] every page keeps the strict policy: no violation, no inline script, no way to another origin', async ({
  window,
  server,
}) => {
  const violations: string[] = []
  window.on(
    'console',
    (message) =>
      /content security policy|refused to/iu.test(message.text()) && violations.push(message.text()),
  )
  for (const title of [
    '入境检验检疫电子证书查询',
    '出境检验检疫电子证书查询',
    '出境检验检疫证书自助打印',
    '空白单证',
    '发件箱',
    '自助重打申请查询',
    '现场出证申请查询',
  ])
    await openPage(window, title)
  const policy =
    (await window.request.get(new URL('/', window.url()).href)).headers()['content-security-policy'] ?? ''
  expect(policy).toContain('default-src')
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('unsafe-eval')
  expect(violations).toEqual([])
  const reached = await window.evaluate(async (url) => {
    try {
      await fetch(url, { mode: 'no-cors' })
      return true
    } catch {
      return false
    }
  }, `${server.url}/api/openapi.json`)
  expect(reached).toBe(false)
  const hasNode = await window.evaluate(() => 'require' in globalThis || 'process' in globalThis)
  expect(hasNode).toBe(false)
})
