/** contract/local/codes.ts */
import type { Tables } from '../codes/tables.ts'
import { os } from '../implementer.ts'
import { answerOf } from '../refusal.ts'

export function codeHandlers(codes: Tables) {
  return os.codes.router({
    search: os.codes.search.handler(async ({ input }) =>
      answerOf(await codes.search(input.table, input.text, input.limit, input.within), 'NOT_FOUND'),
    ),
    get: os.codes.get.handler(async ({ input }) =>
      answerOf(await codes.get(input.table, input.code), 'NOT_FOUND'),
    ),
    facts: os.codes.facts.handler(async ({ input }) => ({
      rows: answerOf(await codes.factRows(input.table), 'NOT_FOUND'),
    })),
    names: os.codes.names.handler(({ input }) => codes.names(input.wanted)),
  })
}
