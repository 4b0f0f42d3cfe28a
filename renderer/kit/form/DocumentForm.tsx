/** The form of any document: sections, rows, attachments, the buttons of its workflow, history, the rule at the foot. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { normaliseValue, ruleOf } from '../../../domain/kit/kinds.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { settle } from '../../../domain/kit/schema.ts'
import { useText } from '../../text/text.ts'
import { AttachmentPanel } from '../attachments/AttachmentPanel.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { ConflictNote } from './ConflictNote.tsx'
import { FieldRow } from './FieldRow.tsx'
import { FormToolbar } from './FormToolbar.tsx'
import { useFormMessages } from './form-state.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import { fieldsIn, handleFormKeys } from './keys.ts'
import { RowsEditor } from './RowsEditor.tsx'
import { useDraft } from './use-draft.ts'

const RETURNED = label('已被退回：请按字段右侧的提示修改后重新提交。', 'Returned: correct the fields with a message and submit again.')
const RULE = label('录入要求', 'Rule')

export function DocumentForm({ definition, document }: { readonly definition: AnyDocument; readonly document: LocalDocument }) {
  const t = useText()
  const [session, draft] = useDraft(definition, document)
  const messages = useFormMessages(definition, draft.content, document.returned)
  const [rule, setRule] = useState<Label | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const submit = useRef<() => void>(() => undefined)
  const canEdit = document.isEditable && draft.progress !== 'conflict'

  // Computed values follow the keystrokes; the server computes them again.
  const computed = useMemo(() => (Object.keys(definition.derive).length > 0 ? settle(definition, draft.content).fields : {}), [definition, draft.content])
  const valueOf = (name: string) => (definition.derive[name] ? computed[name] : draft.content.fields[name]) ?? ''

  const setField = (name: string, raw: string) => {
    messages.changed(`fields.${name}`)
    session.edit((content) => ({ ...content, fields: { ...content.fields, [name]: raw } }))
  }
  const leave = (name: string) => {
    const field = definition.fields[name]
    const raw = draft.content.fields[name] ?? ''
    if (!field || !canEdit || field.filledBy === 'system') return
    messages.left(`fields.${name}`, raw)
    const settled = normaliseValue(field, raw)
    if (settled !== raw) setField(name, settled)
  }
  useEffect(() => {
    if (form.current) fieldsIn(form.current)[0]?.focus()
  }, [])
  const focusWrong = () => requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())

  return (
    <div className="form-page">
      <FormToolbar
        definition={definition}
        document={document}
        session={session}
        draft={draft}
        messages={messages}
        onWrong={focusWrong}
        onReady={(run) => {
          submit.current = run
        }}
      />
      {document.returned.length > 0 && <p className="form-returned">{t(RETURNED)}</p>}
      {draft.theirs && <ConflictNote theirs={draft.theirs} onChoose={(choice) => session.resolve(choice)} />}
      {draft.progress === 'failed' && draft.problem && <ProblemNote problem={draft.problem} />}
      <div className="form-scroll" ref={form}>
        <div data-fields onKeyDownCapture={(event) => handleFormKeys(event, () => canEdit && submit.current())}>
          {definition.sections.map((section) => (
            <section key={section.title.zh} className="form-section">
              <h2>{t(section.title)}</h2>
              <div className="form-grid">
                {section.fields.map((name) => {
                  const field = definition.fields[name]
                  return field ? (
                    <FieldRow key={name} at={`fields.${name}`} field={field} value={valueOf(name)} message={messages.at(`fields.${name}`)} isReadOnly={!canEdit} onChange={(raw) => setField(name, raw)} onBlur={() => leave(name)} onFocus={() => setRule(ruleOf(field))} />
                  ) : null
                })}
              </div>
            </section>
          ))}
        </div>
        {Object.entries(definition.rows).map(([name, rows]) => (
          <RowsEditor key={name} name={name} definition={rows} rows={draft.content.rows[name] ?? []} messages={messages} isReadOnly={!canEdit} onRule={setRule} onChange={(change) => session.edit((content) => ({ ...content, rows: { ...content.rows, [name]: change(content.rows[name] ?? []) } }))} />
        ))}
        {Object.keys(definition.attachments).length > 0 && <AttachmentPanel slots={definition.attachments} documentId={document.id} attachments={draft.content.attachments} messages={messages} session={session} isReadOnly={!canEdit} onRule={setRule} />}
        <HistoryPanel definition={definition} history={document.history} />
      </div>
      <p className="form-rule" aria-live="polite">
        {rule ? `${t(RULE)}：${t(rule)}` : ''}
      </p>
    </div>
  )
}
