/** The browser host in a real browser: one window for one token, a policy that the page keeps, no way in from elsewhere. */
import { createServer, type Server } from 'node:http'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { expect, test } from './window.ts'

let client: ClientStack
let foreign: Server
let foreignUrl: string

test.beforeAll(async () => {
  // No server is needed to show the first page.
  client = await startClient('http://127.0.0.1:9')
  foreign = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<title>elsewhere</title>'),
  )
  await new Promise<void>((resolve) => void foreign.listen(0, '127.0.0.1', resolve))
  const address = foreign.address()
  foreignUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
})
test.afterAll(async () => {
  foreign.close()
  await client.close()
})

test('DIST-03 SEC-02 the window opens with its token, keeps the strict policy, and the token is used up', async ({
  browser,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on(
    'console',
    (message) =>
      void (/content.security.policy|refused to/i.test(message.text()) && complaints.push(message.text())),
  )
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(client.window())
  expect(new URL(page.url()).search).toBe('')
  await expect(page.getByRole('button', { name: /登\s*录/ }).first()).toBeVisible()
  expect(complaints).toEqual([])

  // Scripts that slipped into the page do not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.name = "inline ran"'
    document.body.append(script)
    const image = document.createElement('div')
    image.innerHTML = '<img src="data:," onerror="window.name = \'handler ran\'">'
    document.body.append(image)
    return new Promise<string>((resolve) => setTimeout(() => resolve(window.name), 200))
  })
  expect(ran).toBe('')

  // Another window of the same browser is let in by its cookie; scripts cannot see it; another browser is not let in.
  const second = await context.newPage()
  await second.goto(new URL('/', client.window()).href)
  await expect(second.getByRole('button', { name: /登\s*录/ }).first()).toBeVisible()
  expect(await second.evaluate(() => document.cookie)).toBe('')
  const other = await (await browser.newContext()).newPage()
  expect((await other.goto(client.window()))?.status()).toBe(401)
  await expect(other.getByText('链接已失效')).toBeVisible()

  // A page of another origin in the very browser that holds the cookie reaches neither the pages nor the RPC.
  const evil = await context.newPage()
  await evil.goto(foreignUrl)
  const reached = await evil.evaluate(async (host) => {
    const socket = await new Promise<string>((resolve) => {
      const attempt = new WebSocket(`ws://${host}/rpc`)
      attempt.addEventListener('open', () => resolve('open'))
      attempt.addEventListener('error', () => resolve('refused'))
    })
    const page = await fetch(`http://${host}/`, { credentials: 'include' }).then(
      () => 'read',
      () => 'refused',
    )
    return { socket, page }
  }, new URL(client.window()).host)
  expect(reached).toEqual({ socket: 'refused', page: 'refused' })
  await context.close()
})
