/** 备案证明申请 (manual 003, 图 5-18): the three lines, then the application goes off at once; nothing is to be filled in. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { enterpriseRecord } from '../declare/enterprise-record.ts'
import { proof } from '../declare/proof.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { NOT_FILED, PROOF_TODAY } from '../declare/refusals.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../renderer/app/use-single-mutation.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useText } from '../../../renderer/text/text.ts'
import { numbered, words } from '../../../renderer/text/words.ts'
import { isUnderWay } from './standing.ts'
import { regWords } from './words.ts'

const lines = [
  label(
    '请点击【确认】按钮，向海关提交备案证明申请。',
    'Press Confirm to apply to Customs for a proof of filing.',
  ),
  label(
    '申请新的备案证明后，旧的备案证明将不再支持下载。',
    'Once a new one is applied for, the old one can no longer be downloaded.',
  ),
  label('每日只允许申请一次备案证明。', 'One application a day.'),
] as const

const ONCE_A_DAY: Problem = { code: 'INPUT_ONCE_A_DAY', message: PROOF_TODAY }
const NOTHING_FILED: Problem = { code: 'INPUT_NOT_FILED', message: NOT_FILED }

/** This machine's day, but never one before the server's at the last contact: a clock that is behind must not keep anybody from applying. */
function dayOf(freshAt: string | null): string {
  const [here, there] = [legalDate(new Date()), freshAt === null ? '' : legalDate(new Date(freshAt))]
  return here > there ? here : there
}

/** The server judges by its own clock again. */
const isOfToday = (row: ListRow, today: string): boolean =>
  isUnderWay(row) ||
  (row.content.fields['appliedOn'] === today && ['submitted', 'stored', 'issued'].includes(row.state))

export function ProofBox({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { client, query } = useApi()
  const queries = useQueryClient()
  const { account } = useOpened()
  const [key] = useState(() => crypto.randomUUID())
  const [refused, setRefused] = useState<Problem | null>(null)
  const apply = useSingleMutation({
    mutationFn: async () => {
      const { creditCode } = account.tenant
      const { rows, freshAt } = await client.documents.query({
        collection: proof.kind,
        filters: {},
        pageSize: 100,
      })
      const today = dayOf(freshAt)
      if (rows.some((row) => isOfToday(row, today))) return ONCE_A_DAY
      const valid = await client.documents.query({
        collection: qualificationRecord.kind,
        filters: { creditCode: { equals: creditCode }, state: { equals: 'valid' } },
      })
      // Where the server's rows have never been, only the server knows.
      if (valid.total === 0 && valid.freshAt !== null) return NOTHING_FILED
      const filed = await client.documents.query({
        collection: enterpriseRecord.kind,
        filters: { creditCode: { equals: creditCode } },
      })
      const draft = await client.documents.create({
        kind: proof.kind,
        ...(filed.total > 0 && { from: { creditCode } }),
      })
      try {
        await client.documents.submit({ id: draft.id, localRevision: draft.localRevision, key })
        return null
      } catch (error) {
        await client.documents.discard({ id: draft.id })
        throw error
      }
    },
    onSuccess: (problem) => {
      setRefused(problem)
      if (problem) return
      for (const queryKey of [
        query.documents.query.key(),
        query.documents.outbox.key(),
        query.status.get.key(),
      ])
        void queries.invalidateQueries({ queryKey })
      onClose()
    },
  })
  return (
    <Box
      title={t(proof.title)}
      okText={t(regWords.confirm)}
      cancelText={t(words.cancel)}
      confirmLoading={apply.isPending}
      onOk={() => apply.mutate()}
      onCancel={onClose}
    >
      <p>
        {t(regWords.tips)}
        {t(words.colon)}
      </p>
      <ol className="tips">
        {lines.map((line, index) => (
          <li key={line.zh}>{t(numbered(index + 1, line))}</li>
        ))}
      </ol>
      {refused && <ProblemNote problem={refused} />}
      {apply.isError && <ProblemNote problem={problemOf(apply.error)} />}
    </Box>
  )
}
