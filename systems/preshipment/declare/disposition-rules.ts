/** Kinds, grounds and spans of dispositions (公告2020-127, articles 28 to 30), and the states that follow from them. */
import { label } from '../../../domain/kit/label.ts'

export const dispositionKinds = {
  notRecognised: label('不予认可装运前检验结果', 'Results not recognised'),
  strikeOff: label('撤销备案', 'Filing struck off'),
  rectify: label('限期整改', 'Rectification ordered'),
} as const

export const grounds = {
  a28i1: label('第28条（一）项', 'Article 28, item 1'),
  a28i2: label('第28条（二）项', 'Article 28, item 2'),
  a28i3: label('第28条（三）项', 'Article 28, item 3'),
  a29i1: label('第29条（一）项', 'Article 29, item 1'),
  a29i2: label('第29条（二）项', 'Article 29, item 2'),
  a29i3: label('第29条（三）项', 'Article 29, item 3'),
  a29i4: label('第29条（四）项', 'Article 29, item 4'),
  a30: label('第30条', 'Article 30'),
} as const

/** The most years that results may be unrecognised, by ground. */
export const yearsBy = [
  ['a29i1', 1],
  ['a29i2', 2],
  ['a29i3', 3],
  ['a29i4', 3],
] as const

const ARTICLES = { rectify: 'a28', notRecognised: 'a29', strikeOff: 'a30' } as const

/** Does the ground fit the kind? What is not filled yet does. */
export function fits(kind: string | undefined, ground: string | undefined): boolean {
  if (!kind || !ground || !(kind in ARTICLES)) return true
  return ground.startsWith(ARTICLES[kind as keyof typeof ARTICLES]) // one of its names, by the line before
}

/** More than so many years, both days included: a year from 2026-11-21 ends on 2027-11-20. */
export function isTooLong(from = '', until = '', years: number): boolean {
  if (from === '' || until === '') return false
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  return until > new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10)
}

type Said = Readonly<Record<string, string | undefined>>

export const LIVE_STATES = ['pending', 'inForce', 'toRectify', 'handedIn', 'supplement'] as const

export const stateInForce = ({ kind }: Said): 'inForce' | 'toRectify' =>
  kind === 'rectify' ? 'toRectify' : 'inForce'

export function firstState(fields: Said, today: string): 'pending' | 'inForce' | 'toRectify' | 'struckOff' {
  if (fields['kind'] === 'strikeOff') return 'struckOff'
  return (fields['from'] ?? '') > today ? 'pending' : stateInForce(fields)
}
