/** The form of any document: sections, rows, attachments, the buttons of its workflow, history, the rule at the foot. */
import { useCallback, useRef } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { useText } from '../../text/text.ts'
import { DraftAttachments } from '../attachments/DraftAttachments.tsx'
import { WindowConflict } from '../conflict/WindowConflict.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { FormProvider, useDraftValue, useForm, useIsApart } from './form-context.ts'
import { rowsTools } from './form-tools.ts'
import { FormBody } from './FormBody.tsx'
import { FormParts } from './FormParts.tsx'
import { FormToolbar } from './FormToolbar.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { useFormHooks } from './form-frame.ts'
import { useShownPart, useShowWrong } from './form-page-parts.ts'
import { PartButtons } from './PartButtons.tsx'
import { ReturnedNote } from './ReturnedNote.tsx'
import { ShownProvider } from './RowFacts.tsx'
import { RowsToolsProvider } from './rows-tools.ts'
import { useDraft } from './use-draft.ts'

export function DocumentForm({
  definition,
  document,
  facts,
}: {
  readonly definition: AnyDocument
  readonly document: LocalDocument
  readonly facts: Facts
}) {
  return (
    <FormProvider value={useDraft(definition, document, facts)}>
      <Form document={document} />
    </FormProvider>
  )
}

function Form({ document }: { readonly document: LocalDocument }) {
  const t = useText()
  const { definition, session } = useForm()
  const { lead } = useFormHooks()
  const isApart = useIsApart()
  const theirs = useDraftValue((form) => form.session.get().theirs)
  const unsaved = useDraftValue((form) => form.session.get().problem)
  const fields = useRef<HTMLDivElement>(null)
  const submit = useRef<() => void>(() => undefined)
  const canEdit = document.isEditable && !isApart

  const shown = useShownPart()
  const showWrong = useShowWrong(fields, shown.show)
  const takeSubmit = useCallback((run: () => void) => {
    submit.current = run
  }, [])
  const handIn = () => {
    if (canEdit) submit.current()
  }

  return (
    <div className="form-page">
      <FormToolbar document={document} onWrong={showWrong} onReady={takeSubmit} />
      {lead && canEdit && <p className="form-lead">{t(lead)}</p>}
      <PartButtons shown={shown} />
      <ReturnedNote returned={document.returned} />
      {theirs && <WindowConflict definition={definition} session={session} theirs={theirs} />}
      {unsaved && <ProblemNote problem={unsaved} />}
      <FormBody fields={fields} onHandIn={handIn}>
        <ShownProvider value={document}>
          <RowsToolsProvider value={rowsTools}>
            <FormParts
              isReadOnly={!canEdit}
              shown={shown}
              attachments={<DraftAttachments documentId={document.id} isReadOnly={!canEdit} />}
            />
          </RowsToolsProvider>
        </ShownProvider>
        <HistoryPanel definition={definition} history={document.history} />
      </FormBody>
    </div>
  )
}
