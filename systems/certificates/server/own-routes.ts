/** What an account asks about its certificates besides the papers themselves: QR code, subscriptions. */
import { maskedAddressee } from '../../../domain/general/channel.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { bindingAddress, unbindFollower } from '../../../server/channel/wechat.ts'
import { proceduresOf, refusal, valueOr } from '../../../server/platform/procedure.ts'
import { qrPng } from '../../../server/platform/qr.ts'
import { certificatesCentral } from '../contract.ts'
import { subscriptionWayNames } from '../declare/subscription.ts'
import { findCertificate } from './found.ts'
import { mobileAddress } from './mobile-address.ts'
import { tellQueryCode } from './qr-message.ts'
import { listSubscriptions, standings, subscribe, unsubscribe } from './subscriptions.ts'
import { CERTIFICATE_UNKNOWN, maySeeEntry } from './visible.ts'

const { signedIn, enterprise } = proceduresOf(certificatesCentral).inSystem('certificates')

export const ownCertificateRoutes = {
  certificateQr: signedIn.certificates.certificateQr.handler(
    async ({ input: { certificateNo }, context: { services, actor } }) => {
      const found = (await maySeeEntry(services.db, actor, certificateNo))
        ? await findCertificate(services.db, 'entry', certificateNo)
        : undefined
      if (!found) throw refusal('NOT_FOUND', CERTIFICATE_UNKNOWN)
      return {
        png: qrPng(mobileAddress(services, 'entry', certificateNo)).toString('base64'),
        queryCode: found.queryCode,
        sms: await tellQueryCode(services, actor, found),
        phone: actor.account.phone === '' ? '' : maskedAddressee(actor.account.phone),
      }
    },
  ),
  subscriptions: enterprise.certificates.subscriptions.handler(
    async ({ input, context: { services, actor } }) => {
      const today = legalDate(services.now())
      const standing = await standings(services, actor.account.id)
      return {
        phone: actor.account.phone,
        today,
        ways: subscriptionWayNames.map((way) => ({ way, standing: standing[way] })),
        demonstrationBinding:
          services.outlets.wechat === 'keeps'
            ? bindingAddress(services, `demonstration-${actor.account.loginName}`)
            : null,
        ...(await listSubscriptions(services.db, actor, today, input)),
      }
    },
  ),
  subscribe: enterprise.certificates.subscribe.handler(
    async ({ input: { ways, until }, context: { services, actor } }) =>
      valueOr('REFUSED', await subscribe(services, actor, ways, until)),
  ),
  unbindWechat: enterprise.certificates.unbindWechat.handler(async ({ context: { services, actor } }) => ({
    isUnbound: await services.db.transaction((tx) =>
      unbindFollower(tx, { ...actor.account, tenantId: actor.tenantId }, services.now()),
    ),
  })),
  unsubscribe: enterprise.certificates.unsubscribe.handler(
    async ({ input: { id }, context: { services, actor } }) => ({
      isCancelled: await unsubscribe(services.db, actor, id, services.now()),
    }),
  ),
}
