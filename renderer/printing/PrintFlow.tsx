/**
 * 【打印】: what is needed is looked at first. No control or no printer is said before any number is asked for (CERT-17);
 * then the box 文件打印; then the result is asked for.
 */
import { useQuery } from '@tanstack/react-query'
import Spin from 'antd/es/spin'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { Box } from '../kit/box/Box.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { ControlAbsent } from './ControlAbsent.tsx'
import { PrintBox } from './PrintBox.tsx'
import Button from 'antd/es/button'

const PREPARING = label('正在核对证书与打印机…', 'Checking the certificate and the printer…')

export function PrintFlow({
  certificateNo,
  onClose,
}: {
  readonly certificateNo: string
  readonly onClose: () => void
}) {
  const t = useText()
  const { query } = useApi()
  const prepared = useQuery(
    query.printing.prepare.queryOptions({ input: { certificateNo }, gcTime: 0, staleTime: Infinity }),
  )
  if (prepared.data) return <PrintBox prepared={prepared.data} onClose={onClose} />
  const problem = prepared.isError ? problemOf(prepared.error) : null
  if (problem?.code === 'CONTROL_ABSENT')
    return <ControlAbsent problem={problem} onRepaired={() => void prepared.refetch()} onClose={onClose} />
  return (
    <Box
      title={t(words.prompt)}
      onCancel={onClose}
      footer={
        <>
          {problem && (
            <Button loading={prepared.isFetching} onClick={() => void prepared.refetch()}>
              {t(words.refresh)}
            </Button>
          )}
          <Button onClick={onClose}>{t(words.close)}</Button>
        </>
      }
    >
      {problem ? (
        <ProblemNote problem={problem} onAction={onClose} />
      ) : (
        <p className="print-wait">
          <Spin size="small" /> {t(PREPARING)}
        </p>
      )}
    </Box>
  )
}
