/** What an action asks of who takes it, judged alike in the window, before it is stored for sending, and at the server. */
import { normaliseValue, wrongValue } from './kinds.ts'
import { label } from './label.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from './problem.ts'
import type { ActionDefinition } from './workflow.ts'

export type Answers = Readonly<Record<string, string>>

const refuse = (zh: string, en: string, places: PlacedMessage[] = []) =>
  fail(problem('INPUT_ANSWER', label(zh, en), { retrySafe: false, ...(places.length > 0 && { places }) }))

/** Normalised, without empty ones. Failures: INPUT_ANSWER, at `answers.<name>`. */
export function answersTo(
  action: Pick<ActionDefinition, 'ask'>,
  given: Answers,
): Result<Record<string, string>> {
  const asked = action.ask ?? {}
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(asked, name))
  if (unknown.length > 0)
    return refuse(`此操作没有“${unknown[0]}”一项`, `This action does not ask for "${unknown[0]}"`)
  const answers: Record<string, string> = {}
  const places: PlacedMessage[] = []
  for (const [name, field] of Object.entries(asked)) {
    const value = normaliseValue(field, given[name] ?? '')
    const wrong =
      value === ''
        ? field.required
          ? label(`请填写${field.label.zh}`, `Fill in: ${field.label.en}`)
          : null
        : wrongValue(field, value)
    if (wrong) places.push({ at: `answers.${name}`, message: wrong })
    else if (value !== '') answers[name] = value
  }
  return places.length > 0 ? refuse('请补充后再操作', 'Please complete the form first', places) : ok(answers)
}
