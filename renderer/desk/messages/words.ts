/** 发送记录; PSI calls it 外发消息. */
import { label } from '../../../domain/kit/label.ts'

export const messageWords = {
  title: label('发送记录', 'Messages sent'),
  medium: label('发送方式', 'Sent by'),
  addressee: label('接收人', 'Addressee'),
  subject: label('主题', 'Subject'),
  state: label('发送状态', 'Sending status'),
  attempts: label('尝试次数', 'Attempts'),
  at: label('提交时间', 'Queued'),
  settled: label('结束时间', 'Settled'),
  why: label('原因', 'Reason'),
  all: label('全部', 'All'),
  resend: label('重发', 'Send again'),
  look: label('查看内容', 'Show the text'),
  again: label('已重新排队，将自动发送', 'Queued again; it goes out by itself'),
  already: label('该消息已在发送，无需重发', 'It is on its way already'),
  demonstration: label(
    '演示环境不外发：这是将要发送的内容。',
    'In the demonstration nothing goes out: this is what would have.',
  ),
  close: label('关闭', 'Close'),
} as const
