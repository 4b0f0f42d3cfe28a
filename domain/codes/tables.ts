/** The code tables that code fields may name. A table is data: rows of code, Chinese name and (where there is one) English name. */
import { label, type Label } from '../kit/label.ts'
import { countries } from './data/countries.ts'
import { currencies } from './data/currencies.ts'
import { customsDistricts } from './data/customs-districts.ts'
import { portsDomestic } from './data/ports-domestic.ts'
import { tradeModes } from './data/trade-modes.ts'
import { transportModes } from './data/transport-modes.ts'
import { units } from './data/units.ts'

export interface CodeTable {
  readonly title: Label
  /** Lines of tab-separated cells. */
  readonly text: string
}

export const codeTables = {
  countries: { title: label('国别（地区）', 'Countries and regions'), text: countries },
  currencies: { title: label('币制', 'Currencies'), text: currencies },
  customsDistricts: { title: label('关区', 'Customs districts'), text: customsDistricts },
  portsDomestic: { title: label('国内口岸', 'Domestic ports'), text: portsDomestic },
  tradeModes: { title: label('监管方式', 'Trade modes'), text: tradeModes },
  transportModes: { title: label('运输方式', 'Modes of transport'), text: transportModes },
  units: { title: label('计量单位', 'Units'), text: units },
} as const satisfies Record<string, CodeTable>

export interface Code {
  readonly code: string
  readonly zh: string
  readonly en: string
}

export function readTable(table: CodeTable): Code[] {
  const lines = table.text.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [code = '', zh = '', en = ''] = line.split('\t')
    return { code, zh, en }
  })
}
