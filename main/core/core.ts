/** The application behind the window, wired once. Hosts serve `router` over their transport. */
import { uptime } from 'node:os'
import type { Context, Router } from '@orpc/server'
import type { Local } from '../../contract/local.ts'
import { privateFolder } from '../../db/private-files.ts'
import type { Problem, Result } from '../../domain/kit/problem.ts'
import { openCodes } from './codes/codes.ts'
import { openTables } from './codes/tables.ts'
import { createEvents } from './events.ts'
import { attachmentHandlers } from './handlers/attachments.ts'
import { codeHandlers } from './handlers/codes.ts'
import { openPublicFile } from './entry/public-file.ts'
import { entryHandlers } from './handlers/entry.ts'
import { documentHandlers } from './handlers/documents.ts'
import { importHandlers } from './handlers/import.ts'
import { noticeHandlers } from './handlers/notices.ts'
import { printingHandlers } from './handlers/printing.ts'
import { programHandlers } from './handlers/program.ts'
import { printoutHandlers } from './handlers/printouts.ts'
import { sessionHandlers } from './handlers/session.ts'
import { statusHandlers } from './handlers/status.ts'
import { workspaceHandlers } from './handlers/workspace.ts'
import { os } from './implementer.ts'
import { PROFILES, USUAL_LOCK, type CoreOptions } from './options.ts'
import { lockDataDir, type DataLock } from './session/data-lock.ts'
import { createIdleLock, type LockReason } from './session/idle-lock.ts'
import { openMachineFile } from './session/machine-file.ts'
import { createSessionManager } from './session/manager.ts'
import { storageProblem } from './storage/problem.ts'
import { tellStorage } from './storage/tell.ts'
import { createStorageWatch } from './storage/watch.ts'
import { openVault } from './session/vault.ts'

export type { Log } from './log.ts'
export type { CoreOptions } from './options.ts'

/** The core cannot start; `problem` says why in the clerk's words: DATA_IN_USE, DATA_MACHINE_FILE. */
export class StartRefused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message.zh)
    this.name = 'StartRefused'
    this.problem = problem
  }
}

export interface Core {
  /** The whole local contract, for a host to serve; the calls of the systems stand in it too. */
  readonly router: Router<Local, Context>
  /** Locks what is open as soon as windows have stored what they have; nothing when nothing is. */
  lock(why: LockReason): void
  /** Ends the session, its work and its tasks; drafts and outbox stay as they are. */
  close(): Promise<void>
}

/** Rejects with {@link StartRefused} when the data folder cannot be used. */
export async function createCore(options: CoreOptions): Promise<Core> {
  let lock: Result<DataLock> | undefined
  try {
    privateFolder(options.dataDir, PROFILES)
    lock = lockDataDir(options.dataDir)
    if (!lock.ok) throw new StartRefused(lock.problem)
    return wire(options, lock.value)
  } catch (error) {
    if (lock?.ok) lock.value.release()
    const storage = storageProblem(error, options.dataDir)
    throw storage ? new StartRefused(storage) : error
  }
}

function wire(options: CoreOptions, lock: DataLock): Core {
  const machine = openMachineFile(
    options.dataDir,
    openVault(options.keeper.dir, options.keeper.sealing),
    (options.uptime ?? uptime)(),
  )
  if (!machine.ok) throw new StartRefused(machine.problem)
  const events = createEvents()
  const codes = openCodes(options.dataDir, options.log, options.now, options.codesSeed)
  const storage = createStorageWatch(options.dataDir, events, options.retry?.longest)
  const manager = createSessionManager({ ...options, codes, storage }, events, machine.value)
  // Off the way of the start: the tables are made in a worker while the clerk looks at the first page.
  events.on('session', () => {
    if (manager.current()) void codes.ready()
  })
  const tables = openTables(codes, manager, events, options.log)
  const idle = createIdleLock({
    current: () => manager.current(),
    lock: (why) => manager.lock(why),
    events,
    policy: options.lock?.policy ?? USUAL_LOCK,
    uptime: options.uptime ?? uptime,
    minute: options.lock?.minute ?? 60_000,
  })
  const general = os.use(tellStorage(storage)).router({
    session: sessionHandlers(manager, events, idle, options.lock?.policy ?? USUAL_LOCK),
    entry: entryHandlers(manager, openPublicFile(options.dataDir), options.now),
    workspace: workspaceHandlers(manager, idle),
    documents: documentHandlers(manager, tables),
    attachments: attachmentHandlers(manager),
    printing: printingHandlers(manager),
    notices: noticeHandlers(manager, events),
    status: statusHandlers(manager, events, storage, options),
    codes: codeHandlers(tables),
    rowsImport: importHandlers(manager, tables),
    printouts: printoutHandlers(manager, tables, options.systems.papers),
    program: programHandlers(options),
  })
  const router: Core['router'] = Object.assign(
    {},
    general,
    ...options.systems.handlers.map((handlers) => handlers(() => manager.open())),
  )
  return {
    router,
    lock: (why) => idle.soon(why),
    close: async () => {
      idle.close()
      await manager.close()
      events.close()
      await codes.close()
      storage.close()
      lock.release()
    },
  }
}
