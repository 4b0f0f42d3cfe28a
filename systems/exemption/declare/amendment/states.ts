/** A round of 修改证明 (manual 004, 2.7, 2.2-10): released by the office, changed by the enterprise, confirmed by the office. */
import { label } from '../../../../domain/kit/label.ts'
import { state } from '../../../../domain/kit/workflow.ts'
import { changes } from '../posts.ts'

export const amendmentStates = {
  draft: state(label('待返回企业', 'To be released'), { editableBy: ['officer'] }),
  released: state(label('可修改证明', 'May be changed'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
    meaning: label(
      '签发检验检疫局已将证明返回企业，请修改后提交',
      'The issuing office has released the exemption: change it and submit',
    ),
  }),
  submitted: state(label('已提交新证明', 'New version submitted'), { waitsFor: [changes] }),
  returned: state(label('重新修改证明', 'To be changed once more'), {
    editableBy: ['owner'],
    waitsFor: ['owner'],
    meaning: label('请按修改确认意见重新修改后提交', 'Change it as the opinion says and submit it again'),
  }),
  confirmed: state(label('已确认', 'Confirmed'), { final: true }),
  withdrawn: state(label('已收回', 'Taken back'), { final: true }),
}
export type AmendmentState = keyof typeof amendmentStates
