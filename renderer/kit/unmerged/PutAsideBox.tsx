/** What was put aside, line by line against what it began from, and what can be done with it. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import type { Unmerged } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import '../../styles/conflict.css'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { ConflictTable } from '../conflict/ConflictTable.tsx'
import { linesOf } from '../conflict/difference.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { reasons, say } from './words.ts'

interface Props {
  readonly definition: AnyDocument
  readonly item: Unmerged
  readonly version: number
  readonly onCopy: () => void
  readonly onForget: () => void
  readonly onClose: () => void
}

export function PutAsideBox({ definition, item, version, onCopy, onForget, onClose }: Props) {
  const t = useText()
  const { query } = useApi()
  const found = useQuery(
    query.documents.putAside.queryOptions({ input: { version }, gcTime: 0, staleTime: 0 }),
  )
  const footer = (
    <div className="difference-foot">
      <Button type="primary" disabled={!found.data} onClick={onCopy}>
        {t(say.asNew)}
      </Button>
      <Button danger onClick={onForget}>
        {t(words.remove)}
      </Button>
      <Button onClick={onClose}>{t(words.close)}</Button>
    </div>
  )
  return (
    <Box
      width={980}
      title={[t(say.title), t(definition.title), item.name].filter(Boolean).join(' ')}
      footer={footer}
      onCancel={onClose}
      className="difference-box"
    >
      <p className="difference-why">{t(reasons[item.why])}</p>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {found.data && (
        <ConflictTable
          definition={definition}
          conflict={found.data}
          lines={linesOf(definition, found.data)}
          side="mine"
        />
      )}
    </Box>
  )
}
