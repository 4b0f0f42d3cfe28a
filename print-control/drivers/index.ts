/** The drivers that this control was configured with. */
import { userInfo } from 'node:os'
import type { ControlConfig } from '../config.ts'
import { cupsDriver } from './cups/cups-driver.ts'
import type { Driver } from './driver.ts'
import { fileDriver } from './file/file-driver.ts'
import { windowsDriver } from './windows/windows-driver.ts'

export function createDrivers(config: ControlConfig, outputDir: () => string | undefined): readonly Driver[] {
  const makers = {
    cups: () => [cupsDriver(config.cups, userInfo().username)],
    windows: () => [windowsDriver()],
    file: () => [fileDriver(outputDir)],
  } satisfies Record<ControlConfig['drivers'][number], () => Driver[]>
  return config.drivers.flatMap((name) => makers[name]())
}
