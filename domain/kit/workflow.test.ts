import { expect, test } from 'vitest'
import { actionsFor, HEADQUARTERS, leadsTo, officer, SAME, targetOf, type Workflow } from './workflow.ts'
import { label } from './label.ts'

const named = label('示例', 'Sample')
const workflow: Workflow = {
  initial: 'draft',
  states: { draft: { label: named }, waiting: { label: named }, running: { label: named } },
  actions: {
    begin: {
      label: named,
      by: officer(HEADQUARTERS),
      from: ['draft'],
      to: {
        among: ['waiting', 'running'],
        by: ({ from = '' }, today) => (from > today ? 'waiting' : 'running'),
      },
    },
    keep: { label: named, by: 'owner', from: ['draft'], to: SAME },
  },
}
const begin = workflow.actions['begin'] ?? { to: SAME }

test('where a fork leads follows from the document and the legal day', () => {
  const on = (from: string) => targetOf(begin, 'draft', { fields: { from }, today: '2026-11-29' })
  expect([on('2026-11-29'), on('2026-11-30')]).toEqual(['running', 'waiting'])
  expect(leadsTo(begin)).toEqual(['waiting', 'running'])
  expect(leadsTo({ to: SAME })).toEqual([])
})

test('what is for headquarters is not for officers of a district', () => {
  expect(actionsFor(workflow, 'draft', 'officer', [HEADQUARTERS])).toEqual(['begin'])
  expect(actionsFor(workflow, 'draft', 'officer', [])).toEqual([])
})
