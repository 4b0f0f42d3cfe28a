/**
 * Windows' data protection (CryptProtectData): only the same person of Windows, on the same machine, opens what was sealed, and
 * never by a dialog. Written from the Windows SDK's headers; called with buffers laid out by hand: DATA_BLOB is a length of four
 * bytes and, at the eighth, a pointer.
 */
import type { Sealing } from '../core/session/vault.ts'

/** The three calls as C has them; the pointers of a blob stand in it as numbers. */
export interface DpapiCalls {
  readonly protect: (input: Buffer, entropy: Buffer, flags: number, output: Buffer) => boolean
  readonly unprotect: (input: Buffer, entropy: Buffer, flags: number, output: Buffer) => boolean
  addressOf(bytes: Buffer): bigint
  /** A copy of what lies there. */
  read(address: bigint, length: number): Buffer
  free(address: bigint): void
}

const UI_FORBIDDEN = 0x1
const BLOB_SIZE = 16
/** Another program of the same person has to mean it. */
const ENTROPY = Buffer.from('sill/vault')

export function dpapiSealing(calls: DpapiCalls): Sealing {
  const blob = (bytes: Buffer): Buffer => {
    const made = Buffer.alloc(BLOB_SIZE)
    made.writeUInt32LE(bytes.length, 0)
    made.writeBigUInt64LE(calls.addressOf(bytes), 8)
    return made
  }
  const run = (call: DpapiCalls['protect'], bytes: Buffer): Buffer | undefined => {
    const output = Buffer.alloc(BLOB_SIZE)
    if (!call(blob(bytes), blob(ENTROPY), UI_FORBIDDEN, output)) return undefined
    const address = output.readBigUInt64LE(8)
    try {
      return calls.read(address, output.readUInt32LE(0))
    } finally {
      calls.free(address)
    }
  }
  return {
    name: 'dpapi',
    seal: (plain) => {
      const sealed = run(calls.protect, plain)
      if (!sealed) throw new Error('Windows does not seal')
      return sealed
    },
    open: (sealed) => run(calls.unprotect, sealed),
  }
}

/** Rejects where there is no crypt32.dll. */
export async function loadDpapi(): Promise<DpapiCalls> {
  const { default: koffi } = await import('koffi')
  const [crypt32, kernel32] = [koffi.load('crypt32.dll'), koffi.load('kernel32.dll')]
  const pointers = (count: number): string[] => Array.from({ length: count }, () => 'void *')
  const protect = crypt32.func('CryptProtectData', 'int', [...pointers(5), 'uint32', 'void *'])
  const unprotect = crypt32.func('CryptUnprotectData', 'int', [...pointers(5), 'uint32', 'void *'])
  const free = kernel32.func('LocalFree', 'void *', ['void *'])
  return {
    protect: (input, entropy, flags, output) =>
      Number(protect(input, null, entropy, null, null, flags, output)) !== 0,
    unprotect: (input, entropy, flags, output) =>
      Number(unprotect(input, null, entropy, null, null, flags, output)) !== 0,
    addressOf: (bytes) => koffi.address(bytes),
    read: (address, length) => Buffer.from(new Uint8Array(koffi.view(address, length))),
    free: (address) => void free(address),
  }
}
