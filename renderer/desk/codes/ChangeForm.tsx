/** One change of a code table: what to change, and why. */
import Input from 'antd/es/input'
import { useId, useState, type SubmitEvent } from 'react'
import type { CentralCode, CodeChange } from '../../../contract/central/codes.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { normaliseCode, normaliseLine } from '../../../domain/kit/normalise.ts'
import { DateInput } from '../../kit/widgets/DateInput.tsx'
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
  readonly make: (filled: Filled) => CodeChange
}

const day = (value: string) => normaliseDate(value) || undefined

const kinds: { readonly [Name in ChangeKind]: Kind } = {
  add: {
    parts: ['code', 'zh', 'en', 'under', 'validFrom'],
    required: ['code', 'zh'],
    make: ({ code, zh, en, under, validFrom }) => ({
      do: 'add',
      code: normaliseCode(code),
      zh: normaliseLine(zh),
      en: normaliseLine(en),
      under: normaliseCode(under),
      validFrom: day(validFrom),
    }),
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
  const [note, setNote] = useState('')
  const edit = useEdit(table, onDone)
  const { parts, required, make } = kinds[kind]
  const isComplete =
    note.trim() !== '' &&
    parts.every(
      (part) => !isDay(part) || filled[part] === '' || isCalendarDate(normaliseDate(filled[part])),
    ) &&
    required.every((part) => filled[part].trim() !== '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isComplete) edit.send(note, [make(filled)])
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
