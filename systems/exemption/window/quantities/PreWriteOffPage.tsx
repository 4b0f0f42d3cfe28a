/** 【预核销】 (CCC-14, manual 004, 2.8): quantities of the products of one certificate for one port, handed in together. */
import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useCallback, useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import type { ListRow } from '../../../../contract/local/documents.ts'
import type { Row } from '../../../../domain/kit/document.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { Measure } from '../../declare/quantities/arithmetic.ts'
import { whyNotNow } from '../../declare/quantities/why-not-now.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { fits, NOTHING_SOUGHT } from '../../../../renderer/kit/form/RowsQuery.tsx'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../../renderer/app/use-single-mutation.ts'
import { useToday } from '../../../../renderer/kit/form/use-today.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useTab, useTabState } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { say, titles } from '../words.ts'
import { CertificateHead } from './CertificateHead.tsx'
import { CertificatePage } from './CertificatePage.tsx'
import { filledLines, wrongInLine, type Entered } from './entered.ts'
import { NOTHING, PreWriteOffLine } from './PreWriteOffLine.tsx'
import { PreWriteOffHead } from './PreWriteOffHead.tsx'
import { PortFields } from './PortFields.tsx'
import { ProductDetails } from './ProductDetails.tsx'
import { ProductsQuery } from './ProductsQuery.tsx'
import { sendLines } from './send-lines.ts'
import { usePending } from './use-pre-write-offs.ts'

const own = {
  none: label('请至少填写一个产品的本次预核销数量', 'Fill in the quantities of one product at least'),
  wrong: label('有数量填写不正确，请按提示修改', 'Some quantities are wrong: correct them as it says'),
  hidden: (count: number) =>
    label(
      `另有 ${count} 个未显示的产品已填写数量，提交时一并提交`,
      `${count} products that are not shown are filled in, too: they go along`,
    ),
  some: label(
    '以下产品未提交，请修改后再次提交',
    'These products were not submitted: correct them and submit again',
  ),
} as const

const formSchema = z.object({
  entered: z.record(z.string(), z.object({ quantity: z.string(), hsQuantity: z.string() })),
  portArea: z.string(),
  port: z.string(),
  batch: z.string(),
})
type Form = z.infer<typeof formSchema>
const read = (stored: unknown): Form | undefined => formSchema.safeParse(stored).data

export default function PreWriteOffPage() {
  return <CertificatePage>{(certificate) => <PreWriteOff certificate={certificate} />}</CertificatePage>
}

function PreWriteOff({ certificate }: { readonly certificate: ListRow }) {
  const t = useText()
  const { client, query } = useApi()
  const queries = useQueryClient()
  const { open, close } = useNavigation()
  const tab = useTab()
  const today = useToday()
  const { certificateNo = '' } = certificate.content.fields
  const products: readonly Row[] = certificate.content.rows['products'] ?? []
  const pendingOf = usePending(certificateNo)
  const [initial] = useState<Form>(() => ({
    entered: {},
    portArea: '',
    port: '',
    batch: crypto.randomUUID(),
  }))
  const [form, setForm] = useTabState<Form>('pre-write-off', initial, read)
  const [conditions, setConditions] = useState(NOTHING_SOUGHT)
  const [isJudged, setIsJudged] = useState(false)
  const [refused, setRefused] = useState<ReadonlyMap<string, Label>>(new Map())
  const [details, setDetails] = useState<Row | null>(null)
  const filled = filledLines(products, form.entered)
  const shown = products.filter((row) => fits(conditions, row))
  const hidden = filled.filter((row) => !shown.includes(row)).length
  const barred = whyNotNow(certificate, today)
  const isWrong = filled.some((row) => wrongInLine(row, form.entered[row.id] ?? NOTHING).size > 0)
  const missing = filled.length === 0 ? own.none : isWrong ? own.wrong : null
  const problem = isJudged ? missing : refused.size > 0 ? own.some : null

  const send = useSingleMutation({
    mutationFn: () =>
      sendLines(client, {
        certificate,
        lines: filled.map((row) => ({ row, amount: form.entered[row.id] ?? NOTHING })),
        portArea: form.portArea,
        port: form.port,
        batch: form.batch,
      }),
    onSuccess: (left) => {
      void queries.invalidateQueries({ queryKey: query.documents.query.key() })
      void queries.invalidateQueries({ queryKey: query.documents.outbox.key() })
      setRefused(left)
      setIsJudged(false)
      const entered: Entered = Object.fromEntries(
        Object.entries(form.entered).filter(([line]) => left.has(line)),
      )
      setForm({ ...form, entered: { ...entered }, batch: crypto.randomUUID() })
      if (left.size === 0) {
        open({ page: 'exemption/pre-write-offs', params: { certificateNo } })
        close(tab.id)
      }
    },
  })
  /** The same function for all lines and for ever: a key pressed in one draws that one anew, not five hundred. */
  const latest = useRef(form)
  useEffect(() => void (latest.current = form), [form])
  const change = useCallback(
    (line: string, measure: Measure, raw: string) => {
      const { entered, ...rest } = latest.current
      setForm({ ...rest, entered: { ...entered, [line]: { ...(entered[line] ?? NOTHING), [measure]: raw } } })
    },
    [setForm],
  )
  const submit = () => {
    setIsJudged(true)
    setRefused(new Map())
    if (missing === null && form.portArea !== '' && form.port !== '') send.mutate()
  }
  return (
    <>
      <CertificateHead certificate={certificate} />
      {barred && (
        <p className="form-lead" role="alert">
          {t(barred)}
        </p>
      )}
      <ProductsQuery sought={conditions} onSeek={setConditions} />
      <div className="quantity-table">
        <table className="data-table" aria-label={t(titles.preWriteOff)}>
          <PreWriteOffHead />
          <tbody>
            {shown.map((row) => {
              const entered = form.entered[row.id] ?? NOTHING
              const pending = pendingOf(row.id)
              return (
                <PreWriteOffLine
                  key={row.id}
                  row={row}
                  quantity={entered.quantity}
                  hsQuantity={entered.hsQuantity}
                  pendingQuantity={pending.quantity}
                  pendingHsQuantity={pending.hsQuantity}
                  refused={refused.get(row.id)}
                  isJudged={isJudged}
                  isLocked={send.isPending || barred !== null}
                  onChange={change}
                  onDetails={setDetails}
                />
              )
            })}
            {shown.length === 0 && (
              <tr>
                <td colSpan={10} className="cell-empty">
                  {t(words.noData)}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <output className="line-note">{t(own.hidden(hidden))}</output>}
      <PortFields
        portArea={form.portArea}
        port={form.port}
        isJudged={isJudged}
        isLocked={send.isPending || barred !== null}
        onChange={(ports) => setForm({ ...form, ...ports })}
      />
      {problem && (
        <p role="alert" className="field-message">
          {t(problem)}
        </p>
      )}
      {send.isError && <ProblemNote problem={problemOf(send.error)} />}
      <div className="box-buttons">
        <Button type="primary" loading={send.isPending} disabled={barred !== null} onClick={submit}>
          {t(words.submit)}
        </Button>
        <Button onClick={() => close(tab.id)}>{t(say.back)}</Button>
      </div>
      {details && <ProductDetails row={details} onClose={() => setDetails(null)} />}
    </>
  )
}
