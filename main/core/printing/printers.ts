/** Which printers there are, which one this account prints with, and what the status bar says of it (GEN-20). */
import * as z from 'zod'
import type { Printer } from '../../../contract/control.ts'
import type { Status } from '../../../contract/local/status.ts'
import type { AccountSession } from '../session/account-session.ts'
import { fromControl, refused, unavailable, type Outcome } from './outcome.ts'
import { printerNone, printerNotReady, printerUnfit, printerUnknown } from './problems.ts'
import { isFilePrinter } from './file-printer.ts'
import type { Ask } from './requests.ts'

const CHOSEN = 'print.printer'
/** The real printer that was preferred the last time that there was one. */
const LAST = 'print.lastPrinter'

export interface Printers {
  list(): Promise<Outcome<readonly Printer[]>>
  /**
   * The clerk's choice, else the system's default, else the first that can print. Null, so that the clerk chooses, when that would
   * put another one in the place of the printer that was there before: the choice is gone, or only the printer into files is left.
   */
  preferred(among: readonly Printer[]): string | null
  choose(id: string): Promise<Outcome<{ chosen: string }>>
  /** The printer, when it can print now. */
  ready(id: string): Promise<Outcome<Printer>>
  /** As `ready`, and numbered forms too. */
  readyForForms(id: string): Promise<Outcome<Printer>>
  /** As of the last `list`. */
  status(): Pick<Status, 'printer' | 'printers'>
}

export function createPrinters(session: AccountSession, ask: Ask): Printers {
  /** Undefined while nobody could be asked. */
  let known: readonly Printer[] | undefined

  const list = async (): Promise<Outcome<readonly Printer[]>> => {
    const listed = fromControl(await ask('printers', {}))
    const now = listed.ok ? listed.value : undefined
    const isNew = JSON.stringify(known) !== JSON.stringify(now)
    known = now
    const real = now && preferred(now)
    if (real && !isFilePrinter(real) && session.facts.get(LAST, z.string()) !== real)
      session.facts.put(LAST, real)
    if (isNew) session.events.emit('state', undefined)
    return listed
  }

  const preferred = (among: readonly Printer[]): string | null => {
    const chosen = session.facts.get(CHOSEN, z.string())
    if (chosen !== undefined) return among.some((one) => one.id === chosen) ? chosen : null
    const printer =
      among.find((one) => one.isDefault) ??
      among.find((one) => one.canPrint && !one.unfit) ??
      among.find((one) => one.canPrint) ??
      among[0]
    return printer?.driver === 'file' && session.facts.get(LAST, z.string()) !== undefined
      ? null
      : (printer?.id ?? null)
  }

  const find = async (id: string): Promise<Outcome<Printer>> => {
    const listed = await list()
    if (!listed.ok) return listed
    if (listed.value.length === 0) return unavailable(printerNone())
    const printer = listed.value.find((one) => one.id === id)
    return printer ? { ok: true, value: printer } : refused(printerUnknown(id))
  }

  const ready = async (id: string): Promise<Outcome<Printer>> => {
    const found = await find(id)
    return found.ok && !found.value.canPrint ? unavailable(printerNotReady(found.value)) : found
  }

  return {
    list,
    preferred,
    choose: async (id) => {
      const found = await find(id)
      if (!found.ok) return found
      session.facts.put(CHOSEN, id)
      session.events.emit('state', undefined)
      session.events.emit('changed', { what: 'printers' })
      return { ok: true, value: { chosen: id } }
    },
    ready,
    readyForForms: async (id) => {
      const found = await ready(id)
      return found.ok && found.value.unfit ? unavailable(printerUnfit(found.value.unfit)) : found
    },
    status: () => {
      if (!known) return { printer: null, printers: null }
      const chosen = preferred(known)
      const printer = known.find((one) => one.id === chosen)
      return {
        printer: printer
          ? {
              name: printer.name,
              ready: printer.canPrint && !printer.unfit,
              message: printer.canPrint && printer.unfit ? printer.unfit : printer.message,
            }
          : null,
        printers: known.length,
      }
    },
  }
}
