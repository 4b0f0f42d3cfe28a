/** The product built and started with the documents of three parties. */
import { buildWindowWith, fixtureAt } from './other-window.ts'

const file = (name: string): string => fixtureAt('three-party', name)

export const buildThreeParties = (): Promise<string> =>
  buildWindowWith({
    declared: file('catalogue.ts'),
    served: file('served.ts'),
    windows: file('windows.tsx'),
    desks: file('desks.ts'),
  })
