/** What a printout tells besides the content: state, history, the names of codes. */
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { ScalarFields } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { namedCodes } from '../../../domain/kit/named-codes.ts'
import type { Result } from '../../../domain/kit/problem.ts'
import { numberOf, type ApplicationFacts } from '../../../typeset/forms/application.ts'
import type { CodeName } from '../../../typeset/forms/values.ts'
import { localTime } from '../query/local-time.ts'

/** What is needed of the code tables. */
export interface CodeNames {
  get(
    table: string,
    code: string,
  ): Promise<
    Result<{ readonly zh: string; readonly en: string; readonly number?: string | undefined } | null>
  >
}

type Language = keyof Label

/** Each code of the document is looked up once. */
export async function namesIn(
  document: AnyDocument,
  content: Content,
  codes: CodeNames,
  language: Language,
): Promise<CodeName> {
  const names = new Map<string, string>()
  const look = async (fields: ScalarFields, values: Readonly<Record<string, string | undefined>>) => {
    const named = Object.entries(fields).flatMap(([name, field]) => namedCodes(field, values[name] ?? ''))
    for (const { table, code } of named) {
      if (names.has(`${table} ${code}`)) continue
      const found = await codes.get(table, code)
      if (!found.ok || !found.value) continue
      const called = found.value[language] || found.value.zh
      names.set(
        `${table} ${code}`,
        found.value.number === undefined ? called : `${found.value.number} ${called}`.trim(),
      )
    }
  }
  await look(document.fields, content.fields)
  for (const [name, definition] of Object.entries(document.rows))
    for (const row of content.rows[name] ?? []) await look(definition.fields, row)
  return (table, code) => names.get(`${table} ${code}`)
}

export function factsOf(
  definition: AnyDocument,
  document: LocalDocument,
  about: {
    readonly tenantName: string
    readonly nameOf: CodeName
    readonly language: Language
    readonly now: Date
  },
): ApplicationFacts {
  const { states, actions } = definition.workflow
  const { language } = about
  const stateName = (name: string): string => states[name]?.label[language] ?? name
  return {
    state: stateName(document.state),
    isDraft: document.isDraft && document.sending !== 'delivered',
    number: numberOf(definition, document.content),
    updatedAt: localTime(document.updatedAt),
    printedAt: localTime(about.now.toISOString()),
    tenantName: about.tenantName,
    history: document.history.map(({ at, who, action, to, answers }) => ({
      at: localTime(at),
      who,
      action: actions[action]?.label[language] ?? action,
      to: stateName(to),
      opinion: Object.values(answers)
        .filter((answer) => answer !== '')
        .join('；'),
    })),
    nameOf: about.nameOf,
    language,
  }
}
