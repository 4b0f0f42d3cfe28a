/** A colleague's change that has come into the open form: who, when, which fields; what stood there can be looked at. Nothing waits for it. */
import Button from 'antd/es/button'
import { useState } from 'react'
import type { DocumentConflict, LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { useDraftValue, useForm } from '../form/form-context.ts'
import type { Told } from '../form/told.ts'
import { Brief } from './Brief.tsx'
import { ConflictTable } from './ConflictTable.tsx'
import { linesOf } from './difference.ts'
import { byWhom, say } from './words.ts'

interface Props {
  readonly definition: AnyDocument
  readonly document: LocalDocument
}

/** As a comparison in which nothing was changed here. */
const comparisonOf = (
  { before, since, now, who, at, changes }: Told,
  { state, localRevision, baseRevision }: LocalDocument,
): DocumentConflict => ({
  kind: 'content',
  theirRevision: baseRevision,
  localRevision,
  theirState: state,
  base: { content: before, who: '', at: since },
  mine: { content: before, who: '', at: null },
  theirs: { content: now, who: who.join('、'), at },
  merged: now,
  conflicts: [],
  changes: [...changes],
})

export function ToldNote({ definition, document }: Props) {
  const t = useText()
  const { session } = useForm()
  const told = useDraftValue((form) => form.session.get().told)
  const [isLooking, setIsLooking] = useState(false)
  if (!told) return null
  const comparison = comparisonOf(told, document)
  const seen = () => {
    setIsLooking(false)
    session.seen()
  }
  return (
    <>
      <div className="draft-note draft-note-calm told-note">
        <output>
          {t(say.told(byWhom(told.who), showInstant(told.at)))}
          <Brief definition={definition} conflict={comparison} />
        </output>
        <span className="button-row">
          <Button onClick={() => setIsLooking(true)}>{t(say.look)}</Button>
          <Button onClick={seen}>{t(say.seen)}</Button>
        </span>
      </div>
      {isLooking && (
        <Box
          width={980}
          title={t(say.look)}
          onCancel={() => setIsLooking(false)}
          className="difference-box"
          footer={<Button onClick={() => setIsLooking(false)}>{t(words.close)}</Button>}
        >
          <ConflictTable
            definition={definition}
            conflict={comparison}
            lines={linesOf(definition, comparison)}
            side="theirs"
          />
        </Box>
      )}
    </>
  )
}
