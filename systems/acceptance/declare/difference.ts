/** One place that a 信息变更 changes, as people read it. */
import { label, type Label } from '../../../domain/kit/label.ts'

export interface Difference {
  readonly place: Label
  readonly from: Label
  readonly to: Label
}

export const NOTHING_THERE = label('（空）', '(empty)')

/** In one line: `注册地址：旧 → 新`. */
export const inOneLine = ({ place, from, to }: Difference): Label =>
  label(`${place.zh}：${from.zh} → ${to.zh}`, `${place.en}: ${from.en} → ${to.en}`)
