/** What single formats have beyond their family, by `seq`: further rows, or another heading above the text. */
import { label, type Label } from '../../../../domain/kit/label.ts'
import { single } from './cell.ts'
import { cells as c } from './cells.ts'
import type { Family } from './families.ts'

export interface Variant {
  readonly rows?: Family['rows']
  readonly body?: Label
}

/** Heat treated meat for Japan states the core temperature reached and how long it was kept. */
const heat: Family['rows'] = [
  [single('中心温度及持续时间', 'Core temperature and time', 'durationTemperature')],
]

export const variants: { readonly [seq: string]: Variant } = {
  '01': {
    body: label('品质检验结果', 'Results of quality inspection'),
    rows: [[c.establishment, c.establishmentNo]],
  },
  '03': { body: label('重量鉴定结果', 'Results of weight determination') },
  '09': { rows: [[c.entryPoint]] },
  '10': { rows: heat },
  '11': { rows: heat },
  '15': { rows: [[c.packages, c.packaging]] },
  '23': {
    body: label('检测结果证明', 'Certification on test results'),
    rows: [[c.origin, c.destination], [c.inspectionDate]],
  },
}
