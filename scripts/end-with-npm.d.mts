/** When npm ran this and its shell has gone, `end` is called once. */
export function endWithNpm(end: () => void): void
