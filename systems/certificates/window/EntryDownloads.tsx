/** 【下载PDF证书】 and 【下载二维码】 of a row (manual 002, 6.3.1): the PDF only while the certificate is valid. */
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { saveFile } from '../../../renderer/kit/save-file.ts'
import { useText } from '../../../renderer/text/text.ts'

const PDF = label('下载PDF证书', 'Download PDF')
const QR = label('下载二维码', 'Download QR code')
const ONLY_VALID = label('证书有效时才能下载', 'Only a valid certificate can be downloaded')

interface Props {
  readonly row: ListRow
  readonly onQr: (certificateNo: string) => void
  readonly onProblem: (problem: Problem | undefined) => void
}

export function EntryDownloads({ row, onQr, onProblem }: Props) {
  const t = useText()
  const { client } = useApi()
  const [isLoading, setIsLoading] = useState(false)
  const certificateNo = row.content.fields['certificateNo'] ?? row.id
  const isValid = row.state === 'valid'
  const download = async () => {
    setIsLoading(true)
    onProblem(undefined)
    try {
      const { pdf } = await client.printing.preview({ certificateNo })
      saveFile(new File([pdf], `${certificateNo}.pdf`, { type: 'application/pdf' }))
    } catch (error) {
      onProblem(problemOf(error))
    } finally {
      setIsLoading(false)
    }
  }
  return (
    <span className="row-buttons" onDoubleClick={(event) => event.stopPropagation()}>
      <Button
        size="small"
        disabled={!isValid}
        title={isValid ? undefined : t(ONLY_VALID)}
        loading={isLoading}
        onClick={() => void download()}
      >
        {t(PDF)}
      </Button>
      <Button size="small" onClick={() => onQr(certificateNo)}>
        {t(QR)}
      </Button>
    </span>
  )
}
