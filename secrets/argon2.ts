/**
 * argon2id (RFC 9106) without a native module: the runtime's own where it has one, WebAssembly where it has not, as under
 * Electron, whose BoringSSL knows none. Both give the same bytes.
 */
import { argon2 as ownArgon2, type Argon2Parameters } from 'node:crypto'
import { argon2id as wasmArgon2id } from 'hash-wasm'

export interface Cost {
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly threads: number
}

export interface Argon2Input extends Cost {
  readonly password: string | Uint8Array
  /** At least 8 bytes. */
  readonly salt: Uint8Array
  /** Bytes of the result, at least 4. */
  readonly length: number
}

type Argon2 = (input: Argon2Input) => Promise<Buffer>

export const ofRuntime: Argon2 = ({ password, salt, length, memory, passes, threads }) => {
  const parameters: Argon2Parameters = {
    message: password,
    nonce: salt,
    parallelism: threads,
    tagLength: length,
    memory,
    passes,
  }
  return new Promise((resolve, reject) =>
    ownArgon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key))),
  )
}

/** On the calling thread: about a tenth of a second at the usual cost. */
export const ofWasm: Argon2 = async ({ password, salt, length, memory, passes, threads }) =>
  Buffer.from(
    await wasmArgon2id({
      password,
      salt,
      hashLength: length,
      memorySize: memory,
      iterations: passes,
      parallelism: threads,
      outputType: 'binary',
    }),
  )

let chosen: Promise<Argon2> | undefined

/** Tried once with next to no work: a runtime may have the function and still refuse it. */
async function choose(): Promise<Argon2> {
  try {
    await ofRuntime({ password: '', salt: new Uint8Array(8), length: 4, memory: 8, passes: 1, threads: 1 })
    return ofRuntime
  } catch {
    return ofWasm
  }
}

export async function argon2id(input: Argon2Input): Promise<Buffer> {
  chosen ??= choose()
  return (await chosen)(input)
}
