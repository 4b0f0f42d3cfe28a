/**
 * PKCS#11's structures in memory. CK_ULONG is C's `unsigned long`: 8 bytes on 64-bit Unix, 4 on Windows, where the
 * standard also packs structures to single bytes.
 */
import koffi from 'koffi'

export interface Attribute {
  readonly type: number
  readonly value: Buffer
}

const ULONG = koffi.sizeof('ulong')
const POINTER = 8
const isPacked = process.platform === 'win32'
/** Where the pointer, the length and the end of `{ CK_ULONG; void *; CK_ULONG }` are: CK_ATTRIBUTE and CK_MECHANISM. */
const TRIPLE = isPacked
  ? { pointer: ULONG, length: ULONG + POINTER, size: 2 * ULONG + POINTER }
  : { pointer: 8, length: 16, size: 24 }
/** CK_FUNCTION_LIST starts with a version of two bytes. */
export const FIRST_FUNCTION = isPacked ? 2 : 8

export function ulong(value = 0): Buffer {
  const buffer = Buffer.alloc(ULONG)
  writeUlong(buffer, 0, value)
  return buffer
}

export const readUlong = (buffer: Buffer, offset = 0): number =>
  ULONG === 4 ? buffer.readUInt32LE(offset) : Number(buffer.readBigUInt64LE(offset))

function writeUlong(buffer: Buffer, offset: number, value: number): void {
  if (ULONG === 4) buffer.writeUInt32LE(value, offset)
  else buffer.writeBigUInt64LE(BigInt(value), offset)
}

/** A list of numbers as C has it. */
export const readUlongs = (buffer: Buffer, count: number): number[] =>
  Array.from({ length: count }, (_, index) => readUlong(buffer, index * ULONG))
export const roomForUlongs = (count: number): Buffer => Buffer.alloc(count * ULONG)

export const pointerTo = (buffer: Buffer): bigint => koffi.address(buffer)
export const readPointer = (buffer: Buffer): bigint => buffer.readBigUInt64LE(0)

function writeTriple(target: Buffer, offset: number, number: number, value: Buffer): void {
  writeUlong(target, offset, number)
  target.writeBigUInt64LE(value.length === 0 ? 0n : pointerTo(value), offset + TRIPLE.pointer)
  writeUlong(target, offset + TRIPLE.length, value.length)
}

/** A template. Its values must live as long as it is used: whoever calls holds `attributes`. */
export function template(attributes: readonly Attribute[]): Buffer {
  const buffer = Buffer.alloc(attributes.length * TRIPLE.size)
  attributes.forEach(({ type, value }, index) => writeTriple(buffer, index * TRIPLE.size, type, value))
  return buffer
}

/** The length that a call has written into the first attribute. */
export const writtenLength = (buffer: Buffer): number => readUlong(buffer, TRIPLE.length)

export function mechanism(type: number, parameter: Buffer = Buffer.alloc(0)): Buffer {
  const buffer = Buffer.alloc(TRIPLE.size)
  writeTriple(buffer, 0, type, parameter)
  return buffer
}

/** CK_ECDH1_DERIVE_PARAMS without shared data. */
export function ecdhParameter(derivation: number, point: Buffer): Buffer {
  const [publicLength, publicPointer, size] = isPacked
    ? [2 * ULONG + POINTER, 3 * ULONG + POINTER, 3 * ULONG + 2 * POINTER]
    : [24, 32, 40]
  const buffer = Buffer.alloc(size)
  writeUlong(buffer, 0, derivation)
  writeUlong(buffer, publicLength, point.length)
  buffer.writeBigUInt64LE(pointerTo(point), publicPointer)
  return buffer
}

export const attribute = {
  number: (type: number, value: number): Attribute => ({ type, value: ulong(value) }),
  flag: (type: number, value: boolean): Attribute => ({ type, value: Buffer.from([value ? 1 : 0]) }),
  bytes: (type: number, value: Buffer): Attribute => ({ type, value }),
}
