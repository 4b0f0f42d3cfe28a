/** From navigation to the first input that can be typed into: our login page against an empty antd page with one input. */
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { build } from 'vite'
import { startChild } from '../scripts/child.ts'
import { findBrowser } from '../tests/support/browser.ts'
import { alternate, type Figure } from './figure.ts'

const root = join(import.meta.dirname, '..')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

async function serveFloor(): Promise<{ url: string; close: () => void }> {
  const outDir = join(root, '.cache', 'floor')
  await build({
    root: join(import.meta.dirname, 'floor'),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  const server = createServer((request, response) => {
    const file = join(outDir, request.url === '/' ? 'index.html' : (request.url ?? ''))
    if (!existsSync(file)) return void response.writeHead(404).end() // the browser asks for an icon
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    return void response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/** Milliseconds from navigation start until an input is in the page and enabled. */
async function firstInput(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  try {
    await page.goto(url, { waitUntil: 'commit' })
    const handle = await page.waitForFunction(
      () => {
        const input = document.querySelector<HTMLInputElement>('input:not([type=hidden]):not([disabled])')
        return input ? performance.now() : 0
      },
      undefined,
      { polling: 'raf' },
    )
    return await handle.jsonValue()
  } finally {
    await page.close()
  }
}

export async function run(): Promise<Figure> {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--if-stale'], {
    cwd: root,
    stdio: 'inherit',
  })
  const home = mkdtempSync(join(tmpdir(), 'sill-bench-'))
  const floor = await serveFloor()
  const client = await startChild({
    program: process.execPath,
    args: ['main/entry/browser.ts'],
    cwd: root,
    readyWord: 'window',
    timeout: 60_000,
    // Nobody answers at this address: the login page must not wait for the server.
    env: {
      ...process.env,
      SILL_OPEN: '0',
      SILL_DATA: home,
      SILL_SERVER_URL: 'http://127.0.0.1:9',
      SILL_RENDERER_DIR: join(root, 'dist', 'renderer'),
    },
  })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext()
    const opener = await context.newPage()
    await opener.goto(client.ready) // the one-time token becomes a cookie
    const ours = new URL('/', client.ready).href
    const result = await alternate(
      15,
      () => firstInput(context, ours),
      () => firstInput(context, floor.url),
    )
    return { name: 'start to first input', ...result, ratio: result.ours / result.floor, unit: 'ms' }
  } finally {
    await browser.close()
    await client.stop()
    floor.close()
    for (const folder of [home, `${home}.keeper`]) rmSync(folder, { recursive: true, force: true })
  }
}
