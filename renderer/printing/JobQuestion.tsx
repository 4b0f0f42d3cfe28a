/** One open job: its facts and the question. The answer is a person's, even when the printer reports completion. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import type { OpenJob } from '../../contract/local/printing.ts'
import { label } from '../../domain/kit/label.ts'
import { spoilReasonNames, spoilReasons, type SpoilReason } from '../../domain/printing/blank.ts'
import { canMoveJob, isJobOver, jobStates } from '../../domain/printing/job.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { KeyButton } from '../kit/keys/KeyButton.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { showInstant } from '../text/time.ts'
import { AfterAnswer } from './AfterAnswer.tsx'
import { ExtraSheets, extraBlanksOf, NO_EXTRA } from './ExtraSheets.tsx'
import { useJobs } from './jobs.ts'
import { PrintedFile } from './PrintedFile.tsx'

const say = {
  certificate: label('证书编号', 'Certificate no.'),
  blanks: label('空白单证编号', 'Blank no.'),
  printer: label('打印机', 'Printer'),
  printedBy: label('打印账户', 'Printed by'),
  onBehalf: label(
    '该账户已停用或已不在本工作站，请查看纸面后代为确认',
    'that account is disabled or gone from this workstation: look at the paper and answer for it',
  ),
  since: label('开始时间', 'Since'),
  state: label('任务状态', 'Job status'),
  evidence: label('打印机记录', "Printer's record"),
  file: label('PDF 文件', 'PDF file'),
  printed: label('打印成功', 'Printed successfully'),
  spoiled: label('打印失败', 'Printing failed'),
  reason: label('失败原因', 'Reason for the failure'),
  chooseReason: label('请选择失败原因', 'Choose why printing failed'),
  note: label('补充说明', 'Remarks'),
  confirmSpoiled: label('确认作废', 'Confirm as void'),
  back: label('返回', 'Go back'),
  cancel: label('取消打印任务', 'Cancel the print job'),
  wait: label('打印机正在处理，请稍候…', 'The printer is working, please wait…'),
} as const

/** Offered for a form that went into the printer; the others belong to forms that never did. */
const reasons = spoilReasonNames.filter((name) => !['damaged', 'testPrint', 'lost'].includes(name))

export function JobQuestion({ job }: { readonly job: OpenJob }) {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const { settle } = useJobs()
  const [isFailed, setIsFailed] = useState(false)
  const [reason, setReason] = useState<SpoilReason>()
  const [note, setNote] = useState('')
  const [extra, setExtra] = useState(NO_EXTRA)
  const settled = () => {
    for (const queryKey of [
      query.printing.openJobs.key(),
      query.documents.query.key(),
      query.printing.ledger.key(),
      query.status.get.key(),
    ])
      void queries.invalidateQueries({ queryKey })
  }
  const confirm = useMutation(
    query.printing.confirm.mutationOptions({
      onSettled: settled,
      onSuccess: (_done, { result, alsoSpoiled: also = [] }) => settle({ job, result, alsoSpoiled: also }),
    }),
  )
  const cancel = useMutation(query.printing.cancel.mutationOptions({ onSettled: settled }))
  const printers = useQuery(query.printing.printers.queryOptions())
  const canConfirm = job.state === 'AWAIT_CONFIRM' || canMoveJob(job.state, 'AWAIT_CONFIRM')
  const isOver = isJobOver(job.state)
  const alsoSpoiled = job.isTwice ? extraBlanksOf(extra) : []
  const more = alsoSpoiled.length === 0 ? {} : { alsoSpoiled }
  const canAnswer = canConfirm && !confirm.isPending
  const facts = [
    [say.certificate, job.certificateNo],
    [say.blanks, job.blankNos.join(t(words.comma))],
    [
      say.printer,
      printers.data?.printers.find((one) => one.id === job.printer)?.name ??
        job.printer.replace(/^[a-z]+:/u, ''),
    ],
    ...(job.printedBy === null
      ? []
      : ([
          [say.printedBy, `${job.printedBy}${t(words.opening)}${t(say.onBehalf)}${t(words.closing)}`],
        ] as const)),
    [say.since, showInstant(job.since)],
    [say.state, t(jobStates[job.state])],
    [
      say.evidence,
      <span key="evidence" className="job-evidence">
        {t(job.evidence)}
      </span>,
    ],
    ...(job.file === null
      ? []
      : ([[say.file, <PrintedFile key="file" path={job.file} jobId={job.jobId} />]] as const)),
  ] as const
  return (
    <li className="job" data-job={job.jobId} data-state={job.state}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name.zh}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOver && <AfterAnswer job={job} onDone={settled} />}
      {!isOver && job.isTwice && <ExtraSheets value={extra} onChange={setExtra} />}
      {!canConfirm && !isOver && (
        <p className="job-wait">
          {t(say.wait)}{' '}
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ jobId: job.jobId })}>
            {t(say.cancel)}
          </Button>
        </p>
      )}
      {cancel.isError && <ProblemNote problem={problemOf(cancel.error)} />}
      {isOver ? null : isFailed ? (
        <div className="job-answer">
          <Select
            autoFocus
            aria-label={t(say.reason)}
            placeholder={t(say.chooseReason)}
            value={reason ?? null}
            onChange={(value: SpoilReason | null) => setReason(value ?? undefined)}
            options={reasons.map((name) => ({ value: name, label: t(spoilReasons[name]) }))}
          />
          <Input
            aria-label={t(say.note)}
            placeholder={t(say.note)}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            danger
            type="primary"
            disabled={!canAnswer || reason === undefined}
            loading={confirm.isPending}
            onClick={() =>
              reason &&
              confirm.mutate({
                jobId: job.jobId,
                result: 'spoiled',
                reason,
                ...(note.trim() && { note: note.trim() }),
                ...more,
              })
            }
          >
            {t(say.confirmSpoiled)}
          </Button>
          <Button onClick={() => setIsFailed(false)}>{t(say.back)}</Button>
        </div>
      ) : (
        <div className="job-answer">
          <KeyButton
            letter="Y"
            type="primary"
            disabled={!canAnswer}
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ jobId: job.jobId, result: 'printed', ...more })}
          >
            {t(say.printed)}
          </KeyButton>
          <KeyButton letter="N" danger disabled={!canAnswer} onClick={() => setIsFailed(true)}>
            {t(say.spoiled)}
          </KeyButton>
        </div>
      )}
      {confirm.isError && <ProblemNote problem={problemOf(confirm.error)} />}
    </li>
  )
}
