/** A job that has its answer and is not done with: begun again by the print service, or given up and not confirmed by it. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { OpenJob } from '../../contract/local/printing.ts'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { useJobs } from './jobs.ts'
import { ExtraSheets, extraBlanksOf, NO_EXTRA } from './ExtraSheets.tsx'

const say = {
  holding: label(
    '请启动系统打印服务，或在系统打印队列中删除该任务；得到确认后本提示自行消失。',
    "Start the system's print service, or delete the job in its queue; this note goes by itself once that is confirmed.",
  ),
  twice: label(
    '结果确认之后，打印服务又开始了该任务。请查看是否多出一张：有则填写其编号并登记作废。',
    'After the answer the print service began the job again. Look whether a sheet came out besides: if so, give its number and write it off.',
  ),
  spoil: label('登记作废', 'Write this blank off'),
  nothing: label('没有多出', 'Nothing came out'),
} as const

export function AfterAnswer({ job, onDone }: { readonly job: OpenJob; readonly onDone: () => void }) {
  const t = useText()
  const { query } = useApi()
  const [extra, setExtra] = useState(NO_EXTRA)
  const { settle } = useJobs()
  const account = useMutation(
    query.printing.account.mutationOptions({
      onSettled: onDone,
      onSuccess: (_done, { alsoSpoiled = [] }) =>
        alsoSpoiled.length > 0 && settle({ job, result: 'accounted', alsoSpoiled }),
    }),
  )
  const alsoSpoiled = extraBlanksOf(extra)
  return (
    <>
      {job.isHolding && <p className="job-wait">{t(say.holding)}</p>}
      {job.isTwice && (
        <>
          <p className="job-wait">{t(say.twice)}</p>
          <ExtraSheets value={extra} onChange={setExtra} />
          <div className="job-answer">
            <Button
              danger
              disabled={alsoSpoiled.length === 0}
              loading={account.isPending}
              onClick={() => account.mutate({ jobId: job.jobId, alsoSpoiled })}
            >
              {t(say.spoil)}
            </Button>
            <Button
              disabled={alsoSpoiled.length > 0 || account.isPending}
              onClick={() => account.mutate({ jobId: job.jobId, alsoSpoiled: [] })}
            >
              {t(say.nothing)}
            </Button>
          </div>
          {account.isError && <ProblemNote problem={problemOf(account.error)} />}
        </>
      )}
    </>
  )
}
