/** Words of 【发起】; the manuals show no desk, so they follow what the clerks' side says of it. */
import { label, type Label } from '../../../domain/kit/label.ts'

export const beginWords = {
  action: label('发起', 'Begin'),
  begin: ({ zh, en }: Label) => label(`发起${zh}`, `Begin: ${en}`),
  mayNot: label('您不能发起此类单据', 'You may not begin documents of this kind'),
} as const
