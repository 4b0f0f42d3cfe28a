/** After a decision: the next document that waits, of the same type first. */
import Button from 'antd/es/button'
import { collectionOfDocument, nameOfRow } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { go } from '../route.ts'
import { useWaiting } from '../waiting.ts'

const say = {
  decided: label('已办理', 'Decided'),
  next: label('办理下一件', 'Go on to the next'),
  none: label('没有其他待审核的申请', 'Nothing else waits for review'),
  list: label('返回待办事项', 'Back to the to-do list'),
} as const

export function NextDocument({
  id,
  kind,
  action,
}: {
  readonly id: string
  readonly kind: string
  readonly action: string
}) {
  const t = useText()
  const { registry } = useDesk()
  const { rows, isPending } = useWaiting()
  const others = rows.filter((row) => row.id !== id)
  const next = others.find((row) => row.collection === kind) ?? others[0]
  const document = next && registry.documents.get(next.collection)
  return (
    <div className="desk-next" aria-live="polite">
      <strong>
        {t(say.decided)}
        {t(words.colon)}
        {action}
      </strong>
      {next && (
        <Button type="primary" onClick={() => go({ page: 'document', id: next.id })}>
          {t(say.next)}
          {document
            ? `${t(words.colon)}${t(document.title)} ${nameOfRow(collectionOfDocument(document), next.content)}`
            : ''}
        </Button>
      )}
      {!next && !isPending && <span>{t(say.none)}</span>}
      <Button onClick={() => go({ page: 'todo' })}>{t(say.list)}</Button>
    </div>
  )
}
