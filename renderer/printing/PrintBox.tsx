/** The box 文件打印 (CERT-10, CERT-12): unit and format filled in, the clerk gives the number of the blank in the tray. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useId, useState, type SubmitEvent } from 'react'
import type { PreparedPrint } from '../../contract/local/printing.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import type { Problem } from '../../domain/kit/problem.ts'
import { normaliseCode } from '../../domain/kit/normalise.ts'
import { LONGEST_TYPED, normaliseBlankNo } from '../../domain/printing/blank-number.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { Box } from '../kit/box/Box.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useJobs } from './jobs.ts'

const say = {
  title: label('文件打印', 'Print a document'),
  holder: label('申领单位', 'Holder of the blank'),
  format: label('证书格式', 'Certificate format'),
  blankNo: label('空白单证编号', 'Blank no.'),
  continuation: label('空白续页/副页数量', 'Continuation sheets'),
  printer: label('打印机', 'Printer'),
  needsNumber: label('请输入空白单证编号', 'Enter the number of the blank form'),
  needsCount: label('空白续页/副页数量应为数字', 'The number of continuation sheets is a whole number'),
  needsPrinter: label('请选择打印机', 'Choose a printer'),
  ready: label('就绪', 'ready'),
  offered: label(
    '本机库存中的下一张，请与纸面编号核对；不同时直接键入或扫描',
    'The next one in stock here: compare it with the paper; if it differs, type or scan',
  ),
  other: (next: string) => label(`本机库存中的下一张是 ${next}`, `The next one in stock here is ${next}`),
  noStock: label('本机库存中没有该种类的可用空白单证', 'The stock here has no free blank of this kind'),
} as const

const pagesNote = (prepared: PreparedPrint): Label =>
  prepared.continuationNeeded === 0
    ? label('本证书内容一页，无需续页。', 'The content fits one page; no continuation sheet is needed.')
    : label(
        `本证书内容共 ${prepared.pageCount} 页，需要 ${prepared.continuationNeeded} 张续页${prepared.continuationBlankNos.length > 0 ? `，依次为 ${prepared.continuationBlankNos.join('、')}` : ''}。`,
        `The content takes ${prepared.pageCount} pages and ${prepared.continuationNeeded} continuation sheets: ${prepared.continuationBlankNos.join(', ')}.`,
      )

/** An answer that did not come leaves it open whether something was printed; the same click again never prints twice. */
const aboutStart = (problem: Problem): Problem =>
  problem.blankConsumed === undefined ? { ...problem, blankConsumed: 'unknown', retrySafe: true } : problem

export function PrintBox({
  prepared,
  onClose,
}: {
  readonly prepared: PreparedPrint
  readonly onClose: () => void
}) {
  const t = useText()
  const id = useId()
  const { query } = useApi()
  const queries = useQueryClient()
  const jobs = useJobs()
  // The clerk's click: a retry after a lost answer carries the same id, so that it can never print twice.
  const [jobId, setJobId] = useState(() => crypto.randomUUID())
  const [blankNo, setBlankNo] = useState(prepared.nextBlankNo ?? '')
  const [continuation, setContinuation] = useState(String(prepared.continuationNeeded))
  const [picked, setPrinter] = useState(prepared.printer)
  // A printer that comes back, or goes, while the box stands.
  const now = useQuery(query.printing.printers.queryOptions()).data
  const printers = now && now.printers.length > 0 ? now.printers : prepared.printers
  const printer = picked ?? now?.chosen ?? null
  const [missing, setMissing] = useState<Label | null>(null)
  const start = useMutation(
    query.printing.start.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: query.printing.openJobs.key() })
        onClose()
        jobs.show()
      },
      // It is certain that nothing was printed: submitting the same number once more is a new attempt.
      onError: (error) => {
        if (problemOf(error).blankConsumed === 'no') setJobId(crypto.randomUUID())
      },
      onSettled: () => void queries.invalidateQueries({ queryKey: query.status.get.key() }),
    }),
  )
  const change = (apply: () => void) => {
    apply()
    setMissing(null)
    if (!start.isError) return
    start.reset()
    setJobId(crypto.randomUUID())
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (start.isPending) return
    const number = normaliseBlankNo(blankNo)
    if (number === '') return setMissing(say.needsNumber)
    const sheets = normaliseCode(continuation)
    if (!/^\d*$/u.test(sheets)) return setMissing(say.needsCount)
    if (printer === null) return setMissing(say.needsPrinter)
    return start.mutate({
      jobId,
      certificateNo: prepared.certificateNo,
      blankNo: number,
      continuationCount: Number(sheets),
      printer,
    })
  }
  return (
    <Box title={t(say.title)} width={560} isBusy={start.isPending} onCancel={onClose} footer={null}>
      <form className="box-form" onSubmit={submit}>
        <label htmlFor={`${id}holder`}>{t(say.holder)}</label>
        <Input id={`${id}holder`} className="by-system" readOnly tabIndex={-1} value={prepared.holder} />
        <label htmlFor={`${id}format`}>{t(say.format)}</label>
        <Input id={`${id}format`} className="by-system" readOnly tabIndex={-1} value={prepared.formatName} />
        <label htmlFor={`${id}blank`}>
          <span className="required-mark" aria-hidden>
            *
          </span>
          {t(say.blankNo)}
        </label>
        <Input
          id={`${id}blank`}
          className="required"
          autoComplete="off"
          maxLength={LONGEST_TYPED}
          value={blankNo}
          aria-describedby={`${id}note`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => change(() => setBlankNo(event.target.value))}
        />
        {prepared.nextBlankNo !== null && (
          <p id={`${id}note`} className="box-hint quiet">
            {t(blankNo === prepared.nextBlankNo ? say.offered : say.other(prepared.nextBlankNo))}
          </p>
        )}
        {prepared.nextBlankNo === null && (
          <p id={`${id}note`} className="box-hint tone-due">
            {t(say.noStock)}
          </p>
        )}
        <label htmlFor={`${id}pages`}>{t(say.continuation)}</label>
        <Input
          id={`${id}pages`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={continuation}
          onChange={(event) => change(() => setContinuation(event.target.value))}
        />
        <label htmlFor={`${id}printer`}>{t(say.printer)}</label>
        <Select
          id={`${id}printer`}
          value={printer}
          onChange={(value: string | null) => change(() => setPrinter(value))}
          classNames={{ popup: { root: 'printer-popup' } }}
          placeholder={t(say.needsPrinter)}
          options={printers.map((one) => ({
            value: one.id,
            label: `${one.name}${t(words.opening)}${one.canPrint ? t(one.unfit ?? say.ready) : t(one.message)}${t(words.closing)}`,
            disabled: !one.canPrint || one.unfit !== undefined,
          }))}
        />
        <p className="box-note">{t(pagesNote(prepared))}</p>
        <div className="box-messages">
          {missing && (
            <p role="alert" className="field-message">
              {t(missing)}
            </p>
          )}
          {start.isError && <ProblemNote problem={aboutStart(problemOf(start.error))} onAction={onClose} />}
        </div>
        <div className="box-buttons">
          <Button disabled={start.isPending} onClick={onClose}>
            {t(words.cancel)}
          </Button>
          <Button type="primary" htmlType="submit" loading={start.isPending}>
            {t(words.submit)}
          </Button>
        </div>
      </form>
    </Box>
  )
}
