/** What a message of the local RPC may be at all, before anything of it is believed (SEC-04). */
import * as z from 'zod'
import { SMALL_BYTES, type RouteMeta } from '../../contract/route-limits.ts'
import { readJson } from '../../domain/kit/json-text.ts'

const megabyte = 1024 * 1024
/** JSON beside a file, or a message without file. The largest document of the contract stays far below. */
export const maxTextBytes = 4 * megabyte
/** A file of 64 MB, the contract's largest, with its JSON. */
export const maxMessageBytes = 64 * megabyte + maxTextBytes

/** Parts JSON and file in a message of bytes; no byte of UTF-8 has this value. */
const delimiter = 0xff

const id = z.string().min(1).max(64)
const header = z.record(
  z.string().max(100),
  z.union([z.string().max(2000), z.array(z.string().max(2000)).max(10)]),
)
const envelope = z.union([
  z.object({
    i: id,
    t: z.literal(1).optional(),
    p: z.object({
      u: z
        .string()
        .max(500)
        .regex(/^\/[\w./%~-]*$/),
      b: z.unknown().optional(),
      h: header.optional(),
      m: z.literal('POST').optional(),
    }),
  }),
  z.object({
    i: id,
    t: z.literal(3),
    p: z.object({
      e: z.enum(['message', 'error', 'done']),
      d: z.unknown().optional(),
      m: z.unknown().optional(),
    }),
  }),
  z.object({ i: id, t: z.literal(4), p: z.unknown().optional() }),
])
const named = z.object({ i: id })

/** `id` is the request that a malformed message names, when it names one. */
export type Bounds =
  | {
      readonly ok: true
      readonly id: string
      /** What is too much for its route is answered, not carried out. */ readonly fits: boolean
    }
  | { readonly ok: false; readonly why: 'oversized' | 'malformed'; readonly id?: string }

const oversized: Bounds = { ok: false, why: 'oversized' }
const malformed: Bounds = { ok: false, why: 'malformed' }

/** What a route takes; undefined when there is no such route. */
export type RouteLimits = (path: string) => RouteMeta | undefined

export function checkBounds(message: unknown, limits: RouteLimits = () => undefined): Bounds {
  if (typeof message === 'string') return checkText(message, Buffer.byteLength(message), false, limits)
  if (!(message instanceof Uint8Array || message instanceof ArrayBuffer)) return malformed
  if (message.byteLength > maxMessageBytes) return oversized
  const bytes = message instanceof Uint8Array ? message : new Uint8Array(message)
  const end = bytes.indexOf(delimiter)
  const text = end === -1 ? bytes : bytes.subarray(0, end)
  return checkText(
    new TextDecoder().decode(text),
    text.byteLength,
    end !== -1 && end + 1 < bytes.length,
    limits,
  )
}

/** Messages begin with the number of their request: it can be answered even when nothing else of it is read. */
const beginning = /^\{"i":"([^"\\]{1,64})"/

function checkText(text: string, byteLength: number, hasFile: boolean, limits: RouteLimits): Bounds {
  if (byteLength > maxTextBytes) return oversized
  const json = readJson(text)
  if (!json.ok) {
    const [, id] = beginning.exec(text) ?? []
    return id === undefined ? malformed : { ...malformed, id }
  }
  const whole = envelope.safeParse(json.value)
  if (whole.success)
    return { ok: true, id: whole.data.i, fits: doesFit(whole.data, byteLength, hasFile, limits) }
  const part = named.safeParse(json.value)
  return part.success ? { ...malformed, id: part.data.i } : malformed
}

function doesFit(
  message: z.infer<typeof envelope>,
  byteLength: number,
  hasFile: boolean,
  limits: RouteLimits,
): boolean {
  if (message.t === 4) return byteLength <= SMALL_BYTES && !hasFile
  const { maxBytes = SMALL_BYTES, takesFile = false } =
    (message.t === 3 ? undefined : limits(message.p.u)) ?? {}
  return byteLength <= maxBytes && (takesFile || !hasFile)
}
