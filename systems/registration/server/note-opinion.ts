/** 海关审核意见 of the last decision, as a field of the application: lists show whether there is one. */
import { ok } from '../../../domain/kit/problem.ts'
import { effect } from '../../../server/documents/effect.ts'

export const noteOpinion = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { answers }) => ok({ fields: { opinion: answers['opinion'] ?? '' } }),
})
