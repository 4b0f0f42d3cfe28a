/**
 * The printers of all drivers. Those of a spooler that does not answer stay in the list, as ones that cannot print: else the next
 * printer in it, which may be the one that writes files, would quietly take the place of the one in front of the clerk.
 */
import type { Printer } from '../contract/control.ts'
import { label, type Label } from '../domain/kit/label.ts'
import type { Driver } from './drivers/driver.ts'

const DOWN = label(
  '系统打印服务未启动或无法连接',
  "the system's print service does not run or cannot be reached",
)

/** Answers with a function that lists; it remembers what each driver said last. A single printer is the default one. */
export function createList(drivers: readonly Driver[]): () => Promise<Printer[]> {
  const known = new Map<Driver, readonly Printer[]>()
  return async () => {
    const lists = await Promise.all(
      drivers.map(async (driver) => {
        const listed = await driver.list()
        if (!listed.ok) return (known.get(driver) ?? []).map((printer) => unreachable(printer, DOWN))
        known.set(driver, listed.value)
        return listed.value
      }),
    )
    const printers = lists.flat()
    const hasDefault = printers.some((printer) => printer.isDefault)
    return printers.map((printer) =>
      hasDefault || printers.length > 1 ? printer : { ...printer, isDefault: true },
    )
  }
}

const unreachable = ({ unfit: _asItWas, ...printer }: Printer, message: Label): Printer => ({
  ...printer,
  state: 'unknown',
  reasons: ['spooler-down'],
  message,
  canPrint: false,
})
