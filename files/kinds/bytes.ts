/** What the readers of the kinds look at bytes with. */

export const startsWith = (data: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => data[at + index] === byte)

export const viewOf = (data: Uint8Array): DataView =>
  new DataView(data.buffer, data.byteOffset, data.byteLength)

export const latin1 = (data: Uint8Array, from: number, to: number): string =>
  Buffer.from(data.subarray(from, to)).toString('latin1')
