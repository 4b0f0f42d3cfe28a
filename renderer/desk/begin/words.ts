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
    had > 0
      ? label(
          `将为 ${total} 家发起，${had} 家已有、不再发起。确定吗？`,
          `It will be begun for ${total}; ${had} have one already and get no other. Go on?`,
        )
      : label(`将为 ${total} 家发起。确定吗？`, `It will be begun for ${total}. Go on?`),
  nobody: (had: number) =>
    had > 0
      ? label(`没有需要发起的对象，${had} 家已有`, `There is nobody left: ${had} have one already`)
      : label('没有符合条件的对象', 'There is nobody whom it concerns'),
  order: (total: number, had: number, left: number, failed: number) => {
    const done = total - left - failed
    return joined(
      left > 0
        ? label(`正在发起：${done}/${total} 家`, `Being begun: ${done} of ${total}`)
        : label(`已为 ${done} 家发起`, `Begun for ${done}`),
      had > 0 ? label(`，${had} 家已有`, `; ${had} had one already`) : NOTHING,
      failed > 0
        ? label(`，${failed} 家未能发起（见操作日志）`, `; it could not be begun for ${failed} (see the log)`)
        : NOTHING,
    )
  },
} as const

const NOTHING = label('', '')
const joined = (...parts: readonly Label[]): Label =>
  label(parts.map(({ zh }) => zh).join(''), parts.map(({ en }) => en).join(''))
