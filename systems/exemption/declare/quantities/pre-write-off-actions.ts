/** What moves a line of a 预核销 (manual 004, 2.8): handed in by the enterprise, confirmed or sent back by the office of the port. */
import { decimal, multiline, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import type { ActionDefinition } from '../../../../domain/kit/workflow.ts'
import { writingOff } from '../posts.ts'
import { quantityOf } from './line-fields.ts'
import type { PreWriteOffState } from './pre-write-off-states.ts'

const AS_ASKED = label('不填：按本次预核销数量确认', 'Empty: as much as was asked for')
export const declarationNo = text(label('报关单号', 'Declaration no.'), {
  max: 18,
  pattern: {
    test: /^\d{18}$/u,
    message: label('请输入 18 位报关单号', 'Enter a declaration no. of eighteen digits'),
  },
})
const told = (zh: string, en: string) =>
  label(`预核销 {recordNo}（{productName}）${zh}`, `Pre-write-off {recordNo} ({productName}) ${en}`)

export type PreWriteOffEffect = 'handInPreWriteOff' | 'confirmPreWriteOff' | 'releasePreWriteOff'

export const preWriteOffActions = {
  submit: {
    label: label('提交', 'Submit'),
    by: 'owner',
    from: ['draft'],
    to: 'pending',
    validate: true,
    effects: ['handInPreWriteOff'],
  },
  remove: { label: label('删除', 'Delete'), by: 'owner', from: ['draft'], to: 'removed' },
  withdraw: {
    label: label('撤回', 'Withdraw'),
    by: 'owner',
    from: ['pending'],
    to: 'withdrawn',
    confirm: label(
      '撤回后口岸检验检疫局不再确认这次预核销。确定要撤回吗？',
      'The office of the port will not confirm it any more. Withdraw this pre-write-off?',
    ),
    effects: ['releasePreWriteOff'],
  },
  confirm: {
    label: label('确认核销', 'Confirm the write-off'),
    by: writingOff,
    from: ['pending'],
    to: 'confirmed',
    ask: {
      confirmedQuantity: decimal(label('本次核销数量（数量/重量）', 'Confirmed, quantity or weight'), {
        ...quantityOf,
        min: '0',
        hint: AS_ASKED,
        placeholder: AS_ASKED,
      }),
      confirmedHsQuantity: decimal(label('本次核销数量（HS 标准量）', 'Confirmed, statutory'), {
        ...quantityOf,
        min: '0',
        hint: AS_ASKED,
        placeholder: AS_ASKED,
      }),
      declarationNo,
    },
    effects: ['confirmPreWriteOff'],
    tells: { owner: told('已确认核销', 'has been confirmed') },
  },
  sendBack: {
    label: label('退回', 'Return'),
    by: writingOff,
    from: ['pending'],
    to: 'sentBack',
    ask: {
      opinion: multiline(label('退回意见', 'Why it was sent back'), { required: true, max: 500, lines: 2 }),
    },
    effects: ['releasePreWriteOff'],
    tells: { owner: told('已退回', 'has been sent back') },
  },
  // Nothing is left of the product, or the certificate has run out: taken by the server for what waits.
  end: {
    label: label('因核销完毕失效', 'Lapse: all is written off'),
    by: 'system',
    from: ['pending'],
    to: 'ended',
    effects: ['releasePreWriteOff'],
    tells: { owner: told('已失效：该产品已核销完毕', 'has lapsed: all of the product is written off') },
  },
  expire: {
    label: label('因证明过期失效', 'Lapse: the certificate has run out'),
    by: 'system',
    from: ['pending'],
    to: 'expired',
    effects: ['releasePreWriteOff'],
    tells: { owner: told('已失效：证明已过有效期', 'has lapsed: the certificate has run out') },
  },
} as const satisfies Record<string, ActionDefinition<PreWriteOffState, PreWriteOffEffect>>
