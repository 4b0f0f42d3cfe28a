/** The SMS of 【下载二维码】: the first download by an account sends it, and no later one does (manual 002, 6.3.1). */
import type { SmsOutcome } from '../contract.ts'
import type { Actor, Services } from '../../../server/platform/context.ts'
import { enqueue } from '../../../server/channel/queue.ts'
import { mobileAddress } from './mobile-address.ts'

interface Subject {
  readonly certificateNo: string
  readonly queryCode: string
}

export async function tellQueryCode(
  services: Pick<Services, 'db' | 'now' | 'outlets' | 'publicUrl'>,
  { account }: Actor,
  { certificateNo, queryCode }: Subject,
): Promise<SmsOutcome> {
  if (account.phone === '') return 'noPhone'
  const added = await services.db.transaction((tx) =>
    enqueue(
      tx,
      [
        {
          key: `certificate-qr:${certificateNo}:${account.id}`,
          medium: 'sms',
          system: 'certificates',
          addressee: account.phone,
          subject: `入境证书 ${certificateNo} 查询码`,
          text: `【单一窗口】入境检验检疫证书 ${certificateNo} 的查询码：${queryCode}。查询：${mobileAddress(services, 'entry', certificateNo)}`,
        },
      ],
      services.now(),
    ),
  )
  if (added === 0) return 'sentBefore'
  return ({ sends: 'queued', keeps: 'kept', none: 'unset' } as const)[services.outlets.sms]
}
