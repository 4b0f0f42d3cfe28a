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
