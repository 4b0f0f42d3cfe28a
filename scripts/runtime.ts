/** Electron's runtime: is it here, or can it be had? It is fetched at first start, never at install. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Path of the Electron program, or undefined where it cannot be had. Tries one download, at most `timeout` ms, until `ended`. */
export async function findElectron(
  root: string,
  ended: AbortSignal,
  timeout = 120_000,
): Promise<string | undefined> {
  const folder = join(root, 'node_modules', 'electron')
  const program = () => {
    const pathFile = join(folder, 'path.txt')
    if (!existsSync(pathFile)) return undefined
    const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
    return existsSync(path) ? path : undefined
  }
  const here = program()
  if (here !== undefined || !existsSync(join(folder, 'install.js'))) return here
  const download = spawn(process.execPath, ['install.js'], {
    cwd: folder,
    stdio: 'ignore',
    timeout,
    signal: ended,
  })
  await new Promise((resolve) => download.once('error', resolve).once('exit', resolve))
  return program()
}

/** Is there a screen to open a window on? */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}
