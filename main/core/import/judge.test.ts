import { expect, it } from 'vitest'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { qualification } from '../../../systems/acceptance/declare/qualification.ts'
import { scopeRows } from '../../../systems/acceptance/declare/testing/contents.ts'
import { judgeRows } from './judge.ts'

it('[GEN-22] [ACC-02] rows are judged by themselves: what they rest on in other tables of the document is told in the form', async () => {
  const [first = { id: 'x' }, ...rest] = scopeRows('020101').map((row, index) => ({
    ...row,
    id: `r${index}`,
  }))
  const rows = [{ ...first, method: '' }, ...rest]
  const judged = await judgeRows(qualification, 'scope', rows, BY_CARD, undefined)
  expect(judged.map(({ problems }) => problems.map(({ column }) => column))).toEqual([
    ['method'],
    ...rest.map(() => []),
  ])
})
