/** 海关意见 of the last decision, as a field: lists show it. */
import { ok } from '../../../domain/kit/problem.ts'
import { effect } from '../../../server/documents/effect.ts'

export const noteAcceptanceOpinion = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { answers }) => ok({ fields: { opinion: answers['opinion'] ?? '' } }),
})
