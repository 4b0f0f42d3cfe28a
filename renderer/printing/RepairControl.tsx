/** Starts the print control, or starts it again (CERT-17). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'

const REPAIR = label('启动打印控件', 'Start the print control')

interface Props {
  readonly size?: 'small' | 'middle'
  readonly primary?: boolean
  readonly onRepaired?: () => void
}

export function RepairControl({ size = 'middle', primary = false, onRepaired }: Props) {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const repair = useMutation(
    query.printing.repairControl.mutationOptions({
      onSuccess: ({ control }) => {
        void queries.invalidateQueries({ queryKey: query.status.get.key() })
        void queries.invalidateQueries({ queryKey: query.printing.printers.key() })
        if (control === 'running') onRepaired?.()
      },
    }),
  )
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        size={size}
        loading={repair.isPending}
        onClick={() => repair.mutate(undefined)}
      >
        {t(REPAIR)}
      </Button>
      {repair.isError && <ProblemNote problem={problemOf(repair.error)} />}
    </>
  )
}
