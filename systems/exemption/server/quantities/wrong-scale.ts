/** 件, 台 … are whole; what is measured has four decimals (manual 004, 2.8 and 2.9). */
import { scaleOfUnit } from '../../../../domain/codes/unit-scale.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { measures, type Amount, type Measure } from '../../declare/quantities/arithmetic.ts'

export function wrongScale(
  amount: Amount,
  units: { readonly unit: string; readonly hsUnit: string },
): { readonly measure: Measure; readonly message: Label }[] {
  return measures.flatMap((measure) => {
    const scale = scaleOfUnit(measure === 'quantity' ? units.unit : units.hsUnit)
    const [, fraction = ''] = amount[measure].split('.')
    if (fraction.length <= scale) return []
    const message =
      scale === 0
        ? label('该单位的数量应为整数', 'A whole number in this unit')
        : label(`最多 ${scale} 位小数`, `At most ${scale} decimal places`)
    return [{ measure, message }]
  })
}
