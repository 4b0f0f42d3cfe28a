/** 【检验检疫证书订阅】 (manual 002, 6.1): by which ways an account is told, and for how long. */
import { isCalendarDate } from '../../../domain/kit/calendar-date.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

export const subscriptionWays = {
  inApp: label('站内消息', 'Message in this system'),
  wechat: label('微信公众号', 'WeChat official account'),
  sms: label('短信', 'SMS'),
} as const satisfies Readonly<Record<string, Label>>
export type SubscriptionWay = keyof typeof subscriptionWays
export const subscriptionWayNames = Object.keys(subscriptionWays) as [SubscriptionWay, ...SubscriptionWay[]] // the record's own

/** `2026-03-01` → `2027-03-01`; the last of February stands for a day that the next year lacks. */
export function oneYearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return isCalendarDate(next) ? next : `${next.slice(0, 8)}28`
}

/** 如不填写，有效期默认自当日起 1 年，且最长为 1 年. `today`: the legal day at the server. */
export function wrongUntil(until: string, today: string): Label | null {
  if (!isCalendarDate(until)) return label('请输入正确的日期', 'Enter a date')
  if (until < today) return label('订阅有效期不能早于当日', 'The subscription cannot end before today')
  return until > oneYearAfter(today)
    ? label('订阅有效期最长为 1 年', 'A subscription lasts at most one year')
    : null
}
