import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** The product's version, from its package.json: two folders up both from the sources and from the bundles. */
export function appVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
