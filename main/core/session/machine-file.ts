/**
 * The one unencrypted file of a machine: who has logged in here, their wrapped keys, and how often a wrong password was
 * tried. It holds no secret in clear. Signed with a key that lies elsewhere, and numbered: one that somebody has written, or
 * put back from before, opens nothing until each account has logged in at the server.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import { replaceFile } from '../../../process/replace-file.ts'
import { bodySchema, firstSchema, signedSchema, type AccountEntry } from './machine-shape.ts'
import { recordDistrusted } from './problems.ts'
import type { Vault } from './vault.ts'

export type { AccountEntry } from './machine-shape.ts'

export interface MachineFile {
  readonly workstationId: string
  /** Why nobody may open anything without a log-in, when the file was not as this program left it. */
  readonly distrusted: Problem | undefined
  accounts(): readonly AccountEntry[]
  find(loginName: string): AccountEntry | undefined
  findById(id: string): AccountEntry | undefined
  /** Replaces or adds the entry; on disk when it returns. */
  put(entry: AccountEntry): void
  /** The part of a wrap that lies outside of this folder; undefined when it is gone. */
  readonly part: (salt: string) => Buffer | undefined
  /** The same, made when there is none yet; it is kept as long as a wrap with this salt is in the file. */
  readonly keep: (salt: string) => Buffer
}

interface Found {
  readonly accounts: readonly AccountEntry[]
  readonly workstationId: string
  /** As this program left it. */
  readonly isOurs: boolean
}

/** `uptime` in seconds. DATA_MACHINE_FILE when the file is there but is not one of ours: it is left alone. */
export function openMachineFile(dataDir: string, vault: Vault, uptime: number): Result<MachineFile> {
  const path = join(dataDir, 'machine.json')
  const isThere = existsSync(path)
  const found = isThere
    ? understand(readFileSync(path, 'utf8'), vault, uptime)
    : { accounts: [], workstationId: vault.workstationId, isOurs: true }
  if (!found)
    return fail(
      problem('DATA_MACHINE_FILE', label(`无法识别文件 ${path}`, `The file ${path} cannot be understood`), {
        detail: label(
          '数据未被改动；该文件可能由更新版本写入',
          'Nothing was changed; a newer version may have written it',
        ),
        next: label(
          '请升级到最新版本，或从备份恢复此文件',
          'Install the newest version, or restore this file from a backup',
        ),
      }),
    )
  // Recovery copies at the server go by this number: where there is no other word for it, that of the file is taken.
  if (vault.isNew && found.workstationId !== vault.workstationId) vault.adopt(found.workstationId)
  let accounts = found.accounts
  let counter = vault.counter()

  const write = (next: readonly AccountEntry[]): void => {
    const body = bodySchema.parse({
      version: 2,
      counter: counter + 1,
      workstationId: vault.workstationId,
      accounts: next,
    })
    replaceFile(
      path,
      `${JSON.stringify({ ...body, signature: vault.sign(JSON.stringify(body)) }, null, 2)}\n`,
    )
    accounts = body.accounts
    counter = body.counter
    vault.settle(
      counter,
      new Set(
        accounts.flatMap(({ wrap, cards }) =>
          [...(wrap ? [wrap] : []), ...(cards ?? [])].map(({ salt }) => salt),
        ),
      ),
    )
  }
  write(found.isOurs ? accounts : accounts.map((entry) => ({ ...entry, mustLogin: true })))

  return ok({
    workstationId: vault.workstationId,
    distrusted: found.isOurs ? undefined : recordDistrusted(),
    accounts: () => accounts,
    find: (loginName) =>
      accounts.find((entry) => entry.loginName.toLowerCase() === loginName.trim().toLowerCase()),
    findById: (id) => accounts.find((entry) => entry.id === id),
    put: (entry) => write([...accounts.filter((other) => other.id !== entry.id), entry]),
    part: (salt) => vault.part(salt),
    keep: (salt) => vault.keep(salt),
  })
}

function understand(text: string, vault: Vault, uptime: number): Found | undefined {
  const json = parse(text)
  const signed = signedSchema.safeParse(json)
  if (signed.success) {
    const { signature, ...body } = signed.data
    // One ahead: the power was cut after the file was written and before that was noted.
    const isLatest = body.counter === vault.counter() || body.counter === vault.counter() + 1
    return { ...body, isOurs: !vault.isNew && isLatest && vault.isSigned(JSON.stringify(body), signature) }
  }
  const first = firstSchema.safeParse(json)
  if (!first.success) return undefined
  const { workstationId, accounts } = first.data
  // A program before this one wrote it. Once this one has written, such a file is somebody's work.
  return {
    workstationId,
    isOurs: vault.counter() === 0,
    accounts: accounts.map((entry) => ({
      ...entry,
      throttle: { failures: entry.throttle.failures, uptime: entry.throttle.lastAt === null ? null : uptime },
    })),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON
  }
}
