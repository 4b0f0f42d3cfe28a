/** The drivers that this control was configured with. */
import type { ControlConfig } from '../config.ts'
import type { Driver } from './driver.ts'
import { fileDriver } from './file/file-driver.ts'

export function createDrivers(config: ControlConfig, outputDir: () => string | undefined): readonly Driver[] {
  const makers = {
    cups: (): Driver[] => [],
    windows: (): Driver[] => [],
    file: (): Driver[] => [fileDriver(outputDir)],
  } satisfies Record<ControlConfig['drivers'][number], () => Driver[]>
  return config.drivers.flatMap((name) => makers[name]())
}
