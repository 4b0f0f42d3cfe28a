/** The calls of Windows are a fake that keeps C's memory in a map: what is tested is how blobs are laid out, read and freed. */
import { expect, test } from 'vitest'
import { dpapiSealing, type DpapiCalls } from './dpapi.ts'

function fakeWindows() {
  const memory = new Map<bigint, Buffer>()
  let next = 0x1_0000_0000n
  const place = (bytes: Buffer): bigint => {
    next += 0x1000n
    memory.set(next, bytes)
    return next
  }
  const bytesOf = (blob: Buffer): Buffer =>
    (memory.get(blob.readBigUInt64LE(8)) ?? Buffer.alloc(0)).subarray(0, blob.readUInt32LE(0))
  const freed: bigint[] = []
  const flagsSeen = new Set<number>()
  const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff))
  const answer = (output: Buffer, bytes: Buffer): boolean => {
    output.writeUInt32LE(bytes.length, 0)
    output.writeBigUInt64LE(place(bytes), 8)
    return true
  }
  const calls: DpapiCalls = {
    protect: (input, entropy, flags, output) => {
      flagsSeen.add(flags)
      return answer(output, Buffer.concat([bytesOf(entropy), flip(bytesOf(input))]))
    },
    unprotect: (input, entropy, flags, output) => {
      flagsSeen.add(flags)
      const [sealed, own] = [bytesOf(input), bytesOf(entropy)]
      return sealed.subarray(0, own.length).equals(own) && answer(output, flip(sealed.subarray(own.length)))
    },
    addressOf: place,
    read: (address, length) => Buffer.from((memory.get(address) ?? Buffer.alloc(0)).subarray(0, length)),
    free: (address) => void freed.push(address),
  }
  return { calls, freed, flagsSeen }
}

test('[SEC-01] what was sealed comes back whole, without a dialog, and nothing of it is left in memory that Windows gave', () => {
  const { calls, freed, flagsSeen } = fakeWindows()
  const { seal, open } = dpapiSealing(calls)
  const sealed = seal(Buffer.from('钥匙'))
  expect(sealed.includes(Buffer.from('钥匙'))).toBe(false)
  expect(open(sealed)?.toString()).toBe('钥匙')
  expect([freed.length, [...flagsSeen]]).toEqual([2, [1]])
})

test('what somebody else has sealed opens nothing, and is no crash', () => {
  const { calls } = fakeWindows()
  expect(dpapiSealing(calls).open(Buffer.from('of another'))).toBeUndefined()
  expect(() => dpapiSealing({ ...calls, protect: () => false }).seal(Buffer.from('x'))).toThrow(
    'does not seal',
  )
})
