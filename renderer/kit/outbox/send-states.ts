/** 待发送 / 发送中 / 已送达 / 被退回 (GEN-15). */
import type { SendState } from '../../../contract/local/documents.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

/** What such a state is of, where another state stands beside it. */
export const SENDING = label('发送', 'Sending')

export const sendStates = {
  waiting: label('待发送', 'To send'),
  sending: label('发送中', 'Being sent'),
  delivered: label('已送达', 'Delivered'),
  returned: label('被退回', 'Sent back'),
} as const satisfies Record<SendState, Label>

export const sendTones = {
  waiting: 'tone-due',
  sending: 'tone-due',
  delivered: 'tone-good',
  returned: 'tone-bad',
} as const satisfies Record<SendState, string>
