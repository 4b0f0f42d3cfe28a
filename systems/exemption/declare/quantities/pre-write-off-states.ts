/** The states of one line of a 预核销 (manual 004, 2.8): none can be changed; another one is made instead. */
import { label } from '../../../../domain/kit/label.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { writingOff } from '../posts.ts'

export const preWriteOffStates = {
  draft: state(label('未提交', 'Not submitted'), { editableBy: ['owner'] }),
  pending: state(label('待确认', 'To be confirmed'), {
    waitsFor: [writingOff],
    after: [{ take: 'expire', field: 'validUntil', days: 1 }],
    meaning: label(
      '所选口岸的检验检疫局确认后才计入核销数量',
      'It counts when the office of the chosen port has confirmed it',
    ),
  }),
  confirmed: state(label('已确认', 'Confirmed by the office'), { final: true }),
  sentBack: state(label('已退回', 'Sent back by the office'), { final: true }),
  withdrawn: state(label('已撤回', 'Withdrawn by the enterprise'), { final: true }),
  ended: state(label('已失效（已核销完毕）', 'Lapsed: all of it has been written off'), { final: true }),
  expired: state(label('已失效（证明已过期）', 'Lapsed: the certificate has run out'), { final: true }),
  removed: state(label('已删除', 'Deleted'), { final: true, gone: true }),
}
export type PreWriteOffState = keyof typeof preWriteOffStates
