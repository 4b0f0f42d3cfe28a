/** One change of a code table: what to change, and why. */
import Input from 'antd/es/input'
import { Fragment, useId, useState, type SubmitEvent } from 'react'
import type { CentralCode, CodeChange } from '../../../contract/central/codes.ts'
import { settledAttributes, shapeOf, wrongAttributes, type Attributes } from '../../../domain/codes/shapes.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { normaliseCode, normaliseLine } from '../../../domain/kit/normalise.ts'
import { wrongValue } from '../../../domain/kit/kinds.ts'
import { DateInput } from '../../kit/widgets/DateInput.tsx'
import { FieldWidget } from '../../kit/widgets/FieldWidget.tsx'
import { labelIdOf } from '../../kit/widgets/widget.ts'
import { useText } from '../../text/text.ts'
import { EditFoot } from './EditFoot.tsx'
import { useEdit } from './use-edit.ts'
import { codeWords as say } from './words.ts'

export type ChangeKind = CodeChange['do']

type Part = 'code' | 'zh' | 'en' | 'under' | 'validFrom' | 'retiredOn'
type Filled = Readonly<Record<Part, string>>

interface Kind {
  /** The parts that are filled in, in this order; `code` only where it is new. */
  readonly parts: readonly Part[]
  readonly required: readonly Part[]
  /** All attributes of the row are filled in too, where its table has any. */
  readonly hasAttributes?: true
  readonly make: (filled: Filled, attributes: Attributes) => CodeChange
}

const day = (value: string) => normaliseDate(value) || undefined

const kinds: { readonly [Name in ChangeKind]: Kind } = {
  add: {
    parts: ['code', 'zh', 'en', 'under', 'validFrom'],
    required: ['code', 'zh'],
    hasAttributes: true,
    make: ({ code, zh, en, under, validFrom }, attributes) => ({
      do: 'add',
      code: normaliseCode(code),
      zh: normaliseLine(zh),
      en: normaliseLine(en),
      under: normaliseCode(under),
      validFrom: day(validFrom),
      ...(Object.keys(attributes).length > 0 && { attributes }),
    }),
  },
  describe: {
    parts: [],
    required: [],
    hasAttributes: true,
    make: ({ code }, attributes) => ({ do: 'describe', code, attributes }),
  },
  rename: {
    parts: ['zh', 'en'],
    required: ['zh'],
    make: ({ code, zh, en }) => ({ do: 'rename', code, zh: normaliseLine(zh), en: normaliseLine(en) }),
  },
  retire: {
    parts: ['retiredOn'],
    required: [],
    make: ({ code, retiredOn }) => ({ do: 'retire', code, on: day(retiredOn) }),
  },
  restore: { parts: [], required: [], make: ({ code }) => ({ do: 'restore', code }) },
}

const isDay = (part: Part) => part === 'validFrom' || part === 'retiredOn'

interface Props {
  readonly table: string
  readonly kind: ChangeKind
  readonly row: CentralCode | undefined
  readonly onDone: (version: number) => void
  readonly onCancel: () => void
}

export function ChangeForm({ table, kind, row, onDone, onCancel }: Props) {
  const t = useText()
  const id = useId()
  const [filled, setFilled] = useState<Filled>({
    code: row?.code ?? '',
    zh: row?.zh ?? '',
    en: row?.en ?? '',
    under: row?.under ?? '',
    validFrom: '',
    retiredOn: '',
  })
  const [given, setGiven] = useState<Attributes>(kind === 'describe' ? (row?.attributes ?? {}) : {})
  const [note, setNote] = useState('')
  const edit = useEdit(table, onDone)
  const { parts, required, hasAttributes, make } = kinds[kind]
  const settled = settledAttributes(table, given)
  const isComplete =
    note.trim() !== '' &&
    (!hasAttributes || wrongAttributes(table, settled) === null) &&
    parts.every(
      (part) => !isDay(part) || filled[part] === '' || isCalendarDate(normaliseDate(filled[part])),
    ) &&
    required.every((part) => filled[part].trim() !== '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isComplete) edit.send(note, [make(filled, settled)])
  }
  const put = (part: Part, value: string) => setFilled((before) => ({ ...before, [part]: value }))
  return (
    <form
      className="desk-form desk-items desk-change"
      onSubmit={submit}
      aria-label={`${t(say[kind])} ${row?.code ?? ''}`.trim()}
    >
      <h2>
        {t(say[kind])} {row && `${row.code} ${row.zh}`}
      </h2>
      {parts.flatMap((part) => [
        <label key={`${part}-name`} htmlFor={`${id}${part}`}>
          {t(say[part])}
        </label>,
        isDay(part) ? (
          <DateInput
            key={part}
            id={`${id}${part}`}
            value={filled[part]}
            onChange={(value) => put(part, value)}
          />
        ) : (
          <Input
            key={part}
            id={`${id}${part}`}
            className={required.includes(part) ? 'required' : ''}
            aria-required={required.includes(part)}
            autoComplete="off"
            maxLength={part === 'code' || part === 'under' ? 20 : 200}
            value={filled[part]}
            onChange={(event) => put(part, event.target.value)}
          />
        ),
      ])}
      {hasAttributes &&
        Object.entries(shapeOf(table).attributes).map(([name, field]) => (
          <Fragment key={name}>
            <label id={labelIdOf(`${id}${name}`)} htmlFor={`${id}${name}`}>
              {t(field.label)}
            </label>
            <FieldWidget
              field={field}
              id={`${id}${name}`}
              value={given[name] ?? ''}
              onChange={(raw) => setGiven((before) => ({ ...before, [name]: raw }))}
              onBlur={() => undefined}
              onPicked={() => undefined}
              isReadOnly={false}
              isInvalid={wrongValue(field, settled[name] ?? '') !== null}
              describedBy={undefined}
            />
          </Fragment>
        ))}
      <EditFoot
        note={note}
        onNote={setNote}
        isComplete={isComplete}
        isSending={edit.isSending}
        error={edit.error}
        onCancel={onCancel}
      />
    </form>
  )
}
