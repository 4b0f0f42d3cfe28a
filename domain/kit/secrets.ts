/** What of a form may be kept somewhere: everything but what only its owner knows. */
import type { ScalarFields } from './field.ts'
import type { AnyForm, Content } from './form.ts'
import { traitsOf } from './kind-traits.ts'

type Values = Readonly<Record<string, string | undefined>>

const open = <Kept extends Values>(fields: ScalarFields, values: Kept): Kept =>
  // The same names but for the secret ones, all of which may be missing.
  Object.fromEntries(Object.entries(values).filter(([name]) => !traitsOf(fields[name]).isSecret)) as Kept

export function withoutSecrets(form: AnyForm, content: Content): Content {
  return {
    ...content,
    fields: open(form.fields, content.fields),
    rows: Object.fromEntries(
      Object.entries(content.rows).map(([name, rows]) => [
        name,
        rows.map((row) => open(form.rows[name]?.fields ?? {}, row)),
      ]),
    ),
  }
}
