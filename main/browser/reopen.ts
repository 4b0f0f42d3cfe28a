/**
 * Starting Sill again while it runs opens another window of the running one; `--quit` ends it. The running host leaves its
 * port and a key in the data folder, readable by its owner only; who has the key may ask for a one-time address, or for the end.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export const windowPath = '/window'
export const quitPath = '/quit'

const noteSchema = z.object({ port: z.int().min(1).max(65_535), key: z.string().min(40).max(60) })

const noteFile = (dataDir: string): string => join(dataDir, 'window.json')

export interface WindowKey {
  /** Does this Authorization header carry the key? */
  fits(authorization: string | undefined): boolean
  leaveNote(dataDir: string, port: number): void
  removeNote(dataDir: string): void
}

export function createWindowKey(): WindowKey {
  const key = randomBytes(32).toString('base64url')
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  const expected = digest(`Bearer ${key}`)
  return {
    fits: (authorization) => authorization !== undefined && timingSafeEqual(digest(authorization), expected),
    leaveNote: (dataDir, port) =>
      writeFileSync(noteFile(dataDir), JSON.stringify({ port, key }), { mode: 0o600 }),
    removeNote: (dataDir) => rmSync(noteFile(dataDir), { force: true }),
  }
}

/** What the Sill that runs on this data folder answers; undefined when none does, or when it refuses. */
async function ask(
  dataDir: string,
  path: string,
): Promise<{ readonly port: number; readonly text: string } | undefined> {
  try {
    const { port, key } = noteSchema.parse(JSON.parse(readFileSync(noteFile(dataDir), 'utf8')))
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      redirect: 'error',
      signal: AbortSignal.timeout(5000),
    })
    const text = await answer.text()
    return answer.ok ? { port, text } : undefined
  } catch {
    return undefined
  }
}

/** The address of a new window of the Sill that runs on this data folder; undefined when none answers. */
export async function askRunning(dataDir: string): Promise<string | undefined> {
  const answer = await ask(dataDir, windowPath)
  return answer?.text.startsWith(`http://127.0.0.1:${answer.port}/?token=`) === true
    ? answer.text.trim()
    : undefined
}

/** False when none answers. The other one stores what is under way before it ends. */
export async function quitRunning(dataDir: string): Promise<boolean> {
  return (await ask(dataDir, quitPath)) !== undefined
}
