/** The product built and started with five systems: its own, and stand-ins for those that are not built yet. */
import { buildWindowWith, fixtureAt } from './other-window.ts'

const inFive = (name: string): string => fixtureAt('five-systems', name)

export const buildFiveSystems = (): Promise<string> =>
  buildWindowWith({
    declared: inFive('catalogue.ts'),
    windows: inFive('windows.tsx'),
    desks: inFive('desks.ts'),
  })
