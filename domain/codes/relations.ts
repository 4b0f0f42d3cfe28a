/**
 * Which rows of a table belong to a row of another one: what a dependent code field (`within`) offers. A relation gives
 * the beginnings of the codes that belong; none at all means that nothing is known, and everything is offered.
 */
import { officesOfDivision } from './districts-of-division.ts'

/** Beginnings of codes; a code belongs when it starts with one of them. */
type Relation = (value: string) => readonly string[]

export const relations = {
  /** 行政区划 → 关区: by the direct customs offices of the province, or of the city where they share a province. */
  districtsOfDivision: officesOfDivision,
  /** 直属海关 → 关区: the first two digits. */
  districtsOfOffice: (office: string) => [office],
  /** 直属检验检疫机关 → 口岸: the first two digits (口岸二级联动, manual 004, 2.8.1). */
  portsOfOrgan: (organ: string) => [organ.slice(0, 2)],
  /** 口岸 → the office that answers for it: the first four digits, of the offices themselves the first row. */
  organOfPort: (port: string) => [`${port.slice(0, 4)}00`],
  /** Tables whose codes begin with the code of what they belong to: 商品大类 → 商品类型 → 商品名称 → 检验项目. */
  beginsWith: (above: string) => [above],
  /** 行政区划 → the divisions within it: 市 of a 省, 区县 of a 市. */
  divisionsWithin: (division: string) => [division.replace(/(?:00){1,2}$/u, '')],
} as const satisfies Readonly<Record<string, Relation>>

export type RelationName = keyof typeof relations

export const isRelation = (name: string): name is RelationName => Object.hasOwn(relations, name)

/** The beginnings that codes must have to belong to `value`; undefined when all belong. */
export function belonging(relation: string, value: string): readonly string[] | undefined {
  if (!isRelation(relation) || value === '') return undefined
  const beginnings = relations[relation](value)
  return beginnings.length > 0 ? beginnings : undefined
}

export function belongsTo(relation: string, value: string, code: string): boolean {
  return belonging(relation, value)?.some((beginning) => code.startsWith(beginning)) ?? true
}
