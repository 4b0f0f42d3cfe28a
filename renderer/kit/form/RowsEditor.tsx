/**
 * A sub-table as the manual has it (003, figure 5-25): 【+ 新增】, the advice, the rows with 编辑 and 删除, and how many of how
 * many are shown. Only one page of rows is in the window, however many there are.
 */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { memo, useRef, useState } from 'react'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import { counted, label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ConfirmDiscard } from './ConfirmDiscard.tsx'
import { useForm, useFormValue } from './form-context.ts'
import { rowsTools } from './form-tools.ts'
import { isFocusFree } from './keys.ts'
import { RowDialog } from './RowDialog.tsx'
import { RowLine } from './RowLine.tsx'
import { RowsFoot } from './RowsFoot.tsx'

const say = {
  add: label('新增', 'Add'),
  remove: label('确定删除这一条记录吗？', 'Delete this record?'),
  wrongRows: (count: number) => label(`有 ${count} 条记录需要修改`, `${counted(count, 'record')} to correct`),
} as const

interface Props {
  readonly name: string
  readonly definition: AnyRows
  readonly isReadOnly: boolean
}

/** The row in the dialog: as it was before, or null when it is new. */
interface Editing {
  readonly id: string
  readonly before: Row | null
}

export const RowsEditor = memo(function RowsEditor({ name, definition, isReadOnly }: Props) {
  const t = useText()
  const form = useForm()
  const ids = useFormValue((store) => store.rowIds(name))
  const message = useFormValue((store) => store.messageAt(`rows.${name}`))
  const isRequired = useFormValue((store) => store.isRequiredAt(`rows.${name}`)) || (definition.min ?? 0) > 0
  const wrongCount = useFormValue((store) => store.shownWrongRows(name))
  const [page, setPage] = useState(1)
  const [pageSize, setPageSize] = useState(10)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const section = useRef<HTMLElement>(null)
  const adder = useRef<HTMLButtonElement>(null)

  const isFull = definition.max !== undefined && ids.length >= definition.max
  const pageCount = Math.max(1, Math.ceil(ids.length / pageSize))
  const first = (Math.min(page, pageCount) - 1) * pageSize
  const fields = Object.entries(definition.fields).filter(
    ([field]) => definition.boxOnly?.includes(field) !== true,
  )
  const edit = (id: string) => setEditing({ id, before: form.row(name, id) ?? null })
  /** Once the dialog is gone, unless the clerk has gone on by then, to a page control of this table too. */
  const focusAdder = () =>
    void requestAnimationFrame(() => {
      if (
        section.current &&
        isFocusFree(section.current) &&
        !(document.activeElement instanceof HTMLInputElement)
      )
        adder.current?.focus()
    })
  const close = () => {
    setEditing(null)
    if (editing?.before === null) setPage(Math.ceil(form.rowIds(name).length / pageSize))
    focusAdder()
  }
  const remove = (id: string) => {
    setRemoving(null)
    form.removeRow(name, id)
    focusAdder()
  }

  return (
    <section
      ref={section}
      className="form-section rows-section"
      data-at={`rows.${name}`}
      data-wrong={message !== undefined || wrongCount > 0 || undefined}
    >
      <h2>
        {isRequired && !isReadOnly && (
          <span className="required-mark" aria-hidden>
            *
          </span>
        )}
        {t(definition.title)}
        {(message || wrongCount > 0) && (
          <span className="field-message">{t(message ?? say.wrongRows(wrongCount))}</span>
        )}
      </h2>
      {!isReadOnly && (
        <p className="button-row">
          <Button
            ref={adder}
            data-stop
            icon={<PlusOutlined aria-hidden />}
            disabled={isFull}
            aria-label={`${t(say.add)} ${t(definition.title)}`}
            onClick={() => setEditing({ id: crypto.randomUUID(), before: null })}
          >
            {t(say.add)}
          </Button>
          {rowsTools.map(({ name: tool, component: Tool }) => (
            <Tool
              key={tool}
              kind={form.definition.kind}
              rows={name}
              existing={ids.length}
              isFull={isFull}
              onAdd={(added) => form.addRows(name, added)}
            />
          ))}
        </p>
      )}
      {definition.note && <p className="rows-note">ⓘ {t(definition.note)}</p>}
      <div className={isRequired && !isReadOnly && ids.length === 0 ? 'rows-table required' : 'rows-table'}>
        <table className="data-table" aria-label={t(definition.title)} aria-rowcount={ids.length + 1}>
          <thead>
            <tr>
              <th scope="col" className="cell-serial">
                {t(words.serial)}
              </th>
              {fields.map(([field, spec]) => (
                <th key={field} scope="col">
                  {t(spec.label)}
                </th>
              ))}
              <th scope="col" className="cell-tools">
                {t(words.actions)}
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.slice(first, first + pageSize).map((id, index) => (
              <RowLine
                key={id}
                rows={name}
                definition={definition}
                id={id}
                number={first + index + 1}
                isReadOnly={isReadOnly}
                onEdit={edit}
                onRemove={setRemoving}
              />
            ))}
            {ids.length === 0 && (
              <tr>
                <td colSpan={fields.length + 2} className="cell-empty">
                  {t(words.noData)}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <RowsFoot
        first={first}
        total={ids.length}
        page={Math.min(page, pageCount)}
        pageSize={pageSize}
        onPage={setPage}
        onPageSize={setPageSize}
      />
      {editing && (
        <RowDialog
          key={editing.id}
          name={name}
          definition={definition}
          id={editing.id}
          before={editing.before}
          isReadOnly={isReadOnly}
          onClose={close}
        />
      )}
      {removing !== null && (
        <ConfirmDiscard question={say.remove} onNo={() => setRemoving(null)} onYes={() => remove(removing)} />
      )}
    </section>
  )
})
