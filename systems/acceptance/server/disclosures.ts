/** 信息公示 that the server makes itself: each change of an agency's state but the running out of its accreditations. */
import { uuidv7 } from 'uuidv7'
import { label, type Label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { ValuesOf } from '../../../domain/kit/record.ts'
import { disclosureRecord } from '../declare/disclosure-record.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { publishPublic } from '../../../server/platform/public-feed.ts'
import { recordContent } from '../../../server/platform/rows.ts'
import type { AgencyRow } from './holding.ts'

/** Who the server publishes for. */
export const PUBLISHER = '海关总署'

/** See `standsAt` of the record. */
export const standsAt = (isPinned: boolean, moment: string): string => `${isPinned ? '1' : '0'} ${moment}`

export interface Disclosure {
  readonly title: Label
  readonly body: Label
  readonly isPinned?: boolean
  readonly publisher?: string
}

export async function disclose(
  tx: Tx,
  { title, body, isPinned = false, publisher = PUBLISHER }: Disclosure,
  at: Date,
): Promise<string> {
  const id = uuidv7()
  const moment = at.toISOString()
  const fields: ValuesOf<typeof disclosureRecord> = {
    title: title.zh,
    titleEn: title.en,
    body: body.zh,
    bodyEn: body.en,
    publishedOn: legalDate(at),
    publisher,
    isPinned: isPinned ? '1' : '',
    standsAt: standsAt(isPinned, moment),
  }
  await publishPublic(tx, disclosureRecord, [
    { id, row: { state: 'published', content: recordContent(fields), createdAt: moment, updatedAt: moment } },
  ])
  return id
}

export type AgencyEvent = 'list' | 'suspend' | 'resume' | 'leave' | 'remove'

const titles: Record<AgencyEvent, Label> = {
  list: label('列入采信机构目录', 'listed in the directory of agencies'),
  suspend: label('暂停采信', 'Suspend'),
  resume: label('恢复采信', 'resumed'),
  leave: label('退出采信机构目录', 'left the directory of agencies'),
  remove: label('移出采信机构目录', 'Take out of the directory'),
}

/** What is public of an event: who, what, from when. The reason stays between customs and the agency. */
export async function discloseEvent(tx: Tx, row: AgencyRow, event: AgencyEvent, at: Date): Promise<void> {
  const { nameZh = '', nameEn = '' } = row.content.fields
  const name = label(nameZh, nameEn === '' ? nameZh : nameEn)
  const what = titles[event]
  const until = row.suspendedUntil
  const term =
    event === 'suspend'
      ? label(`，期限至 ${until ?? '恢复为止'}`, ` until ${until ?? 'further notice'}`)
      : label('', '')
  await disclose(
    tx,
    {
      title: label(`${name.zh}${what.zh}`, `${name.en}: ${what.en}`),
      body: label(
        `${name.zh}（采信机构代码 ${row.agencyCode}）自 ${legalDate(at)} 起${what.zh}${term.zh}。`,
        `${name.en} (agency code ${row.agencyCode}): ${what.en} as of ${legalDate(at)}${term.en}.`,
      ),
    },
    at,
  )
}
