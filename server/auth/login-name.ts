/** A user name as it is stored and looked for: half-width, in lower case. */
export const normaliseLoginName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
