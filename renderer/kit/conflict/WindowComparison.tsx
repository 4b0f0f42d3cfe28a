/** The differences between this window and what another one has stored, line by line; nothing is written before 【确定】. */
import Button from 'antd/es/button'
import { useState } from 'react'
import type { DocumentConflict, LocalDocument, Side } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { mergeDocument } from '../../../domain/kit/merge-document.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { ChoiceButtons, type Choices } from './ChoiceButtons.tsx'
import { ConflictTable } from './ConflictTable.tsx'
import { useForm } from '../form/form-context.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { linesOf } from './difference.ts'
import { say } from './words.ts'

interface Props {
  readonly definition: AnyDocument
  /** What both windows began from. */
  readonly base: Content
  readonly mine: Content
  readonly theirs: LocalDocument
  readonly isBusy: boolean
  /** Why the last choice could not be stored. */
  readonly problem: Problem | null
  readonly onDecide: (merged: Content) => void
  readonly onClose: () => void
}

export default function WindowComparison({
  definition,
  base,
  mine,
  theirs,
  isBusy,
  problem,
  onDecide,
  onClose,
}: Props) {
  const t = useText()
  const { circumstances } = useForm()
  const [choices, setChoices] = useState<Choices>({})
  const {
    content: merged,
    conflicts,
    changes,
  } = mergeDocument(definition, base, mine, theirs.content, choices, circumstances)
  const conflict: DocumentConflict = {
    kind: 'content',
    theirRevision: theirs.baseRevision,
    localRevision: theirs.localRevision,
    theirState: theirs.state,
    base: { content: base, who: '', at: null },
    mine: { content: mine, who: t(say.thisWindow), at: null },
    theirs: {
      content: theirs.content,
      who: theirs.isDraft || !theirs.by ? t(say.thatWindow) : theirs.by.who,
      at: theirs.updatedAt,
    },
    merged,
    conflicts: [...conflicts],
    changes: [...changes],
  }
  const lines = linesOf(definition, conflict)
  const footer = (
    <div className="difference-foot">
      {theirs.isEditable ? (
        <ChoiceButtons
          lines={lines}
          choices={choices}
          isBusy={isBusy}
          onChoose={setChoices}
          onOk={() => onDecide(merged)}
        />
      ) : (
        <Button loading={isBusy} onClick={() => onDecide(theirs.content)}>
          {t(say.giveUp)}
        </Button>
      )}
      <Button onClick={onClose}>{t(words.cancel)}</Button>
    </div>
  )
  return (
    <Box width={1180} title={t(say.title)} footer={footer} onCancel={onClose} className="difference-box">
      {/* Handed in by the other window meanwhile: to be looked at, no longer to be changed. */}
      {!theirs.isEditable && <p className="difference-why">{t(say.handedIn)}</p>}
      {problem && <ProblemNote problem={problem} />}
      <ConflictTable
        definition={definition}
        conflict={conflict}
        lines={lines}
        choices={choices}
        {...(theirs.isEditable && {
          onChoose: (at: string, side: Side) => setChoices({ ...choices, [at]: side }),
        })}
      />
    </Box>
  )
}
