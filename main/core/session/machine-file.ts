/**
 * The one unencrypted file of a machine: who has logged in here, their wrapped keys, and how often a wrong password was
 * tried. It holds no secret in clear. Replaced as a whole: written aside, forced to disk, renamed.
 */
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { renameSteadily } from '../../../process/rename.ts'
import { cardWrapSchema } from './card-keys.ts'
import { wrapSchema } from './keys.ts'
import { throttleSchema } from './throttle.ts'

const accountEntrySchema = z.strictObject({
  id: z.uuid(),
  loginName: z.string(),
  displayName: z.string(),
  tenantName: z.string(),
  /** By the password; absent until it was used here, and after it was changed elsewhere. */
  wrap: wrapSchema.optional(),
  /** By each card that has opened the account here. */
  cards: z.array(cardWrapSchema).optional(),
  passwordVersion: z.int(),
  /** The server's word that the account was used on this machine: wrong tries of others do not hold it up here. Opens nothing. */
  device: z.string().optional(),
  throttle: throttleSchema,
  /** The server ended the account's sessions: the next opening must be a login. */
  mustLogin: z.boolean(),
})
export type AccountEntry = z.infer<typeof accountEntrySchema>

const machineSchema = z.strictObject({ version: z.literal(1), workstationId: z.uuid(), accounts: z.array(accountEntrySchema) })
type Machine = z.infer<typeof machineSchema>

export interface MachineFile {
  readonly workstationId: string
  accounts(): readonly AccountEntry[]
  find(loginName: string): AccountEntry | undefined
  findById(id: string): AccountEntry | undefined
  /** Replaces or adds the entry; on disk when it returns. */
  put(entry: AccountEntry): void
}

/** DATA_MACHINE_FILE when the file is there but is not one of ours: it is left alone. */
export function openMachineFile(dataDir: string): Result<MachineFile> {
  const path = join(dataDir, 'machine.json')
  let machine: Machine = { version: 1, workstationId: randomUUID(), accounts: [] }
  if (existsSync(path)) {
    const read = parse(readFileSync(path, 'utf8'))
    if (!read) return fail(problem('DATA_MACHINE_FILE', label(`无法识别文件 ${path}`, `The file ${path} cannot be understood`), { detail: label('数据未被改动；该文件可能由更新版本写入', 'Nothing was changed; a newer version may have written it'), next: label('请升级到最新版本，或从备份恢复此文件', 'Install the newest version, or restore this file from a backup') }))
    machine = read
  } else replaceFile(path, machine)

  return ok({
    workstationId: machine.workstationId,
    accounts: () => machine.accounts,
    find: (loginName) => machine.accounts.find((entry) => entry.loginName.toLowerCase() === loginName.trim().toLowerCase()),
    findById: (id) => machine.accounts.find((entry) => entry.id === id),
    put: (entry) => {
      machine = { ...machine, accounts: [...machine.accounts.filter((other) => other.id !== entry.id), entry] }
      replaceFile(path, machine)
    },
  })
}

function parse(text: string): Machine | undefined {
  try {
    return machineSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // not JSON
  }
}

function replaceFile(path: string, machine: Machine): void {
  const aside = `${path}.new`
  const file = openSync(aside, 'w', 0o600)
  try {
    writeSync(file, `${JSON.stringify(machine, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSteadily(aside, path)
  if (process.platform === 'win32') return // a folder cannot be opened there
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
