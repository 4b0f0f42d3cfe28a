/** Where the file printer has put its PDF: the path to read and to copy, and while the job is open, the pages to look at. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { FilePreview } from '../kit/attachments/FilePreview.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'

const say = {
  copy: label('复制路径', 'Copy the path'),
  copied: label('已复制', 'Copied'),
  look: label('查看PDF', 'Look at the PDF'),
} as const

interface Props {
  readonly path: string
  /** While it is open. */
  readonly jobId?: string
}

export function PrintedFile({ path, jobId }: Props) {
  const t = useText()
  const { query } = useApi()
  const [isCopied, setIsCopied] = useState(false)
  const [shown, setShown] = useState<File | null>(null)
  const look = useMutation(query.printing.printedFile.mutationOptions({ onSuccess: setShown }))
  const copy = async () => {
    await navigator.clipboard.writeText(path)
    setIsCopied(true)
  }
  return (
    <span className="printed-file">
      <code title={path}>{path}</code>
      {jobId !== undefined && (
        <Button size="small" loading={look.isPending} onClick={() => look.mutate({ jobId })}>
          {t(say.look)}
        </Button>
      )}
      <Button size="small" onClick={() => void copy().catch(() => setIsCopied(false))}>
        {t(isCopied ? say.copied : say.copy)}
      </Button>
      {look.isError && <ProblemNote problem={problemOf(look.error)} />}
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </span>
  )
}
