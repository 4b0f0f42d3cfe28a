/** What is wrong in a report: among its fields, with its results, and against what was approved of the agency. */
import type { Check, Circumstances } from '../../../domain/kit/document.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { PlacedMessage } from '../../../domain/kit/problem.ts'
import { approvedOf, type Approved } from './approved.ts'
import { daysAfter, lastDayOf } from './days.ts'
import { goodsName as nameOfGoods, itemName, requiredItems } from './goods-facts.ts'
import { ruleOf } from './goods-rules.ts'
import { joined } from './scope.ts'
import * as refusals from './refusals.ts'

type Values = Readonly<Record<string, string | undefined>>
export interface ReportContent {
  readonly fields: Values
  readonly rows: { readonly results?: readonly ({ readonly id: string } & Values)[] }
}

const at = (place: string, message: Label): PlacedMessage[] => [{ at: place, message }]

/** 委托 ≤ 抽样 ≤ 开始 ≤ 完成 ≤ 签发; each is told at the later one. */
function dayProblems({ fields }: ReportContent): PlacedMessage[] {
  const order = ['orderedOn', 'sampledOn', 'begunOn', 'finishedOn', 'issuedOn'] as const
  const names = {
    orderedOn: label('委托日期', 'the order'),
    sampledOn: label('抽（收）样日期', 'the sampling'),
    begunOn: label('检验开始日期', 'the beginning'),
    finishedOn: label('检验完成日期', 'the end of the inspection'),
    issuedOn: label('签发日期', 'the issue'),
  }
  let before: (typeof order)[number] | undefined
  const found: PlacedMessage[] = []
  for (const name of order) {
    const day = fields[name] ?? ''
    if (day === '') continue
    if (before !== undefined && day < (fields[before] ?? ''))
      found.push({
        at: `fields.${name}`,
        message: label(`不能早于${names[before].zh}`, `Not before ${names[before].en}`),
      })
    before = name
  }
  return found
}

/** A test of 28 days cannot be over after twenty. */
function durationProblems(
  { fields: { begunOn = '', finishedOn = '', goodsName = '' }, rows }: ReportContent,
  { facts }: Circumstances,
): PlacedMessage[] {
  if (begunOn === '' || finishedOn === '') return []
  const { daysOf } = ruleOf(goodsName)
  const longest = (rows.results ?? [])
    .flatMap(({ item = '' }) => (daysOf[item] === undefined ? [] : [{ item, days: daysOf[item] }]))
    .toSorted((a, b) => b.days - a.days)[0]
  if (!longest || finishedOn >= daysAfter(begunOn, longest.days)) return []
  const name = itemName(facts, longest.item)
  return at(
    'fields.finishedOn',
    label(
      `含检验项目“${name.zh}”，检验完成日期不能早于 ${daysAfter(begunOn, longest.days)}`,
      `“${name.en}” cannot be finished before ${daysAfter(begunOn, longest.days)}`,
    ),
  )
}

function goodsProblems({ fields }: ReportContent, { facts }: Circumstances): PlacedMessage[] {
  const { goodsName = '', hsCode = '', quantity = '', unit = '' } = fields
  const { hs } = ruleOf(goodsName)
  const name = nameOfGoods(facts, goodsName)
  return [
    ...(goodsName === '' || hsCode === '' || hs.some((beginning) => hsCode.startsWith(beginning))
      ? []
      : at('fields.hsCode', label(`与商品名称“${name.zh}”不符`, `Does not fit the goods “${name.en}”`))),
    ...(quantity !== '' && unit === ''
      ? at('fields.unit', label('填写数量时须填写计量单位', 'A quantity needs its unit'))
      : []),
    ...(unit !== '' && quantity === ''
      ? at('fields.quantity', label('填写计量单位时须填写数量', 'A unit needs a quantity'))
      : []),
  ]
}

