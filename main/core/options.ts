/** What a host gives the core. */
import type { Registry } from '../../domain/kit/registry.ts'
import type { CardTiming } from './card/process.ts'
import type { Log } from './log.ts'
import type { ControlLauncher } from './printing/channel.ts'
import type { SupervisorTiming } from './printing/supervisor.ts'
import type { Sealing } from './session/vault.ts'
import type { RetryTimes } from './sync/loop.ts'
import type { CoreSystems } from './systems.ts'

/** Folders of browsers in the data folder: they look after their files themselves. */
export const PROFILES = ['browser-profile', 'electron']

export interface CardOptions {
  /** Starts `main/card`. */
  readonly launcher: ControlLauncher
  /** Paths of PKCS#11 modules. */
  readonly modules: readonly string[]
  /** Locks when the card that opened the session is taken out. */
  readonly isLockedOnRemoval: boolean
  /** For tests. */
  readonly timing?: CardTiming
}

/** What the machine allows of locking without input. */
export interface LockPolicy {
  readonly mostMinutes: number
  readonly mayBeOff: boolean
}

export const USUAL_LOCK: LockPolicy = { mostMinutes: 60, mayBeOff: false }

/** Where what decides about access is kept, apart from the data. */
export interface KeeperOptions {
  /** A folder outside of the data folder; created when missing. */
  readonly dir: string
  readonly sealing: Sealing
}

export interface CoreOptions {
  /** One process at a time; created when missing. */
  readonly dataDir: string
  readonly keeper: KeeperOptions
  /** The central server's address without a path, e.g. `https://central.example`. */
  readonly serverUrl: string
  readonly registry: Registry
  readonly systems: CoreSystems
  readonly controlLauncher: ControlLauncher
  /** 卡介质; without it only passwords open. */
  readonly cards?: CardOptions
  /** 退出程序: ends the host, and with it the core. */
  readonly quit?: () => void
  readonly lock?: {
    readonly policy?: LockPolicy
    /** Milliseconds that count as one minute; for tests. */ readonly minute?: number
  }
  readonly now?: () => Date
  /** Seconds since the machine was started: for waiting that no clock shortens. */
  readonly uptime?: () => number
  readonly log: Log
  readonly appVersion?: string
  /** Folder with the standalone print control, for 【打印控件下载】. */
  readonly controlBundleDir?: string
  /** The file of code tables that was made with the program; without it each machine makes its own. */
  readonly codesSeed?: string
  /** Where the `file` printer puts its PDFs; in the account's folder otherwise. */
  readonly printOutputDir?: string
  /** How the print control is supervised; for tests. */
  readonly controlTiming?: Partial<SupervisorTiming>
  /** How long to wait between tries; for tests. */
  readonly retry?: RetryTimes
}
