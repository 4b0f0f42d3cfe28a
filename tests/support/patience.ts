/** For `vi.waitFor`, whose own patience is a second: how long a busy machine takes to get there says nothing about what is waited for. */
export const PATIENCE = { timeout: 30_000, interval: 50 } as const