function resultProblems(
  { fields: { goodsName = '', conclusion }, rows: { results = [] } }: ReportContent,
  { facts }: Circumstances,
): PlacedMessage[] {
  const strange = results.filter(
    ({ item = '' }) => item !== '' && goodsName !== '' && !item.startsWith(goodsName),
  )
  const items = new Set(results.map(({ item }) => item))
  const missing = Object.entries(requiredItems(facts, goodsName)).flatMap(([code, name]) =>
    items.has(code) ? [] : [name],
  )
  return [
    ...strange.map(({ id }) => ({
      at: `rows.results.${id}.item`,
      message: label('与所选的商品名称不符，请重新选择', 'Does not belong to the chosen goods: choose again'),
    })),
    ...(missing.length > 0 && results.length > 0
      ? at('rows.results', refusals.missingItems(joined(missing)))
      : []),
    ...(results.length > 0 && results.every(({ verdict }) => verdict === 'none')
      ? at('rows.results', label('单项判定不能全部为不适用', 'Not every verdict can be “not applicable”'))
      : []),
    ...(conclusion === 'pass' && results.some(({ verdict }) => verdict === 'fail')
      ? at('fields.conclusion', refusals.NOT_PASSED)
      : []),
  ]
}

function issueProblems(
  { fields: { goodsName = '', issuedOn = '' } }: ReportContent,
  { today }: Circumstances,
): PlacedMessage[] {
  if (issuedOn === '' || today === '') return []
  if (issuedOn > today) return at('fields.issuedOn', refusals.TOO_LATE)
  if (goodsName === '') return []
  const { months } = ruleOf(goodsName)
  const until = lastDayOf(issuedOn, months)
  return until < today ? at('fields.issuedOn', refusals.ranOut(months, until)) : []
}

/** The same at the form, of what this machine knows, and at the server, of its own table. */
export function problemsAgainst(
  { fields, rows: { results = [] } }: ReportContent,
  approved: Pick<Approved, 'goods' | 'items' | 'signers' | 'goodsUntil'> & { readonly listedOn: string },
  today: string,
): PlacedMessage[] {
  const { goodsName = '', issuedOn = '', signatory = '' } = fields
  const until = approved.goodsUntil[goodsName] ?? ''
  const isOutside = goodsName !== '' && !approved.goods.includes(goodsName)
  return [
    ...(isOutside ? at('fields.goodsName', refusals.OUTSIDE) : []),
    // What was issued while the accreditation held may still be handed in.
    ...(goodsName !== '' && !isOutside && until < (issuedOn === '' || issuedOn > today ? today : issuedOn)
      ? at('fields.goodsName', refusals.accreditationEnded(until))
      : []),
    ...(signatory !== '' && !approved.signers.includes(signatory)
      ? at('fields.signatory', refusals.NO_SIGNER)
      : []),
    ...(issuedOn !== '' && approved.listedOn !== '' && issuedOn < approved.listedOn
      ? at('fields.issuedOn', refusals.beforeListing(approved.listedOn))
      : []),
    ...results.flatMap(({ id, item = '' }) =>
      item === '' || approved.items.includes(item)
        ? []
        : [{ at: `rows.results.${id}.item`, message: refusals.ITEM_OUTSIDE }],
    ),
  ]
}

const approvalProblems: Check<ReportContent> = (content, circumstances) => {
  const approved = approvedOf(circumstances)
  if (!approved) return []
  const standing = refusals.standingProblem(approved.state, approved.fields)
  return [
    ...(standing ? at('fields.agencyCode', standing) : []),
    ...problemsAgainst(
      content,
      { ...approved, listedOn: approved.fields['listedOn'] ?? '' },
      circumstances.today,
    ),
  ]
}

export const reportChecks: readonly Check<ReportContent>[] = [
  goodsProblems,
  dayProblems,
  durationProblems,
  issueProblems,
  resultProblems,
  approvalProblems,
]
