/** What a scope covers of what the announcements ask, and what is wrong between its rows and the accreditations. */
import type { Check, Circumstances } from '../../../domain/kit/document.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { label } from '../../../domain/kit/label.ts'
import type { PlacedMessage } from '../../../domain/kit/problem.ts'
import { certificateKinds, isDomestic, isDomesticKind, type CertificateKind } from './certificate-kinds.ts'
import { goodsName, requiredItems } from './goods-facts.ts'
import { ruleOf } from './goods-rules.ts'

type Values = Readonly<Record<string, string | undefined>>
type Lines = readonly ({ readonly id: string } & Values)[]
export interface AgencyContent {
  readonly fields: Values
  readonly rows: {
    readonly certificates?: Lines
    readonly scope?: Lines
    readonly signers?: Lines
  }
}

/** 商品名称 of a scope, each once, in the order of their codes. */
export const goodsIn = (scope: Lines): string[] =>
  [...new Set(scope.flatMap(({ goodsName }) => goodsName || []))].sort()

export interface Coverage {
  readonly goods: string
  readonly name: Label
  readonly required: number
  readonly covered: number
  readonly missing: readonly { readonly code: string; readonly name: Label }[]
}

/** 【检测范围核对】: for each 商品名称 that is chosen, what is required today and what is still missing. */
export function coverageOf(scope: Lines, facts: Facts): Coverage[] {
  const items = new Set(scope.map(({ item }) => item))
  return goodsIn(scope).map((goods) => {
    const required = requiredItems(facts, goods)
    const missing = Object.entries(required).flatMap(([code, named]) =>
      items.has(code) ? [] : [{ code, name: named }],
    )
    const count = Object.keys(required).length
    return { goods, name: goodsName(facts, goods), required: count, covered: count - missing.length, missing }
  })
}

export const joined = (names: readonly Label[]): Label =>
  label(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '))

/** Rows that repeat an earlier one. */
const repeated = (lines: Lines, keyOf: (line: Values) => string | undefined): Lines => {
  const known = new Set<string>()
  return lines.filter((line) => {
    const key = keyOf(line)
    if (key === undefined) return false
    const isThere = known.has(key)
    known.add(key)
    return isThere
  })
}
const pair = (a: string | undefined, b: string | undefined) =>
  (a ?? '') === '' || (b ?? '') === '' ? undefined : `${a}\n${b}`

const TWICE = label('检验项目和检验方法与前面的行重复', 'An earlier row has the same item and method')
const NAMED_TWICE = label('该签发人的此授权签字领域已填写', 'This person is there with this field already')
const NO_SUCH = label('资质证书中没有此编号，请先填写该资质证书', 'No such number among the accreditations')
const DOMESTIC_ONLY = label('CMA、CNAS 证书仅适用于境内机构', 'CMA and CNAS are for agencies in China')
const OVERSEAS_ONLY = label('ILAC-MRA 证书仅适用于境外机构', 'ILAC-MRA is for overseas agencies')

const certificateProblems = ({ fields: { country = '' }, rows }: AgencyContent): PlacedMessage[] =>
  country === ''
    ? []
    : (rows.certificates ?? []).flatMap(({ id, kind = '' }) =>
        kind === '' || isDomesticKind(kind) === isDomestic(country)
          ? []
          : [
              {
                at: `rows.certificates.${id}.kind`,
                message: isDomestic(country) ? OVERSEAS_ONLY : DOMESTIC_ONLY,
              },
            ],
      )

/** Any one of the sets of accreditations must be there whole. */
function accreditationProblems(
  { fields: { country = '' }, rows }: AgencyContent,
  { facts }: Circumstances,
): PlacedMessage[] {
  if (country === '') return []
  const held = new Set((rows.certificates ?? []).map(({ kind }) => kind))
  return goodsIn(rows.scope ?? []).flatMap((goods) => {
    const { accreditation } = ruleOf(goods)
    const name = goodsName(facts, goods)
    const sets: readonly (readonly CertificateKind[])[] =
      accreditation[isDomestic(country) ? 'domestic' : 'overseas']
    if (sets.some((set) => set.every((kind) => held.has(kind)))) return []
    const wanted = (language: 'zh' | 'en', and: string, or: string) =>
      sets.map((set) => set.map((kind) => certificateKinds[kind][language]).join(and)).join(or)
    return [
      {
        at: 'rows.certificates',
        message: label(
          `所申请商品要求的资质证书不齐，${name.zh}须具备：${wanted('zh', '和', '，或者 ')}`,
          `Accreditations are missing. ${name.en} needs ${wanted('en', ' and ', ', or ')}`,
        ),
      },
    ]
  })
}

function scopeProblems(
  { rows: { certificates = [], scope = [] } }: AgencyContent,
  { facts }: Circumstances,
): PlacedMessage[] {
  const numbers = new Set(certificates.map(({ certNo }) => certNo))
  return [
    ...coverageOf(scope, facts).flatMap(({ name, missing }) => {
      const names = joined(missing.map((item) => item.name))
      return missing.length === 0
        ? []
        : [
            {
              at: 'rows.scope',
              message: label(
                `${name.zh}缺少必检项目：${names.zh}`,
                `Required items of ${name.en} are missing: ${names.en}`,
              ),
            },
          ]
    }),
    ...scope.flatMap(({ id, certNo = '' }) =>
      certNo === '' || numbers.has(certNo) ? [] : [{ at: `rows.scope.${id}.certNo`, message: NO_SUCH }],
    ),
    ...repeated(scope, ({ item, method }) => pair(item, method)).map(({ id }) => ({
      at: `rows.scope.${id}.method`,
      message: TWICE,
    })),
  ]
}

const signerProblems = ({ rows: { signers = [] } }: AgencyContent): PlacedMessage[] =>
  repeated(signers, ({ name, field }) => pair(name, field)).map(({ id }) => ({
    at: `rows.signers.${id}.field`,
    message: NAMED_TWICE,
  }))

export const agencyChecks: readonly Check<AgencyContent>[] = [
  certificateProblems,
  accreditationProblems,
  scopeProblems,
  signerProblems,
]

/** Until which day each 商品名称 rests on an accreditation: the last of those that its rows name. */
export function goodsUntil({ certificates = [], scope = [] }: AgencyContent['rows']): Record<string, string> {
  const untilOf = new Map<string | undefined, string>()
  for (const { certNo, until = '' } of certificates)
    if (until > (untilOf.get(certNo) ?? '')) untilOf.set(certNo, until)
  const last: Record<string, string> = {}
  for (const { goodsName = '', certNo } of scope) {
    const until = untilOf.get(certNo) ?? ''
    if (goodsName !== '' && until > (last[goodsName] ?? '')) last[goodsName] = until
  }
  return last
}
