/** What electron-builder is packing for. */
import { readTarget } from './target.ts'

/** electron-builder's enumeration of processors, of which these two are built. */
const ARCH = { 1: 'x64', 3: 'arm64' }

export const targetOf = ({ electronPlatformName, arch }) =>
  readTarget(`${electronPlatformName}-${ARCH[arch]}`)
