/** On the home page: certificates that wait to be printed, and blank forms of which few are left. */
import { useQuery } from '@tanstack/react-query'
import { blankKinds, isBlankKind } from '../../../domain/printing/blank-kinds.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import { certificateFormat, formatNameEn } from '../declare/formats.ts'
import { counted, label } from '../../../domain/kit/label.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { HomeList } from '../../../renderer/shell/HomeList.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useText } from '../../../renderer/text/text.ts'
import { useOpenPreview } from './open-preview.ts'

const say = {
  print: label('待打印的证书', 'Certificates to print'),
  all: label('全部待打印证书', 'All certificates to print'),
  low: label('余量不足的空白单证', 'Blank forms running low'),
  total: (count: number) => label(`${count} 份`, counted(count, 'certificate')),
  left: (count: number) => label(`剩余 ${count} 张`, `${count} left`),
} as const
const SHOWN = 4

export default function HomeCertificates() {
  const { account } = useOpened()
  // Blanks and self-printing are the enterprise's.
  return account.role === 'enterprise' ? <Lists /> : null
}

function Lists() {
  const t = useText()
  const { query } = useApi()
  const { open } = useNavigation()
  const openPreview = useOpenPreview()
  const waiting = useQuery(
    query.documents.query.queryOptions({
      input: {
        collection: exportCertificate.kind,
        view: 'selfPrint',
        filters: { printStatus: { equals: 'pending' } },
        page: 1,
        pageSize: SHOWN,
      },
    }),
  )
  const ledger = useQuery(query.printing.ledger.queryOptions())
  const rows = waiting.data?.rows ?? []
  const low = (ledger.data?.lines ?? []).filter((line) => line.isLow)
  return (
    <>
      <HomeList
        title={say.print}
        lines={[
          ...rows.map((row) => {
            const { certificateNo = row.id, format = '', issueDate = '' } = row.content.fields
            const found = certificateFormat(format)
            return {
              id: row.id,
              text: `${certificateNo} ${found ? t(label(found.nameZh, formatNameEn(found))) : format}`,
              hint: issueDate,
              open: () => openPreview(row),
            }
          }),
          ...(rows.length > 0
            ? [
                {
                  id: 'all',
                  text: t(say.all),
                  hint: t(say.total(waiting.data?.total ?? 0)),
                  open: () => open({ page: 'certificates/self-print' }),
                },
              ]
            : []),
        ]}
      />
      <HomeList
        title={say.low}
        lines={low.map(({ blankKind, counts }) => ({
          id: blankKind,
          text: `${blankKind} ${isBlankKind(blankKind) ? t(blankKinds[blankKind]) : ''}`,
          hint: t(say.left(counts.available)),
          isDue: true,
          open: () => open({ page: 'certificates/blanks' }),
        }))}
      />
    </>
  )
}
