/**
 * What an officer has typed and not yet handed in, kept in this browser: a session that ends by itself loses none of it. By account,
 * so that another officer never sees it; 【退出】 takes it away, and so does a week.
 */
import * as z from 'zod'

const PREFIX = 'sill.desk.typed.'
const KEPT_MS = 7 * 86_400_000
const storedSchema = z.object({ at: z.number(), value: z.unknown() })

const keyOf = (accountId: string, place: string): string => `${PREFIX}${accountId}.${place}`

/** Undefined when nothing was kept there, it is old, or no longer of this shape. */
export function readTyped<T>(
  storage: Storage,
  accountId: string,
  place: string,
  schema: z.ZodType<T>,
  now: number = Date.now(),
): T | undefined {
  const stored = parsed(storage.getItem(keyOf(accountId, place)))
  return stored && now - stored.at < KEPT_MS ? schema.safeParse(stored.value).data : undefined
}

export function keepTyped(
  storage: Storage,
  accountId: string,
  place: string,
  value: unknown,
  now: number = Date.now(),
): void {
  try {
    storage.setItem(keyOf(accountId, place), JSON.stringify({ at: now, value }))
  } catch {
    // A full store keeps what it has; the page goes on.
  }
}

export const forgetTyped = (storage: Storage, accountId: string, place: string): void =>
  storage.removeItem(keyOf(accountId, place))

/** All of one account; and whatever of others is too old. */
export function forgetAllTyped(storage: Storage, accountId: string, now: number = Date.now()): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
    (name) => name.startsWith(PREFIX),
  )
  for (const name of names)
    if (name.startsWith(keyOf(accountId, '')) || now - (parsed(storage.getItem(name))?.at ?? 0) >= KEPT_MS)
      storage.removeItem(name)
}

function parsed(text: string | null): z.infer<typeof storedSchema> | undefined {
  try {
    return text === null ? undefined : storedSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // not JSON: somebody else's
  }
}
