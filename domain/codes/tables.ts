/** The rows of the code tables as the program brings them, version 1 of each; what officers change later is kept apart. */
import type { Code, CodeTableName } from './catalogue.ts'
import { adminDivisions } from './data/admin-divisions.ts'
import { ciqOrgans } from './data/ciq-organs.ts'
import { countries } from './data/countries.ts'
import { currencies } from './data/currencies.ts'
import { customsDistricts } from './data/customs-districts.ts'
import { directCustoms } from './data/direct-customs.ts'
import { economicAreas } from './data/economic-areas.ts'
import { hs10 } from './data/hs10.ts'
import { hs8 } from './data/hs8.ts'
import { idDocumentTypes } from './data/id-document-types.ts'
import { industries } from './data/industries.ts'
import { marketEntityTypes } from './data/market-entity-types.ts'
import { orgTypes } from './data/org-types.ts'
import { portsDomestic } from './data/ports-domestic.ts'
import { portsWorld } from './data/ports-world.ts'
import { specialTradeAreas } from './data/special-trade-areas.ts'
import { tradeModes } from './data/trade-modes.ts'
import { transportModes } from './data/transport-modes.ts'
import { units } from './data/units.ts'

/** Lines of tab-separated cells: code, Chinese name, English name, row above. */
export const tableTexts: { readonly [Name in CodeTableName]: string } = {
  adminDivisions,
  ciqOrgans,
  countries,
  currencies,
  customsDistricts,
  directCustoms,
  economicAreas,
  hsCodes: `${hs10}${hs8}`,
  idDocumentTypes,
  industries,
  marketEntityTypes,
  orgTypes,
  portsDomestic,
  portsWorld,
  specialTradeAreas,
  tradeModes,
  transportModes,
  units,
}

export function readTable(name: CodeTableName): Code[] {
  const lines = tableTexts[name].split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [code = '', zh = '', en = '', under = ''] = line.split('\t')
    return { code, zh, en, under }
  })
}
