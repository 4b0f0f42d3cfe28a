/** Which medium goes out by what; from the server's options. */
import type { Medium } from '../../domain/general/channel.ts'
import { postTransport, type PostOptions } from './post.ts'
import { smtpTransport, type SmtpOptions } from './smtp.ts'
import { catcher, unset, type Transport } from './transport.ts'

/** Milliseconds. */
export interface ChannelPace {
  /** Between two looks for what is due; what is new is told at once. */
  readonly sweepMs: number
  /** One attempt; shorter than the lease by far, so that nobody else takes what is still being sent. */
  readonly sendMs: number
  readonly leaseMs: number
  /** After the first, second, … failure; the last one ever after. */
  readonly pausesMs: readonly [number, ...number[]]
  readonly giveUpMs: number
}

export const PACE: ChannelPace = {
  sweepMs: 5_000,
  sendMs: 60_000,
  leaseMs: 180_000,
  pausesMs: [30_000, 60_000, 120_000, 300_000, 900_000, 1_800_000, 3_600_000],
  giveUpMs: 24 * 3_600_000,
}

export interface ChannelOptions {
  readonly mail?: SmtpOptions | undefined
  readonly sms?: PostOptions | undefined
  readonly wechat?: PostOptions | undefined
  /** For tests; {@link PACE} when absent. */
  readonly pace?: Partial<ChannelPace> | undefined
}

export type Transports = Readonly<Record<Medium, Transport>>

export function transportsOf(options: ChannelOptions, isDemonstration: boolean): Transports {
  const without = isDemonstration ? catcher : unset
  return {
    mail: options.mail ? smtpTransport(options.mail) : without,
    sms: options.sms ? postTransport('sms', options.sms) : without,
    wechat: options.wechat ? postTransport('wechat', options.wechat) : without,
  }
}

/** `keeps`: a demonstration, in which nothing goes out. */
export type Outlets = Readonly<Record<Medium, 'sends' | 'keeps' | 'none'>>

const outlet = (transport: Transport): Outlets[Medium] =>
  transport === unset ? 'none' : transport === catcher ? 'keeps' : 'sends'

export const outletsOf = ({ mail, sms, wechat }: Transports): Outlets => ({
  mail: outlet(mail),
  sms: outlet(sms),
  wechat: outlet(wechat),
})
