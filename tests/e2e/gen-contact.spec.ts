/** GEN-20: what the status bar says of the server is so, also when the server hangs or somebody else answers for it. */
import { startClient } from '../support/stack/client.ts'
import { startServer } from '../support/stack/server.ts'
import { startFaultyProxy } from '../support/faulty-proxy.ts'
import { login } from './steps/login.ts'
import { expect, openWindow, test } from './sill.ts'

test('[GEN-20] a server that hangs, a login page of the network: offline is said, with what to do, and all goes on by itself', async ({
  browser,
}) => {
  const server = await startServer()
  const proxy = await startFaultyProxy(server.url, 1)
  const client = await startClient(proxy.url)
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    const bar = window.getByRole('contentinfo')
    await expect(bar.getByRole('button', { name: '在线' })).toBeVisible()

    server.freeze()
    await expect(bar.getByRole('button', { name: '离线' })).toBeVisible()
    server.thaw()
    await expect(bar.getByRole('button', { name: '在线' })).toBeVisible()

    proxy.setPortal({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html>请登录网络</html>',
    })
    await expect(bar.getByRole('button', { name: '离线' })).toBeVisible()
    await bar.getByRole('button', { name: '离线' }).click()
    await expect(window.getByText('网络中有登录页面或代理代替服务器作了答复', { exact: false })).toBeVisible()
    await expect(window.getByText('请先在浏览器中完成网络登录', { exact: false })).toBeVisible()
    proxy.setPortal(undefined)
    await expect(bar.getByRole('button', { name: '在线' })).toBeVisible()
    await expect(window.getByText('网络中有登录页面或代理代替服务器作了答复', { exact: false })).toBeHidden()
  } finally {
    await client.close()
    await proxy.close()
    server.thaw()
    await server.close()
  }
})
