/** A core as a host would start it, with a typed client in the same process and a print control that is not installed. */
import { createRouterClient } from '@orpc/server'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalClient } from '../../../contract/local.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { productCore } from '../../../systems/cores.ts'
import { createCore, type Core, type CoreOptions } from '../../../main/core/core.ts'
import { noSealing } from '../../../main/core/session/vault.ts'
import type { ControlChannel } from '../../../main/core/printing/channel.ts'
import { answerOf } from '../../../server/testing/captcha.ts'

export const SEED_PASSWORD = 'Sill-demo-2026'

/** A control that is not there: it ends as soon as it is started. */
export const absentControl = (): ControlChannel => ({
  pid: undefined,
  post: () => undefined,
  onMessage: () => undefined,
  onExit: (listener) => void setTimeout(listener, 50),
  kill: () => undefined,
})

export interface TestCore {
  readonly core: Core
  readonly client: LocalClient
  login(loginName: string, secret: string, password?: string): ReturnType<LocalClient['session']['login']>
  close(): Promise<void>
}

/** Nobody sits at a window here: a minute without input lasts days, so that no long test is locked out. */
export const NEVER: NonNullable<CoreOptions['lock']> = { minute: 24 * 3_600_000 }

/**
 * The code tables as they come with the program, where it is built: to make them takes seconds of a processor, and every core begins
 * with them. Older ones than the sources' are made anew.
 */
const BUILT_CODES = join(import.meta.dirname, '..', '..', '..', 'dist', 'codes', 'codes.db')

export const builtCodes = (): Pick<CoreOptions, 'codesSeed'> =>
  existsSync(BUILT_CODES) ? { codesSeed: BUILT_CODES } : {}

/** Where the hosts keep it, too: beside the data folder. */
export const keeperOf = (dataDir: string): CoreOptions['keeper'] => ({
  dir: `${dataDir}.keeper`,
  sealing: noSealing,
})

export async function openTestCore(
  dataDir: string,
  serverUrl: string,
  options: Partial<CoreOptions> = {},
): Promise<TestCore> {
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (message: string, more?: unknown) => console.error(message, more),
  }
  const core = await createCore({
    dataDir,
    keeper: keeperOf(dataDir),
    serverUrl,
    registry: productRegistry(),
    systems: productCore,
    controlLauncher: absentControl,
    log,
    retry: { first: 40, longest: 400 },
    lock: NEVER,
    ...builtCodes(),
    ...options,
  })
  const client: LocalClient = createRouterClient(core.router, { context: {} })
  return {
    core,
    client,
    login: async (loginName, secret, password = SEED_PASSWORD) => {
      const { token } = await client.session.captcha()
      return client.session.login({
        loginName,
        password,
        captchaToken: token,
        captchaAnswer: answerOf(token, secret),
      })
    },
    close: () => core.close(),
  }
}

/** A folder that is gone when the test is over, with what lies beside it. */
export function scratchDir(name: string): { readonly path: string; remove(): void } {
  const around = mkdtempSync(join(tmpdir(), `sill-${name}-`))
  const path = join(around, 'data')
  mkdirSync(path)
  return { path, remove: () => rmSync(around, { recursive: true, force: true }) }
}

/** Waits until `check` gives something other than undefined or false; throws after `timeout` ms. */
export async function until<T>(
  check: () => Promise<T | undefined | false> | T | undefined | false,
  what: string,
  timeout = 60_000,
): Promise<T> {
  const end = performance.now() + timeout
  for (;;) {
    const found = await check()
    if (found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`timed out waiting for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** A small, valid PDF with `pages` empty pages. */
export async function pdfFile(name: string, pages = 1): Promise<File> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) pdf.addPage()
  return new File([new Uint8Array(await pdf.save())], name, { type: 'application/pdf' })
}
