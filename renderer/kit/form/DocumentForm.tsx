/** The form of any document: sections, rows, attachments, the buttons of its workflow, history, the rule at the foot. */
import { Fragment, memo, useCallback, useEffect, useRef } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { useText } from '../../text/text.ts'
import { AttachmentPanel } from '../attachments/AttachmentPanel.tsx'
import { WindowConflict } from '../conflict/WindowConflict.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { DocumentField } from './FieldRow.tsx'
import { FormProvider, useForm, useFormValue, useIsApart } from './form-context.ts'
import { FormToolbar } from './FormToolbar.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { useFormHooks } from './form-frame.ts'
import { focusFirst, focusWrong, handleFormKeys } from './keys.ts'
import { ReturnedNote } from './ReturnedNote.tsx'
import { RowFacts, ShownProvider } from './RowFacts.tsx'
import { RowsEditor } from './RowsEditor.tsx'
import { RuleFoot } from './RuleFoot.tsx'
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
  const theirs = useFormValue((form) => form.session.get().theirs)
  const unsaved = useFormValue((form) => form.session.get().problem)
  const fields = useRef<HTMLDivElement>(null)
  const submit = useRef<() => void>(() => undefined)
  const canEdit = document.isEditable && !isApart

  /** Only when it opens: who comes back to its tab goes on where they were. */
  const isShown = useRef(false)
  useEffect(() => {
    if (fields.current && !isShown.current) focusFirst(fields.current)
    isShown.current = true
  }, [])
  const showWrong = useCallback(() => fields.current && focusWrong(fields.current), [])
  const takeSubmit = useCallback((run: () => void) => {
    submit.current = run
  }, [])
  const handIn = () => canEdit && submit.current()

  return (
    <div className="form-page">
      <FormToolbar document={document} onWrong={showWrong} onReady={takeSubmit} />
      {lead && canEdit && <p className="form-lead">{t(lead)}</p>}
      <ReturnedNote returned={document.returned} />
      {theirs && <WindowConflict definition={definition} session={session} theirs={theirs} />}
      {unsaved && <ProblemNote problem={unsaved} />}
      <div
        className="form-scroll"
        tabIndex={-1}
        ref={fields}
        data-fields
        onKeyDownCapture={(event) => handleFormKeys(event, { onLast: handIn, onHandIn: handIn })}
      >
        <ShownProvider value={document}>
          <Sections isReadOnly={!canEdit} />
        </ShownProvider>
        {Object.entries(definition.rows).map(([name, rows]) => (
          <RowsEditor key={name} name={name} definition={rows} isReadOnly={!canEdit} />
        ))}
        {Object.keys(definition.attachments).length > 0 && (
          <AttachmentPanel slots={definition.attachments} documentId={document.id} isReadOnly={!canEdit} />
        )}
        <HistoryPanel definition={definition} history={document.history} />
      </div>
      <RuleFoot />
    </div>
  )
}

const Sections = memo(function Sections({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText()
  const { definition } = useForm()
  const { hidden = [], factsAfter } = useFormHooks()
  const shown = definition.sections
    .map(({ title, fields }) => ({ title, fields: fields.filter((name) => !hidden.includes(name)) }))
    .filter(({ fields }) => fields.length > 0)
  return shown.map((section) => (
    <section key={section.title.zh} className="form-section">
      <h2>{t(section.title)}</h2>
      <div className="form-grid">
        {section.fields.map((name) => (
          <Fragment key={name}>
            <DocumentField name={name} isReadOnly={isReadOnly} />
            {name === factsAfter && <RowFacts />}
          </Fragment>
        ))}
      </div>
    </section>
  ))
})
