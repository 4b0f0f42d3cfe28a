/** A full disk under the window (GEN-14): said in words where the clerk looks, what is typed stays, and it is saved by itself when there is room. */
import { startClient } from '../support/stack/client.ts'
import { canMount, smallDisk } from '../support/small-disk.ts'
import { freeCertificate, reason, startReprint, untilSaved } from './steps/applications.ts'
import { login } from './steps/login.ts'
import { statusBar } from './steps/pages.ts'
import { expect, openWindow, test } from './sill.ts'

// A disk can be made only by who may mount one.
if (canMount)
  test('[GEN-14] the disk is full: which one and how much is needed is said at the form and in the status bar; nothing typed is lost', async ({
    browser,
    server,
    api,
  }) => {
    const { client: clerk } = await api('hengfeng')
    const disk = smallDisk(64)
    const client = await startClient(server.url, { SILL_DATA: disk.path })
    try {
      const window = await openWindow(browser, client)
      await login(window, 'hengfeng')
      await startReprint(window, await freeCertificate(clerk, 'printed'))
      await reason(window).click()
      await window.keyboard.type('before ')
      await untilSaved(window)
      // A new run begins with a small log of the database: room that it had before would be used again.
      await client.stop()
      await client.start()
      await window.goto(client.window())
      await login(window, 'hengfeng')
      await expect(reason(window)).toHaveValue('before ')
      await reason(window).click()
      await window.keyboard.press('End')

      disk.fill()
      const long = 'typed while the disk is full '.repeat(8)
      await window.keyboard.type(long)
      const note = window.getByRole('alert').filter({ hasText: '磁盘空间不足' })
      await expect(note).toContainText(disk.path, { timeout: 30_000 })
      await expect(note).toContainText('至少腾出 100 MB')
      await expect(note).not.toContainText('程序出现异常')
      await expect(statusBar(window).getByRole('button', { name: '磁盘空间不足' })).toBeVisible()
      await window.keyboard.type('and more')
      await expect(reason(window)).toHaveValue(`before ${long}and more`)
      await window.screenshot({ path: test.info().outputPath('full.png') })

      disk.empty()
      await untilSaved(window)
      await expect(note).toHaveCount(0)
      await expect(statusBar(window).getByRole('button', { name: '磁盘空间不足' })).toHaveCount(0, {
        timeout: 30_000,
      })
      await window.reload()
      await expect(reason(window)).toHaveValue(`before ${long}and more`)
      await window.context().close()
    } finally {
      await client.close()
      disk.remove()
    }
  })
