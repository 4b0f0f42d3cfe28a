/**
 * Unpacks every part of an .xlsx within a budget before the reader touches it, so that a small file cannot become an
 * enormous one (zip bomb), whatever sizes it claims. ZIP: APPNOTE 6.3; no ZIP64 below 10 MB.
 */
import { inflateRawSync } from 'node:zlib'
import { MAX_UNPACKED_BYTES } from './limits.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const MAX_ENTRIES = 2_000

export type GuardFinding = 'fine' | 'bomb' | 'malformed'

export function guardZip(file: Buffer): GuardFinding {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) return 'malformed'
  const count = file.readUInt16LE(end + 10)
  if (count > MAX_ENTRIES) return 'bomb'
  let at = file.readUInt32LE(end + 16)
  let left = MAX_UNPACKED_BYTES
  try {
    for (let index = 0; index < count; index += 1) {
      if (file.readUInt32LE(at) !== ENTRY) return 'malformed'
      const size = unpackedSize(file, at, left)
      if (size > left) return 'bomb'
      left -= size
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'malformed'
  }
  return 'fine'
}

/** Throws when the part cannot be unpacked within `limit` bytes. */
function unpackedSize(file: Buffer, entry: number, limit: number): number {
  const method = file.readUInt16LE(entry + 10)
  const packed = file.readUInt32LE(entry + 20)
  const local = file.readUInt32LE(entry + 42)
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (start + packed > file.length) throw new Error('a part lies outside of the file')
  if (method === 0) return packed
  if (method !== 8) throw new Error('an unknown way of packing')
  return inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: Math.max(1, limit) }).length
}
