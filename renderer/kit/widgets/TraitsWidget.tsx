/**
 * What the chosen code asks: a line for each, with its own name and input; each is a stop of the Enter key. What was typed for a code that
 * was chosen before and is not asked by this one stands beneath, until it is taken out: nothing typed goes by itself.
 */
import { useEffect, useRef, type ComponentType } from 'react'
import type { AskedTrait, TraitKind } from '../../../domain/kit/asked-traits.ts'
import { wrongValue } from '../../../domain/kit/kinds.ts'
import { label } from '../../../domain/kit/label.ts'
import { readTraits, writeTraits } from '../../../domain/kit/traits.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { TraitName } from '../list/ValueText.tsx'
import { ChoiceWidget } from './ChoiceWidget.tsx'
import { DecimalWidget } from './DecimalWidget.tsx'
import { LineWidget } from './LineWidget.tsx'
import { labelIdOf, type WidgetProps } from './widget.ts'

const say = {
  unknown: label('请先填写编码', 'Enter the code first'),
  nothing: label('所选编码没有要填写的内容', 'The chosen code asks nothing'),
  unasked: label('所选编码不要求：', 'Not asked by the chosen code: '),
  takeOut: label('去掉', 'Take out'),
} as const

const NONE: readonly AskedTrait[] = []

const inputs = {
  text: LineWidget,
  decimal: DecimalWidget,
  choice: ChoiceWidget,
} as const satisfies { readonly [Kind in TraitKind]: ComponentType<WidgetProps<Kind>> }

export function TraitsWidget(props: WidgetProps<'traits'>) {
  const { field, id, value, asked, isReadOnly, isInvalid, isRequired = false, describedBy } = props
  const { onBlur, onChange } = props
  const t = useText()
  const read = readTraits(value) ?? {}
  const all = asked ?? NONE
  const unasked = asked ? Object.keys(read).filter((name) => !asked.some((one) => one.name === name)) : []
  const isWrong = ({ name, field: trait }: AskedTrait): boolean => {
    const text = read[name] ?? ''
    return isInvalid && (text === '' ? isRequired : wrongValue(trait, text) !== null)
  }
  const group = useRef<HTMLFieldSetElement>(null)
  /** Blamed only when the clerk has left all of them. */
  useEffect(() => {
    const around = group.current
    const left = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && around?.contains(relatedTarget) === true)) onBlur()
    }
    around?.addEventListener('focusout', left)
    return () => around?.removeEventListener('focusout', left)
  }, [onBlur])
  return (
    <fieldset
      ref={group}
      id={id}
      className="traits"
      data-stops
      aria-labelledby={labelIdOf(id)}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    >
      {all.map((trait) => {
        const Input = inputs[trait.field.kind] as ComponentType<WidgetProps<TraitKind>> // the trait's own kind chose it
        const inputId = `${id}${trait.name}`
        return (
          <div key={trait.name} className="field trait" data-trait={trait.name}>
            <label htmlFor={inputId} id={labelIdOf(inputId)}>
              {t(trait.field.label)}
            </label>
            <Input
              field={trait.field}
              id={inputId}
              value={read[trait.name] ?? ''}
              isReadOnly={isReadOnly}
              isRequired={isRequired}
              isInvalid={isWrong(trait)}
              describedBy={describedBy}
              onChange={(raw) => onChange(writeTraits({ ...read, [trait.name]: raw }))}
              onBlur={() => undefined}
              onPicked={() => undefined}
            />
          </div>
        )
      })}
      {all.length === 0 && <span className="traits-none">{t(asked ? say.nothing : say.unknown)}</span>}
      {unasked.length > 0 && (
        <div className="traits-unasked">
          {t(say.unasked)}
          {unasked.map((name) => (
            <span key={name} className="trait-unasked">
              <TraitName table={field.among} name={name} />
              {t(words.colon)}
              {read[name]}
              {!isReadOnly && (
                <button
                  type="button"
                  className="cell-link"
                  onClick={() => onChange(writeTraits({ ...read, [name]: '' }))}
                >
                  {t(say.takeOut)}
                </button>
              )}
            </span>
          ))}
        </div>
      )}
    </fieldset>
  )
}
