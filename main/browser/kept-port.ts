/**
 * The port of the last run, taken again when it is free: a window that outlived its application finds the next one there
 * and goes on by itself, as soon as a new window of the same browser has been let in.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const portSchema = z.coerce.number().int().min(1024).max(65_535)
const file = (dataDir: string): string => join(dataDir, 'window-port')

/** 0, any free one, when there was no run before. */
export function keptPort(dataDir: string): number {
  try {
    return portSchema.catch(0).parse(readFileSync(file(dataDir), 'utf8').trim())
  } catch {
    return 0
  }
}

export const keepPort = (dataDir: string, port: number): void =>
  writeFileSync(file(dataDir), `${port}\n`, { mode: 0o600 })
