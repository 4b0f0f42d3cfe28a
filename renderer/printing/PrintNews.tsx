/** What became of certificate and blank after the clerk's answer, as the rows that come from the server say it; until it is put away. */
import { useQuery } from '@tanstack/react-query'
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import Button from 'antd/es/button'
import { blankStates, spoilReasons } from '../../domain/printing/blank.ts'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useJobs, type Settled } from './jobs.ts'
import { PrintedFile } from './PrintedFile.tsx'

const say = {
  title: label('打印结果', 'Result of printing'),
  answer: {
    printed: label('打印成功', 'Printed successfully'),
    spoiled: label('打印失败', 'Printing failed'),
    accounted: label('登记作废', 'Written off'),
  },
  certificate: label('证书', 'certificate'),
  blank: label('空白单证', 'blank'),
  printed: (count: number) => label(`已打印，共 ${count} 次`, `printed, ${count} in all`),
  pending: label('待打印', 'to be printed'),
  underWay: label(
    '结果已记入本机打印日志，等待服务器登记',
    'the result is in the journal here and waits for the server',
  ),
  extraUnderWay: label('作废等待服务器登记', 'waits for the server to be written off'),
} as const

export function PrintNews() {
  const { settled } = useJobs()
  return settled && <News key={`${settled.job.jobId} ${settled.result}`} settled={settled} />
}

function News({ settled: { job, result, alsoSpoiled } }: { readonly settled: Settled }) {
  const t = useText()
  const { query } = useApi()
  const { settle } = useJobs()
  const { certificateNo } = job
  const blankNos = result === 'accounted' ? [] : job.blankNos
  const found = useQuery(
    query.printing.standing.queryOptions({
      input: { certificateNo, blankNos: [...blankNos, ...alsoSpoiled.map(({ blankNo }) => blankNo)] },
      staleTime: 0,
    }),
  ).data
  const stateOf = (blankNo: string) => found?.blanks.find((blank) => blank.blankNo === blankNo)?.state
  const wanted = result === 'printed' ? 'used' : 'spoiled'
  const ofCertificate = `${t(say.certificate)} ${certificateNo}`
  const isTaken =
    found !== undefined &&
    blankNos.every((blankNo) => stateOf(blankNo) === wanted) &&
    (result !== 'printed' || found.isPrinted)
  const own = isTaken
    ? [
        `${ofCertificate} ${t(result === 'printed' ? say.printed(found.printCount) : say.pending)}`,
        ...blankNos.map((blankNo) => `${t(say.blank)} ${blankNo} ${t(blankStates[wanted].label)}`),
      ]
    : [ofCertificate, `${t(say.blank)} ${blankNos.join(t(words.comma))}`, t(say.underWay)]
  const extra = alsoSpoiled.map(
    ({ blankNo, reason }) =>
      `${t(say.blank)} ${blankNo} ${stateOf(blankNo) === 'spoiled' ? `${t(blankStates.spoiled.label)}${t(words.opening)}${t(spoilReasons[reason])}${t(words.closing)}` : t(say.extraUnderWay)}`,
  )
  const parts = [...(result === 'accounted' ? [ofCertificate] : own), ...extra]
  return (
    <div className={result === 'printed' ? 'print-news print-news-good' : 'print-news'}>
      <output aria-label={t(say.title)}>
        <strong>{t(say.answer[result])}</strong>
        {t(words.colon)}
        {parts.join(t(words.semicolon))}
      </output>
      <Button
        type="text"
        size="small"
        aria-label={`${t(words.close)} ${t(say.title)}`}
        icon={<CloseOutlined />}
        onClick={() => settle(null)}
      />
      {job.file !== null && <PrintedFile path={job.file} />}
    </div>
  )
}
