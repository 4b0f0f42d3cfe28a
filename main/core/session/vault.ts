/**
 * What decides about access and must not lie in the data folder: the key that `machine.json` is signed with, how often it was
 * written, and of each wrapped key a part without which the password alone does not open it. One small file in a folder
 * beside the data, sealed by the operating system's store where the host has one.
 */
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { privateFolder } from '../../../db/private-files.ts'
import { replaceFile } from '../../../process/replace-file.ts'

/** The operating system's store, or what stands for it. */
export interface Sealing {
  /** Written into the file: what one store has sealed no other opens. */
  readonly name: string
  readonly seal: (plain: Buffer) => Buffer
  /** Undefined when this store has not sealed it. */
  readonly open: (sealed: Buffer) => Buffer | undefined
}

/** For systems without a store that can be used: the file's own rights are all there is. */
export const noSealing: Sealing = { name: 'none', seal: (plain) => plain, open: (sealed) => sealed }

export interface Vault {
  readonly workstationId: string
  /** Nothing was kept here before, or it cannot be opened any more. */
  readonly isNew: boolean
  counter(): number
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
  part(salt: string): Buffer | undefined
  /** The part of this salt, made when there is none; on disk when it returns. */
  keep(salt: string): Buffer
  /** The signed file has been written for the nth time, and refers to these salts: other parts are thrown away. */
  settle(counter: number, salts: ReadonlySet<string>): void
  /** The number of this machine as an earlier program wrote it. Only while the vault is new. */
  adopt(workstationId: string): void
}

const hex32 = z.string().regex(/^[0-9a-f]{64}$/u)
const contentSchema = z.strictObject({
  workstationId: z.uuid(),
  key: hex32,
  counter: z.int().min(0),
  parts: z.record(hex32.or(z.string().regex(/^[0-9a-f]{32}$/u)), hex32),
})
const fileSchema = z.strictObject({ version: z.literal(1), sealing: z.string().max(40), sealed: z.base64() })
type Content = z.infer<typeof contentSchema>

/** `dir` is made when it is missing. One process at a time: whoever holds the data folder. */
export function openVault(dir: string, sealing: Sealing): Vault {
  privateFolder(dir)
  const path = join(dir, 'vault.json')
  const stored = read(path, sealing)
  let content: Content = stored ?? {
    workstationId: randomUUID(),
    key: randomBytes(32).toString('hex'),
    counter: 0,
    parts: {},
  }
  const put = (next: Content): void => {
    replaceFile(
      path,
      `${JSON.stringify({ version: 1, sealing: sealing.name, sealed: sealing.seal(Buffer.from(JSON.stringify(next))).toString('base64') })}\n`,
    )
    content = next
  }
  if (!stored) put(content)
  const sign = (text: string): string =>
    createHmac('sha256', Buffer.from(content.key, 'hex')).update(text).digest('hex')
  const part = (salt: string): Buffer | undefined => {
    const found = content.parts[salt]
    return found === undefined ? undefined : Buffer.from(found, 'hex')
  }
  return {
    get workstationId() {
      return content.workstationId
    },
    isNew: !stored,
    counter: () => content.counter,
    sign,
    isSigned: (text, signature) => {
      const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)]
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
    part,
    keep: (salt) => {
      const known = part(salt)
      if (known) return known
      const made = randomBytes(32)
      put({ ...content, parts: { ...content.parts, [salt]: made.toString('hex') } })
      return made
    },
    settle: (counter, salts) =>
      put({
        ...content,
        counter,
        parts: Object.fromEntries(Object.entries(content.parts).filter(([salt]) => salts.has(salt))),
      }),
    adopt: (workstationId) => put({ ...content, workstationId }),
  }
}

/** What cannot be read is as good as gone: the accounts log in once more, and get their keys from the server. */
function read(path: string, sealing: Sealing): Content | undefined {
  if (!existsSync(path)) return undefined
  try {
    const file = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    const plain = file.sealing === sealing.name ? sealing.open(Buffer.from(file.sealed, 'base64')) : undefined
    return plain && contentSchema.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    return undefined
  }
}
