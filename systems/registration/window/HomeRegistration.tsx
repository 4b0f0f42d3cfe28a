/** On the home page: valid qualifications that end soon. */
import { useQuery } from '@tanstack/react-query'
import { label } from '../../../domain/kit/label.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { isQualificationType, qualificationTypes } from '../declare/qualification-types.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { HomeList } from '../../../renderer/shell/HomeList.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useText } from '../../../renderer/text/text.ts'
import { dayFromNow } from '../../../renderer/text/time.ts'

const DUE = label('即将到期的资质', 'Qualifications that end soon')
const until = (day: string) => label(`有效期至 ${day}`, `valid until ${day}`)
const DAYS = 60

export default function HomeRegistration() {
  const t = useText()
  const { query } = useApi()
  const { account } = useOpened()
  const { open } = useNavigation()
  const { creditCode } = account.tenant
  const valid = useQuery(
    query.documents.query.queryOptions({
      input: {
        collection: qualificationRecord.kind,
        filters: { creditCode: { equals: creditCode }, state: { equals: 'valid' } },
        page: 1,
        pageSize: 100,
      },
    }),
  )
  const last = dayFromNow(DAYS)
  const due = (valid.data?.rows ?? []).filter((row) => (row.content.fields['validUntil'] ?? '9') <= last)
  return (
    <HomeList
      title={DUE}
      lines={due.map((row) =>
        ((type) => ({
          id: row.id,
          text: isQualificationType(type) ? t(qualificationTypes[type]) : type,
          hint: t(until(row.content.fields['validUntil'] ?? '')),
          isDue: true,
          open: () => open({ page: 'registration/record', params: { creditCode } }),
        }))(row.content.fields['type'] ?? ''),
      )}
    />
  )
}
