/** The content of one demonstration certificate: which values a form of its kind has, filled with varied goods. */
import type { CertificateContent, ContentKey, ItemKey } from '../../../../domain/printing/content.ts'
import type { BlankKind } from '../../../../domain/printing/blank-kinds.ts'
import type { CertificateFormat } from '../../declare/formats.ts'
import { goodsOf, type Goods } from './goods.ts'
import { HONG_KONG, JAPAN, KOREA, officers, origins, partners, ships, type Partner } from './places.ts'
import type { Random } from '../../../../server/seed/random.ts'
import { longStatement, statementsOf } from './statements.ts'

export interface ContentInput {
  readonly format: CertificateFormat
  readonly certificateNo: string
  readonly consignor: { readonly zh: string; readonly en: string }
  readonly issueDate: string
  /** Numbered points of a long statement; 0 for an ordinary one. */
  readonly points: number
  /** Lines of the list of goods; 0 for an ordinary number. */
  readonly lines: number
  /** Put before the product's name; shows what happens to a character without a glyph. */
  readonly rareCharacters?: string
}

type Values = Partial<Record<ContentKey, string>>
type Item = Partial<Record<ItemKey, string>>
type MainKind = Exclude<BlankKind, 'XY'>

const partnerFor: { readonly [country: string]: Partner } = { 日本: JAPAN, 韩国: KOREA, 中国香港: HONG_KONG }
const isMainKind = (kind: BlankKind): kind is MainKind => kind !== 'XY'
const earlier = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)
const kilograms = (kg: number): string => `${kg.toLocaleString('en-US')} KGS`

function itemOf(random: Random, index: number, goods: Goods): { item: Item; packages: number; kg: number } {
  const packages = random.int(2, 60) * 10
  const kg = packages * goods.kgEach
  const item: Item = {
    no: String(index + 1),
    nameZh: goods.zh,
    nameEn: goods.en,
    spec: goods.spec,
    packages: String(packages),
    batchNo: `L${random.int(100_000, 999_999)}`,
  }
  return {
    packages,
    kg,
    item: kg > 0 ? { ...item, weight: kg.toLocaleString('en-US') } : { ...item, quantity: `${packages}` },
  }
}

const treatments: readonly [Values, ...Values[]] = [
  {
    treatment: 'Fumigation 熏蒸',
    chemical: 'Methyl bromide 溴甲烷',
    concentration: '48 g/m³',
    durationTemperature: '24 h, 21 °C',
  },
  {
    treatment: 'Fumigation 熏蒸',
    chemical: 'Phosphine 磷化氢',
    concentration: '3 g/m³',
    durationTemperature: '72 h, 18 °C',
  },
  {
    treatment: 'Heat treatment 热处理',
    chemical: '***',
    concentration: '***',
    durationTemperature: '56 °C, 30 min',
  },
]

/** Values that only some kinds of form have. */
function special(random: Random, kind: MainKind, goods: Goods, issueDate: string): Values {
  if (kind === 'C7-1')
    return { ...random.pick(treatments), treatmentDate: earlier(issueDate, random.int(1, 3)) }
  if (kind === 'C5-1')
    return {
      botanicalName: goods.botanicalName ?? '',
      treatmentDate: '***',
      treatment: '***',
      chemical: '***',
      concentration: '***',
      durationTemperature: '***',
    }
  if (kind === 'C3-1') return { durationTemperature: '75 °C, 1 min' }
  return {}
}

export function demonstrationContent(random: Random, input: ContentInput): CertificateContent {
  const { format, issueDate } = input
  const kind = format.blankKind
  if (!isMainKind(kind)) throw new Error(`format ${format.seq} has no main sheet`)
  const buyer = partnerFor[format.appliesTo] ?? random.pick(partners)
  const origin = random.pick(origins)
  const officer = random.pick(officers)
  const ship = random.pick(ships)
  const voyage = `V.${random.int(100, 999)}${random.pick(['E', 'W', 'S', 'N'])}`
  const first = random.pick(goodsOf[kind])
  const lines = Array.from(
    { length: input.lines || (random.chance(0.7) ? 1 : random.int(2, 5)) },
    (_, index) => itemOf(random, index, index === 0 ? first : random.pick(goodsOf[kind])),
  )
  const packages = lines.reduce((sum, line) => sum + line.packages, 0)
  const kg = lines.reduce((sum, line) => sum + line.kg, 0)
  const statement = input.points > 0 ? longStatement(input.points) : random.pick(statementsOf[kind])
  const more = lines.length > 1
  const rare = input.rareCharacters ?? ''
  const values: Values = {
    certificateNo: input.certificateNo,
    consignorZh: input.consignor.zh,
    consignorEn: input.consignor.en,
    consigneeZh: `${buyer.name.zh}\n${buyer.address.zh}`,
    consigneeEn: `${buyer.name.en}\n${buyer.address.en}`,
    productZh: `${rare}${first.zh}${more ? '等' : ''}`,
    productEn: `${rare}${first.en}${more ? ' and others' : ''}`,
    quantity: kg > 0 ? kilograms(kg) : `${packages} HEADS`,
    weight: kg > 0 ? `N.W. ${kilograms(kg)}` : '***',
    packages: `${packages} ${first.packEn.toUpperCase()}`,
    packaging: `${first.packZh} ${first.packEn}`,
    originZh: origin.place.zh,
    originEn: origin.place.en,
    destinationZh: buyer.country.zh,
    destinationEn: buyer.country.en,
    conveyanceZh: `${ship.zh} ${voyage}`,
    conveyanceEn: `${ship.en} ${voyage}`,
    entryPoint: `${buyer.port.zh} ${buyer.port.en}`,
    marks: random.chance(0.5) ? 'N/M' : `SAMPLE ${random.int(100, 999)}\nMADE IN CHINA`,
    dispatchDate: issueDate,
    inspectionDate: earlier(issueDate, random.int(1, 5)),
    establishment: `${input.consignor.zh}加工厂`,
    establishmentNo: `SL${random.int(1000, 9999)}/${random.int(10_000, 99_999)}`,
    ...special(random, kind, first, issueDate),
    statementZh: statement.zh,
    statementEn: statement.en,
    ...(random.chance(0.15)
      ? {
          declarationZh: '附加声明：本证书为示例。',
          declarationEn: 'Additional declaration: this certificate is a sample.',
        }
      : {}),
    placeOfIssueZh: origin.authority.zh,
    placeOfIssueEn: origin.authority.en,
    dateOfIssue: issueDate,
    officerZh: officer.zh,
    officerEn: officer.en,
  }
  return { values, items: lines.map((line) => line.item) }
}
