/**
 * The one reader of foreign ZIP packages (.docx, .xlsx): whatever is judged here is what is read afterwards. A library
 * that unpacks by itself may believe another header than the one that was looked at, so it gets {@link plainZip}'s
 * package, made of the parts as they were judged, never the file. ZIP: APPNOTE 6.3, with ZIP64. Call it in a worker.
 *
 *     const found = plainZip(file, { entries: 2_000, bytes: 200 * MB })
 *     if ('trouble' in found) …                    // malformed | encrypted | bomb
 *     read(found.zip)                              // stored, without ZIP64, as many bytes as it says
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { directoryOf, type Part } from './zip-directory.ts'
import { ZipError, type ZipTrouble } from './zip-error.ts'

export interface ZipBounds {
  readonly entries: number
  /** Of all parts together, unpacked. */
  readonly bytes: number
}

export interface Zip {
  /** Names of its parts with forward slashes; folders are left out. */
  readonly names: readonly string[]
  /**
   * One part unpacked, `undefined` when there is none of this name (case does not matter, as in an OPC package). Throws
   * {@link ZipError}, also when it is larger than `max`.
   */
  readonly read: (name: string, max?: number) => Uint8Array | undefined
}

/** Deflate packs no tighter: 258 bytes in two bits. */
const MOST_PACKED = 1032

const nameOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()

/** Headers are judged at once: both agree, parts lie apart, what they say is within `bounds`. Throws {@link ZipError}. */
export function openZip(file: Uint8Array, bounds: ZipBounds): Zip {
  const parts = directoryOf(file, bounds.entries)
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  if (total > bounds.bytes) throw new ZipError('bomb', `it unpacks to ${total} bytes`)
  const byName = new Map<string, Part>()
  for (const part of parts) {
    if (byName.has(nameOf(part.name))) throw new ZipError('malformed', `two parts are named ${part.name}`)
    byName.set(nameOf(part.name), part)
  }
  return {
    names: parts
      .map(({ name }) => name.replaceAll('\\', '/').replace(/^\/+/u, ''))
      .filter((name) => !name.endsWith('/')),
    read: (name, max) => {
      const part = byName.get(nameOf(name))
      if (part && max !== undefined && part.size > max)
        throw new ZipError('bomb', `${name} has ${part.size} bytes`)
      return part && unpack(file, part)
    },
  }
}

/** Exactly as many bytes as both headers say, with their checksum; never more memory than that. */
function unpack(file: Uint8Array, { name, method, start, packed, size, crc }: Part): Uint8Array {
  const raw = file.subarray(start, start + packed)
  const bytes = method === 'stored' ? raw : inflate(name, raw, size)
  if (bytes.length !== size || crc32(bytes) !== crc)
    throw new ZipError('malformed', `${name} is not what its header says`)
  return bytes
}

function inflate(name: string, raw: Uint8Array, size: number): Uint8Array {
  if (size > raw.length * MOST_PACKED + 64)
    throw new ZipError('malformed', `${name} cannot be as large as it says`)
  try {
    // One chunk that has room for all of it and is never full: nothing is allocated twice or copied together.
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size), chunkSize: size + 64 })
  } catch (error) {
    throw new ZipError('malformed', `${name} cannot be unpacked: ${String(error)}`)
  }
}

/** The same parts in a package that leaves nothing to interpret. */
export function plainZip(
  file: Uint8Array,
  bounds: ZipBounds,
): { readonly zip: Uint8Array } | { readonly trouble: ZipTrouble } {
  try {
    const zip = openZip(file, bounds)
    const parts = zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array()] as const)
    return { zip: zipSync(Object.fromEntries(parts), { level: 0 }) }
  } catch (error) {
    if (error instanceof ZipError) return { trouble: error.trouble }
    throw error
  }
}
