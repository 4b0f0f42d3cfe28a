/** The four sub-tables of a filing (manual 001, 1.3), written in a strip beneath each: Enter in its last input saves the row. */
import { rows } from '../../../domain/kit/document.ts'
import { choice, date, decimal, phone, text } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { standards } from './choices.ts'

const strip = { editor: 'strip' } as const
const COUNT = { scale: 0, min: '0', max: '999999' } as const

const AFTER_TODAY = label('不能晚于今天', 'Not later than today')
const isAfter = (day: string | undefined, today: string): boolean =>
  day !== undefined && day !== '' && today !== '' && day > today

const departments = rows(
  label('主要部门情况', 'Departments'),
  {
    name: text(label('部门名称', 'Department'), { required: true, max: 100 }),
    size: text(label('规模', 'Scale'), { required: true, max: 50 }),
    staff: decimal(label('就业人数', 'Employees'), { required: true, ...COUNT }),
    head: text(label('负责人', 'Head'), { required: true, max: 100 }),
    phone: phone(label('负责人电话', 'Telephone of the head'), { required: true, isAbroad: true }),
  },
  { ...strip, max: 100 },
)

const equipment = rows(
  label('主要检测设备情况', 'Test equipment'),
  {
    name: text(label('设备名称', 'Equipment'), { required: true, max: 200 }),
    model: text(label('规格型号', 'Model'), { required: true, max: 200 }),
    quantity: decimal(label('数量', 'Quantity'), { required: true, scale: 0, min: '1', max: '999999' }),
    maker: text(label('制造厂商', 'Maker'), { max: 200 }),
    serialNo: text(label('出厂编号', 'Serial no.'), { max: 100 }),
    boughtOn: date(label('购置日期', 'Bought on')),
    calibratedUntil: date(label('检定（校准）有效期至', 'Calibrated until')),
    use: text(label('用途', 'Use'), { max: 200 }),
  },
  {
    ...strip,
    max: 500,
    rules: [
      { at: 'boughtOn', wrong: ({ boughtOn }, { today }) => isAfter(boughtOn, today), message: AFTER_TODAY },
    ],
  },
)

const certifications = rows(
  label('企业质量管理体系认证情况', 'Quality certifications'),
  {
    standard: choice(label('认证标准', 'Standard'), standards, { required: true }),
    number: text(label('证书编号', 'Certificate no.'), { required: true, max: 100 }),
    issuer: text(label('认证机构', 'Certified by'), { required: true, max: 200 }),
    issuedOn: date(label('发证日期', 'Certified on'), { required: true }),
    validUntil: date(label('有效期至', 'Valid until'), { required: true }),
    scope: text(label('认证范围', 'Scope'), { max: 500 }),
  },
  {
    ...strip,
    max: 50,
    rules: [
      { at: 'issuedOn', wrong: ({ issuedOn }, { today }) => isAfter(issuedOn, today), message: AFTER_TODAY },
      {
        at: 'validUntil',
        wrong: ({ issuedOn, validUntil }) =>
          (validUntil ?? '') !== '' && (validUntil ?? '') <= (issuedOn ?? ''),
        message: label('须晚于发证日期', 'Later than the day of issue'),
      },
      {
        at: 'validUntil',
        wrong: ({ validUntil }, { today }) => (validUntil ?? '') !== '' && (validUntil ?? '') < today,
        message: label('证书已过有效期', 'The certificate has expired'),
        atHandingIn: true,
      },
    ],
  },
)

/** Three calendar years before this one. */
const isPastYear = (year: string, today: string): boolean => {
  const now = Number(today.slice(0, 4))
  return /^\d{4}$/u.test(year) && Number(year) < now && Number(year) >= now - 3
}

const history = rows(
  label('近三年实施装运前检验的情况', 'Inspections of the last three years'),
  {
    year: text(label('年度', 'Year'), { required: true, max: 4, isNumber: true }),
    batches: decimal(label('检验批次', 'Batches'), { required: true, ...COUNT }),
    pieces: decimal(label('检验数量（台/件）', 'Pieces'), { scale: 0, min: '0' }),
    value: decimal(label('货值（万美元）', 'Value (10,000 USD)'), { required: true, scale: 2, min: '0' }),
    certificates: decimal(label('出具证书份数', 'Certificates'), COUNT),
    failed: decimal(label('检验不合格批次', 'Batches failed'), { required: true, ...COUNT }),
    failedOnArrival: decimal(label('到货检验不合格批次', 'Failed on arrival'), COUNT),
    remark: text(label('备注', 'Remarks'), { max: 200 }),
  },
  {
    ...strip,
    max: 3,
    rules: [
      {
        at: 'year',
        wrong: ({ year = '' }, { today }) => year !== '' && !isPastYear(year, today),
        message: label('须为前三个自然年之一', 'One of the three calendar years before this'),
      },
      {
        at: 'failed',
        wrong: ({ failed = '', batches = '' }) =>
          failed !== '' && batches !== '' && Number(failed) > Number(batches),
        message: label('检验不合格批次不能大于检验批次', 'No more than the batches inspected'),
      },
    ],
  },
)

export const agencyRows = { departments, equipment, certifications, history } as const

/** Is a year given twice? Told at the table. */
export const hasYearTwice = (given: readonly { readonly year?: string | undefined }[] = []): boolean => {
  const years = given.flatMap(({ year }) => year || [])
  return new Set(years).size < years.length
}
