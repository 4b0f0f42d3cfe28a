/**
 * A sub-table as the manuals have it: 【+ 新增】 (003, figure 5-25) or a strip of inputs beneath (001), the advice, the rows with 编辑
 * and 删除, and how many of how many are shown. Only one page of rows is in the window, however many there are.
 */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { memo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { uuidv7 } from 'uuidv7'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import { counted, label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ConfirmDiscard } from './ConfirmDiscard.tsx'
import { useAnyForm, useFormValue } from './form-context.ts'
import { useFormHooks } from './form-frame.ts'
import { focusFirst, isFocusFree } from './keys.ts'
import { RowDetails } from './RowDetails.tsx'
import { RowDialog } from './RowDialog.tsx'
import { RowsQuery, useSought } from './RowsQuery.tsx'
import { RowsFoot } from './RowsFoot.tsx'
import { RowsTable } from './RowsTable.tsx'
import { RowStrip } from './RowStrip.tsx'
import { useRowsTools } from './rows-tools.ts'
import { useTicks } from './use-ticks.ts'

const say = {
  add: label('新增', 'Add'),
  remove: (count: number) =>
    count === 1
      ? label('确定删除这一条记录吗？', 'Delete this record?')
      : label(`确定删除所选的 ${count} 条记录吗？`, `Delete the ${count} selected records?`),
  full: (most: number) => label(`最多 ${most} 行`, `At most ${most} rows`),
  wrongRows: (count: number) => label(`有 ${count} 条记录需要修改`, `${counted(count, 'record')} to correct`),
} as const

interface Props {
  readonly name: string
  readonly definition: AnyRows
  readonly isReadOnly: boolean
}

/** Into the first input of the strip beneath the table. */
function focusStrip(section: Element): void {
  const strip = section.querySelector('.row-strip-fields')
  if (strip) focusFirst(strip)
}

/** The row in the dialog or the strip: as it was before, or null when it is new. */
interface Editing {
  readonly id: string
  readonly before: Row | null
}

export const RowsEditor = memo(function RowsEditor({ name, definition, isReadOnly: isFormReadOnly }: Props) {
  const t = useText()
  const form = useAnyForm()
  const { rowsLocked, rowBoxes, rowsTools: ownTools, rowsPanels } = useFormHooks()
  const OwnTool = ownTools?.[name]
  const Panel = rowsPanels?.[name]
  const hand = form.hand.at(name)
  /** Another side adds the rows; some of their cells may be this side's all the same. */
  const isReadOnly = isFormReadOnly || rowsLocked !== undefined || !hand.rows
  const areCellsReadOnly = isFormReadOnly || rowsLocked !== undefined || !hand.cells
  const all = useFormValue((store) => store.rowIds(name))
  const { ids, sought, seek } = useSought(name, definition, all)
  const message = useFormValue((store) => store.messageAt(`rows.${name}`))
  const isRequired = useFormValue((store) => store.isRequiredAt(`rows.${name}`)) || (definition.min ?? 0) > 0
  const wrongCount = useFormValue((store) => store.shownWrongRows(name))
  const [page, setPage] = useState(1)
  const [pageSize, setPageSize] = useState(10)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [removing, setRemoving] = useState<ReadonlySet<string> | null>(null)
  const ticks = useTicks(ids)
  const rowsTools = useRowsTools()
  const section = useRef<HTMLElement>(null)
  const adder = useRef<HTMLButtonElement>(null)

  const isStrip = definition.editor === 'strip'
  const isTicked = isStrip || definition.removesTicked === true
  const Dialog = rowBoxes?.[name] ?? RowDialog
  const [detailed, setDetailed] = useState<string | null>(null)
  const isFull = definition.max !== undefined && all.length >= definition.max
  const pageCount = Math.max(1, Math.ceil(ids.length / pageSize))
  const first = (Math.min(page, pageCount) - 1) * pageSize
  const edit = (id: string) => {
    flushSync(() => setEditing({ id, before: form.row(name, id) ?? null }))
    if (isStrip && section.current) focusStrip(section.current)
  }
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
  const begin = (values: Omit<Row, 'id'>) => {
    const id = uuidv7()
    form.putRow(name, { ...values, id })
    setEditing({ id, before: null })
  }
  const remove = (gone: ReadonlySet<string>) => {
    setRemoving(null)
    if (editing && gone.has(editing.id)) setEditing(null)
    form.removeRows(name, gone)
    if (!isStrip) focusAdder()
    else if (section.current) focusStrip(section.current)
  }
  const at = editing ? all.indexOf(editing.id) : -1
  const correcting = isStrip && editing?.before && at >= 0 ? { before: editing.before, number: at + 1 } : null

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
          {!isStrip && isTicked && (
            <Button disabled={ticks.ticked.size === 0} onClick={() => setRemoving(ticks.ticked)}>
              {t(words.remove)}
            </Button>
          )}
          {isStrip ? (
            <Button ref={adder} disabled={ticks.ticked.size === 0} onClick={() => setRemoving(ticks.ticked)}>
              {t(words.remove)}
            </Button>
          ) : (
            definition.addsNone !== true && (
              <Button
                ref={adder}
                data-stop
                icon={<PlusOutlined aria-hidden />}
                disabled={isFull}
                aria-label={`${t(say.add)} ${t(definition.title)}`}
                onClick={() => setEditing({ id: uuidv7(), before: null })}
              >
                {t(say.add)}
              </Button>
            )
          )}
          {OwnTool && (
            <OwnTool
              rows={name}
              existing={ids.length}
              isFull={isFull}
              onAdd={(added) => form.addRows(name, added)}
            />
          )}
          {definition.addsNone !== true &&
            rowsTools.map(({ name: tool, component: Tool }) => (
              <Tool
                key={tool}
                rows={name}
                existing={all.length}
                isFull={isFull}
                onAdd={(added) => form.addRows(name, added)}
              />
            ))}
        </p>
      )}
      {rowsLocked && !isFormReadOnly && <p className="rows-note">ⓘ {t(rowsLocked)}</p>}
      {definition.note && <p className="rows-note">ⓘ {t(definition.note)}</p>}
      {Panel && <Panel />}
      <RowsQuery definition={definition} sought={sought} onSeek={(next) => (setPage(1), seek(next))} />
      <div className={isRequired && !isReadOnly && all.length === 0 ? 'rows-table required' : 'rows-table'}>
        <RowsTable
          name={name}
          definition={definition}
          ids={ids}
          first={first}
          pageSize={pageSize}
          isReadOnly={areCellsReadOnly}
          isFixed={isReadOnly}
          ticks={isTicked && !isReadOnly ? ticks : undefined}
          chosen={isStrip ? editing?.id : (detailed ?? undefined)}
          {...(!isStrip && { onChoose: definition.details ? setDetailed : undefined })}
          onEdit={edit}
          onRemove={(id) => setRemoving(new Set([id]))}
        />
      </div>
      <RowsFoot
        first={first}
        total={ids.length}
        page={Math.min(page, pageCount)}
        pageSize={pageSize}
        onPage={setPage}
        onPageSize={setPageSize}
      />
      {definition.details && (
        <RowDetails name={name} definition={definition} id={detailed} title={definition.details} />
      )}
      {isStrip && !isReadOnly && isFull && <p className="rows-note">ⓘ {t(say.full(definition.max ?? 0))}</p>}
      {isStrip && !isReadOnly && (correcting || !isFull) && (
        <RowStrip
          name={name}
          definition={definition}
          correcting={correcting}
          onAdded={() => setPage(Math.ceil(form.rowIds(name).length / pageSize))}
          onCorrected={() => setEditing(null)}
        />
      )}
      {editing && (!isStrip || isReadOnly) && (
        <Dialog
          key={editing.id}
          name={name}
          definition={definition}
          id={editing.id}
          before={editing.before}
          isReadOnly={areCellsReadOnly}
          onClose={close}
          onNext={begin}
        />
      )}
      {removing !== null && (
        <ConfirmDiscard
          question={say.remove(removing.size)}
          onNo={() => setRemoving(null)}
          onYes={() => remove(removing)}
        />
      )}
    </section>
  )
})
