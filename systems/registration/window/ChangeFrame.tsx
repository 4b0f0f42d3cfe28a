/** Around the form of a change: 【删除】 discards what was typed and fills the form again with what is filed (manual 003, 5.1.2). */
import { useMemo } from 'react'
import { change } from '../declare/change.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { ParentCheck } from './ParentCheck.tsx'
import { attachmentNotes } from './attachment-notes.ts'
import { formParts } from './form-parts.ts'
import { hiddenFields } from './hidden-fields.ts'
import { useStart } from './use-start.ts'

export default function ChangeFrame({ document, children }: FormFrameProps) {
  const { mutate, isError, error } = useStart()
  const { creditCode = '', forOthers } = document.content.fields
  const hooks = useMemo(
    () => ({
      ...formParts,
      attachmentNotes,
      hidden: hiddenFields(forOthers),
      // What is filed of another entity is not kept here; there the deletion is the end.
      ...(forOthers !== '1' && { onDiscarded: () => mutate({ document: change, creditCode }) }),
    }),
    [mutate, creditCode, forOthers],
  )
  return (
    <FormHooksProvider value={hooks}>
      <ParentCheck document={document} />
      {isError && <ProblemNote problem={problemOf(error)} />}
      {children}
    </FormHooksProvider>
  )
}
