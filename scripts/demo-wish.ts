/**
 * What a running `npm start` is asked by other commands of the project, through files in its home: they work the same on
 * every system, where signals do not.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Wish = 'run' | 'stop'

/** `npm run demo-server -- stop` and `-- start`. */
export const wishFile = (home: string): string => join(home, 'server-wanted')
const pidFile = (home: string): string => join(home, 'start-pid')

export const readWish = (home: string): Wish => (existsSync(wishFile(home)) && readFileSync(wishFile(home), 'utf8').trim() === 'stop' ? 'stop' : 'run')
export const writeWish = (home: string, wish: Wish): void => writeFileSync(wishFile(home), wish)

export const announce = (home: string): void => writeFileSync(pidFile(home), String(process.pid))
export const takeBack = (home: string): void => rmSync(pidFile(home), { force: true })

/** Is an `npm start` of this home under way? */
export function isStarted(home: string): boolean {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile(home), 'utf8'), 10), 0)
    return true
  } catch {
    return false // no file, or a process that has ended
  }
}
