/** 打印结果确认: every open job, what the printer's own record says, and 打印成功 / 打印失败 with a reason. */
import Button from 'antd/es/button'
import type { OpenJob } from '../../contract/local/printing.ts'
import { label } from '../../domain/kit/label.ts'
import { isJobOver } from '../../domain/printing/job.ts'
import { Box } from '../kit/box/Box.tsx'
import { FIRST } from '../kit/box/focus.ts'
import { useText } from '../text/text.ts'
import { JobQuestion } from './JobQuestion.tsx'

const say = {
  title: label('打印结果确认', 'Confirm the result of printing'),
  intro: label(
    '请查看纸面，确认每项打印任务的结果。确认之前，相应证书不能再次打印。',
    'Look at the paper and confirm each job. Until then its certificate cannot be printed again.',
  ),
  over: label(
    '以下打印任务的结果已经确认，但还有事情需要处理。',
    'These jobs have their answer, but are not done with.',
  ),
  none: label('没有需要确认的打印任务。', 'No print job waits for an answer.'),
  later: label('稍后确认', 'Confirm later'),
} as const

export default function JobsDialog({
  jobs,
  onClose,
}: {
  readonly jobs: readonly OpenJob[]
  readonly onClose: () => void
}) {
  const t = useText()
  return (
    <Box
      title={t(say.title)}
      width={640}
      onCancel={onClose}
      footer={
        <Button {...{ [FIRST]: '' }} onClick={onClose}>
          {t(say.later)}
        </Button>
      }
    >
      <p>
        {t(jobs.length === 0 ? say.none : jobs.every(({ state }) => isJobOver(state)) ? say.over : say.intro)}
      </p>
      <ul className="job-list">
        {jobs.map((job) => (
          <JobQuestion key={job.jobId} job={job} />
        ))}
      </ul>
    </Box>
  )
}
