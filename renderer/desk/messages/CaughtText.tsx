/** What a demonstration would have sent. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { problemOf } from '../../app/problem.ts'
import { Box } from '../../kit/box/Box.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { messageWords as say } from './words.ts'

export function CaughtText({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText()
  const { query } = useDesk()
  const found = useQuery(query.desk.caughtMessage.queryOptions({ input: { id } }))
  return (
    <Box
      title={t(say.look)}
      width={560}
      isOnlyRead
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t(say.close)}</Button>}
    >
      <p className="desk-quiet">{t(say.demonstration)}</p>
      {found.isPending && <p>{t(words.loading)}</p>}
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {found.data && (
        <dl className="caught-text">
          <dt>{t(say.addressee)}</dt>
          <dd>{found.data.addressee}</dd>
          <dt>{t(say.subject)}</dt>
          <dd>{found.data.subject}</dd>
          <dd className="caught-body">{found.data.text}</dd>
        </dl>
      )}
    </Box>
  )
}
