/** Words of 【发起】; the manuals show no desk, so they follow what the clerks' side says of it. */
import { label, type Label } from '../../../domain/kit/label.ts'

export const beginWords = {
  action: label('发起', 'Begin'),
  begin: ({ zh, en }: Label) => label(`发起${zh}`, `Begin: ${en}`),
  mayNot: label('您不能发起此类单据', 'You may not begin documents of this kind'),
  forOne: label('一家', 'One'),
  forMany: label('全部符合条件的', 'All whom it concerns'),
  whom: label('发起对象', 'For'),
  sure: (total: number, had: number) =>
    label(
      `将为 ${total} 家发起${had > 0 ? `，${had} 家已有、不再发起` : ''}。确定吗？`,
      `It will be begun for ${total}${had > 0 ? `; ${had} have one already and get no other` : ''}. Go on?`,
    ),
  nobody: (had: number) =>
    label(
      had > 0 ? `没有需要发起的对象，${had} 家已有` : '没有符合条件的对象',
      had > 0 ? `There is nobody left: ${had} have one already` : 'There is nobody whom it concerns',
    ),
  order: (total: number, had: number, left: number, failed: number) => {
    const done = total - left - failed
    const zh = `${had > 0 ? `，${had} 家已有` : ''}${failed > 0 ? `，${failed} 家未能发起（见操作日志）` : ''}`
    const en = `${had > 0 ? `; ${had} had one already` : ''}${failed > 0 ? `; it could not be begun for ${failed} (see the log)` : ''}`
    return left > 0
      ? label(`正在发起：${done}/${total} 家${zh}`, `Being begun: ${done} of ${total}${en}`)
      : label(`已为 ${done} 家发起${zh}`, `Begun for ${done}${en}`)
  },
} as const
