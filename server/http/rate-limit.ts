/**
 * A token bucket per caller, in this process: it shields the process, it is no law. What must hold over all processes
 * (failed log-ins) is counted in the database instead.
 */
export interface RateRule {
  readonly perSecond: number
  readonly burst: number
}

export const sessionRate: RateRule = { perSecond: 300, burst: 5_000 }
/** Many sessions may share one address. */
export const addressRate: RateRule = { perSecond: 600, burst: 10_000 }

const MAX_BUCKETS = 50_000

export function createRateLimit(rule: RateRule, clock: () => number = Date.now): (caller: string) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (caller) => {
    const now = clock()
    const bucket = buckets.get(caller) ?? { tokens: rule.burst, at: now }
    const tokens = Math.min(rule.burst, bucket.tokens + ((now - bucket.at) / 1000) * rule.perSecond)
    buckets.delete(caller) // to the end: the first is always the one that was idle longest
    buckets.set(caller, { tokens: Math.max(0, tokens - 1), at: now })
    const [oldest] = buckets.keys()
    if (buckets.size > MAX_BUCKETS && oldest !== undefined) buckets.delete(oldest)
    return tokens >= 1
  }
}
