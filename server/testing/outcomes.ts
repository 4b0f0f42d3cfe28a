/** What became of an action, as tests ask it. */
import type { ActOutcome } from '../../contract/central/documents.ts'
import type { CentralDocument } from '../../contract/shapes.ts'

/** Throws with the refusal. */
export function done(outcome: ActOutcome): CentralDocument {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.document
}

export const codeOf = (outcome: ActOutcome): string => (outcome.ok ? 'ok' : outcome.problem.code)
export const messageOf = (outcome: ActOutcome): string => (outcome.ok ? 'ok' : outcome.problem.message.zh)
export const placesOf = (outcome: ActOutcome): string[] =>
  outcome.ok ? [] : (outcome.problem.places ?? []).map(({ at }) => at)

/** Where it was refused, and why; what is about the whole without a place. */
export const toldOf = (outcome: ActOutcome): string[] =>
  outcome.ok
    ? []
    : (outcome.problem.places ?? [{ at: '', message: outcome.problem.message }]).map(({ at, message }) =>
        at === '' ? message.zh : `${at} ${message.zh}`,
      )
