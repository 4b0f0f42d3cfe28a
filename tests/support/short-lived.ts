/**
 * How tests start a process that has PostgreSQL as WebAssembly (PGlite) in it. WebAssembly's optimizing compiler takes longer than
 * what it makes faster in the few seconds that such a process lives: with the quick one alone a server is there in three fifths
 * of the processor time.
 */
export const SHORT_LIVED: readonly string[] = ['--liftoff-only']
