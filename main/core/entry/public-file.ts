/**
 * What everybody at this machine may read without an account: public notices as the server last gave them. Not encrypted, because it
 * is public, and not signed: whoever can write here can change what the program shows as well.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { publicNoticeSchema, type PublicNotice } from '../../../contract/central/open.ts'
import { instantSchema } from '../../../contract/shapes.ts'
import { replaceFile } from '../../../process/replace-file.ts'

const bodySchema = z.object({
  version: z.literal(1),
  asOf: instantSchema,
  notices: z.array(publicNoticeSchema),
})

export interface PublicFile {
  /** Undefined when nothing was kept, or what is there cannot be understood: the server gives it anew. */
  read(): { readonly notices: PublicNotice[]; readonly asOf: string } | undefined
  /** On disk when it returns; throws when the disk refuses. */
  keep(notices: readonly PublicNotice[], asOf: Date): void
}

export function openPublicFile(dataDir: string): PublicFile {
  const path = join(dataDir, 'public.json')
  return {
    read: () => {
      try {
        return bodySchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
      } catch {
        return undefined // not there, or no JSON
      }
    },
    keep: (notices, asOf) => {
      const body = bodySchema.parse({ version: 1, asOf: asOf.toISOString(), notices })
      replaceFile(path, `${JSON.stringify(body)}\n`)
    },
  }
}
