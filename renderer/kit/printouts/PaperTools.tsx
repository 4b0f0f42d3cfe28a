/** Above a paper: onto plain A4 of a printer of the print control, or as a file. */
import { useMutation, useQuery } from '@tanstack/react-query'
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useId, useState } from 'react'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'
import { printoutWords as say } from './words.ts'

interface Props {
  readonly file: File
  /** `printId` is the clerk's click: a retry after a lost answer carries the same. */
  readonly onPrint: (order: { readonly printId: string; readonly printer: string }) => Promise<unknown>
}

export function PaperTools({ file, onPrint }: Props) {
  const t = useText()
  const fieldId = useId()
  const { query } = useApi()
  // A retry after a lost answer carries the same id, so that it never prints twice.
  const [printId, setPrintId] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<string | null>(null)
  const printers = useQuery(query.printing.printers.queryOptions({ staleTime: 5_000 }))
  const known = printers.data?.printers ?? []
  const printer = chosen ?? (known.find(({ canPrint }) => canPrint) ?? known[0])?.id ?? null
  const print = useMutation({ mutationFn: onPrint, onSuccess: () => setPrintId(crypto.randomUUID()) })
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
          onClick={() => printer !== null && print.mutate({ printId, printer })}
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
