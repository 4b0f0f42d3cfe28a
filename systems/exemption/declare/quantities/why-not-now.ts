/** Why a certificate cannot be written off now, as far as this machine knows it; null when it can (manual 004, 2.8; for window and list). */
import { label, type Label } from '../../../../domain/kit/label.ts'
import { barOf, type Bar } from '../certificate/barred.ts'

interface Known {
  readonly state: string
  readonly content: { readonly fields: Readonly<Record<string, string | undefined>> }
}

const whys: Readonly<Record<Bar, (validUntil: string) => Label>> = {
  done: () => label('该证明已核销完毕', 'This exemption has been written off in full'),
  inChange: () =>
    label(
      '证明正在修改，修改确认后才能核销',
      'The exemption is being changed: wait until the change has been confirmed',
    ),
  over: (validUntil) =>
    label(
      `证明有效期至 ${validUntil}，已过期，不能核销；需要时请联系签发检验检疫局修改证明`,
      `The exemption was valid until ${validUntil}: nothing can be written off. Ask the issuing office for a change of it`,
    ),
}

/** `today`: the legal day. */
export function whyNotNow({ state, content: { fields } }: Known, today: string): Label | null {
  const bar = barOf(state, fields, today)
  return bar === undefined ? null : whys[bar](fields['validUntil'] ?? '')
}
