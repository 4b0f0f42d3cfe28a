/** Names of this system's sequences, and the numbers of certificates. */
export const blankSequence = (kind: string, year: number): string => `blank:${kind}:${year}`
export const certificateSequence = (year: number): string => `certificate:${year}`

/** e.g. 2026, 17 → `S26000000017`; S marks 示例. */
export const certificateNumber = (year: number, sequence: number): string =>
  `S${String(year % 100).padStart(2, '0')}${String(sequence).padStart(9, '0')}`
