/** The local calls of 检验检疫电子证书 that are asked of the server, never kept. */
import { implement } from '@orpc/server'
import { certificatesLocal, type certificatesCentral } from '../contract.ts'
import { passOn } from '../../../main/core/refusal.ts'
import type { SystemHandlers } from '../../../main/core/systems.ts'

const { subscription: os } = implement(certificatesLocal)

export const certificateHandlers: SystemHandlers = (open) => {
  const central = () => open().callsOf<typeof certificatesCentral>().certificates
  const until = (signal: AbortSignal | undefined) => ({ ...(signal && { signal }) })
  return {
    subscription: {
      certificateQr: os.certificateQr.handler(({ input, signal }) =>
        passOn(() => central().certificateQr(input, until(signal))),
      ),
      subscriptions: os.subscriptions.handler(({ input, signal }) =>
        passOn(() => central().subscriptions(input, until(signal))),
      ),
      subscribe: os.subscribe.handler(({ input, signal }) =>
        passOn(() => central().subscribe(input, until(signal))),
      ),
      unbindWechat: os.unbindWechat.handler(({ signal }) =>
        passOn(() => central().unbindWechat(undefined, until(signal))),
      ),
      unsubscribe: os.unsubscribe.handler(({ input, signal }) =>
        passOn(() => central().unsubscribe(input, until(signal))),
      ),
    },
  }
}
