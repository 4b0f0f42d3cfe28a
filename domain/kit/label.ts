/** A text that the clerk sees: Chinese first, English second (GEN-23). */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** Builds a {@link Label}. `label('证书编号', 'Certificate no.')` */
export function label(zh: string, en: string): Label {
  return { zh, en }
}

/** In English a number and its noun: `1 record`, `2 records`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** A name's first noun with what stands before it, and what is said of it: `Change` and ` of filing`. */
const HEAD = /^(.+?)( (?:of|for|by|to|with|from|the) .*)?$/u
/** Of which English has one only. */
const UNCOUNTED = /(?:feedback|information)$/u

/** In English many of what is called so: `Change of filing` is `Changes of filing`. What is many already, and a doing, stays as it is. */
export function manyOf(one: string): string {
  const [, head = one, rest = ''] = HEAD.exec(one) ?? []
  const isDoing = /^\w+ing$/u.test(head) && rest.startsWith(' the ')
  if (isDoing || UNCOUNTED.test(head) || /[^s]s$/u.test(head)) return one
  return (/[^aeiou]y$/u.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`) + rest
}
