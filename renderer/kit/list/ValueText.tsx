/** A value as the clerk reads it; a code, a reference or traits with the names that their tables give. */
import { tableOf, type ScalarField } from '../../../domain/kit/field.ts'
import { readTraits } from '../../../domain/kit/traits.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useCodeName, useNameOf } from '../codes/code-names.ts'
import { showValue } from './cells.ts'

export function ValueText({
  field,
  value,
}: {
  readonly field: ScalarField
  readonly value: string | undefined
}) {
  const t = useText()
  if (value === undefined || value === '') return null
  const table = tableOf(field)
  const traits = field.kind === 'traits' ? readTraits(value) : null
  if (field.kind === 'traits' && traits)
    return (
      <>
        {Object.entries(traits).map(([name, text], index) => (
          <span key={name}>
            {index > 0 && t(words.semicolon)}
            <TraitName table={field.among} name={name} />
            {t(words.colon)}
            {text}
          </span>
        ))}
      </>
    )
  return table === undefined ? showValue(field, value, t) : <CodeText table={table} code={value} />
}

function CodeText({ table, code }: { readonly table: string; readonly code: string }) {
  const text = useNameOf(table, code)
  return <span title={text}>{text}</span>
}

/** The name alone: its code says nothing to anybody. */
export function TraitName({ table, name }: { readonly table: string; readonly name: string }) {
  const t = useText()
  const found = useCodeName(table, name)
  return found ? t(found) : name
}
