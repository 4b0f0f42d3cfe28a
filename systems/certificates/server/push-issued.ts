/** A new export certificate is told to who has subscribed with its contact number: once per subscription, in the transaction that issues it. */
import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import { label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { phoneKey } from '../../../domain/kit/telephone.ts'
import { enqueue } from '../../../server/channel/queue.ts'
import { boundFollower } from '../../../server/channel/wechat.ts'
import { tellEnterprise } from '../../../server/notices/of-system.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { certificateFormat } from '../declare/formats.ts'
import type { SubscriptionWay } from '../declare/subscription.ts'
import type { ExportCertificateRow } from './projections.ts'
import { certificatePushes, certificateSubscriptions as table } from './tables.ts'

type Subscription = typeof table.$inferSelect

interface Push {
  readonly certificate: ExportCertificateRow
  readonly subscription: Subscription
  /** Of the mobile page. */
  readonly address: string
  readonly publisher: string
  readonly at: Date
}

const ways: { readonly [Way in SubscriptionWay]: (tx: Tx, push: Push) => Promise<unknown> } = {
  inApp: (tx, { certificate, subscription, publisher, at }) => {
    const { certificateNo, format, queryCode, issueDate } = certificate
    const name = certificateFormat(format)
    return tellEnterprise(
      tx,
      {
        tenantId: subscription.tenantId,
        title: label(`出境证书已签发：${certificateNo}`, `Export certificate issued: ${certificateNo}`),
        body: label(
          `${name?.nameZh ?? ''}，签证日期 ${issueDate}，查询码 ${queryCode}，订阅手机号 ${subscription.phone}。`,
          `${name?.nameEn ?? ''}, issued ${issueDate}, query code ${queryCode}, subscribed with ${subscription.phone}.`,
        ),
        publisher,
      },
      at,
    )
  },
  sms: (tx, push) => byChannel(tx, push, 'sms', push.subscription.phone),
  wechat: async (tx, push) => {
    const follower = await boundFollower(tx, push.subscription.accountId)
    // Unbound since: nobody to tell.
    if (follower !== undefined) await byChannel(tx, push, 'wechat', follower)
  },
}

function byChannel(
  tx: Tx,
  { certificate, subscription, address, at }: Push,
  medium: 'sms' | 'wechat',
  addressee: string,
): Promise<number> {
  return enqueue(
    tx,
    [
      {
        key: `certificate-push:${subscription.id}:${certificate.certificateNo}`,
        medium,
        system: 'certificates',
        addressee,
        subject: `出境证书 ${certificate.certificateNo} 已签发`,
        text: `【单一窗口】出境检验检疫证书 ${certificate.certificateNo} 已签发，查询码：${certificate.queryCode}。查询：${address}`,
      },
    ],
    at,
  )
}

export async function pushIssued(
  tx: Tx,
  certificate: ExportCertificateRow,
  { address, publisher }: Pick<Push, 'address' | 'publisher'>,
  at: Date,
): Promise<void> {
  const key = phoneKey(certificate.contactPhone)
  if (key === '') return
  const today = legalDate(at)
  const matching = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.tenantId, certificate.tenantId),
        eq(table.phoneKey, key),
        isNull(table.cancelledAt),
        lte(table.since, today),
        gte(table.until, today),
      ),
    )
  for (const subscription of matching) {
    const first = await tx
      .insert(certificatePushes)
      .values({ subscriptionId: subscription.id, certificateNo: certificate.certificateNo, at })
      .onConflictDoNothing()
      .returning({ no: certificatePushes.certificateNo })
    if (first.length > 0)
      await ways[subscription.way](tx, { certificate, subscription, address, publisher, at })
  }
}
