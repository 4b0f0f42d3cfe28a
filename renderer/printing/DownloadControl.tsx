/** 【打印控件下载】 (CERT-17). */
import { useMutation } from '@tanstack/react-query'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import Button from 'antd/es/button'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { saveFile } from '../kit/save-file.ts'
import { useText } from '../text/text.ts'

const DOWNLOAD = label('打印控件下载', 'Download print control')

export function DownloadControl({ size = 'middle' }: { readonly size?: 'small' | 'middle' }) {
  const t = useText()
  const { query } = useApi()
  const download = useMutation(
    query.printing.downloadControl.mutationOptions({ onSuccess: (file) => saveFile(file) }),
  )
  return (
    <>
      <Button
        size={size}
        icon={<DownloadOutlined aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate(undefined)}
      >
        {t(DOWNLOAD)}
      </Button>
      {download.isError && <ProblemNote problem={problemOf(download.error)} />}
    </>
  )
}
