/** Before and after all files of a vitest run. */
import { shareCluster } from './postgres.ts'

export const setup = (): Promise<() => Promise<void>> => shareCluster()
