/** A paper of a document on the screen (GEN-24): look at it, print it on plain paper, or download it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { lazy, Suspense, useId, useState } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'
import { printoutWords as say } from './words.ts'

const PdfView = lazy(() => import('../pdf/PdfView.tsx'))

interface Props {
  /** Of the document. */
  readonly id: string
  /** One of the papers that the document's declaration names; 打印申请单 without. */
  readonly printout?: string
  readonly title: Label
  readonly onClose: () => void
}

export function PrintoutBox({ id, printout, title, onClose }: Props) {
  const t = useText()
  const language = useLanguage()
  const { query } = useApi()
  const input = { id, language, ...(printout !== undefined && { printout }) }
  // Made anew each time the box opens: the document may have changed.
  const made = useQuery(
    query.printouts.make.queryOptions({ input, staleTime: Infinity, gcTime: 0, retry: false }),
  )
  return (
    <Box
      isOnlyRead
      centered
      width={1000}
      title={t(title)}
      footer={null}
      onCancel={onClose}
      className="printout-box"
    >
      {made.isPending && <p className="page-wait">{t(say.make)}</p>}
      {made.isError && <ProblemNote problem={problemOf(made.error)} />}
      {made.data && (
        <>
          <Tools file={made.data} input={input} />
          <Suspense>
            <PdfView file={made.data} />
          </Suspense>
        </>
      )}
    </Box>
  )
}

function Tools({
  file,
  input,
}: {
  readonly file: File
  readonly input: { readonly id: string; readonly printout?: string; readonly language: 'zh' | 'en' }
}) {
  const t = useText()
  const fieldId = useId()
  const { query } = useApi()
  // The clerk's click: a retry after a lost answer carries the same id, so that it never prints twice.
  const [printId, setPrintId] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<string | null>(null)
  const printers = useQuery(query.printing.printers.queryOptions({ staleTime: 5_000 }))
  const known = printers.data?.printers ?? []
  const printer = chosen ?? (known.find(({ canPrint }) => canPrint) ?? known[0])?.id ?? null
  const print = useMutation(
    query.printouts.print.mutationOptions({ onSuccess: () => setPrintId(crypto.randomUUID()) }),
  )
  return (
    <>
      <div className="printout-tools" role="toolbar" aria-label={t(words.actions)}>
        <label htmlFor={fieldId}>{t(say.printer)}</label>
        <Select
          id={fieldId}
          value={printer}
          style={{ width: 300 }}
          disabled={known.length === 0}
          placeholder={printers.isPending ? t(words.loading) : t(say.noPrinter)}
          onChange={setChosen}
          options={known.map(({ id, name, canPrint, message }) => ({
            value: id,
            label: `${name}${t(words.opening)}${canPrint ? t(say.ready) : t(message)}${t(words.closing)}`,
          }))}
        />
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={printer === null}
          loading={print.isPending}
          onClick={() => printer !== null && print.mutate({ ...input, printId, printer })}
        >
          {t(words.print)}
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => saveFile(file)}>
          {t(words.download)}
        </Button>
        <span className="quiet">{t(say.paper)}</span>
        {print.isSuccess && <output className="tone-good">{t(say.sent)}</output>}
      </div>
      {print.isError && <ProblemNote problem={problemOf(print.error)} />}
    </>
  )
}
