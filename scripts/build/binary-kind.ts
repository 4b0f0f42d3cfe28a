/** For which platform and processor a native file is, read from its own first bytes (PE, ELF, Mach-O). */
import { nameOf, type Target } from './target.ts'

const PE_MACHINES: Readonly<Record<number, string>> = { 0x8664: 'x64', 0xaa64: 'arm64', 0x14c: 'ia32' }
const ELF_MACHINES: Readonly<Record<number, string>> = { 0x3e: 'x64', 0xb7: 'arm64' }
const MACH_CPUS: Readonly<Record<number, string>> = { 0x0100_0007: 'x64', 0x0100_000c: 'arm64' }

/** `win32-x64`, `linux-arm64`, …; undefined for what is no such file. */
export function binaryKind(bytes: Buffer): string | undefined {
  if (bytes.length < 64) return undefined
  if (bytes.readUInt16LE(0) === 0x5a4d) {
    const at = bytes.readUInt32LE(0x3c)
    return at + 6 <= bytes.length && bytes.readUInt32LE(at) === 0x4550
      ? `win32-${PE_MACHINES[bytes.readUInt16LE(at + 4)] ?? 'other'}`
      : undefined
  }
  if (bytes.readUInt32BE(0) === 0x7f45_4c46) return `linux-${ELF_MACHINES[bytes.readUInt16LE(18)] ?? 'other'}`
  return bytes.readUInt32LE(0) === 0xfeed_facf
    ? `darwin-${MACH_CPUS[bytes.readUInt32LE(4)] ?? 'other'}`
    : undefined
}

export const isFor = (bytes: Buffer, target: Target): boolean => binaryKind(bytes) === nameOf(target)
