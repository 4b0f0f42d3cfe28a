import { expect, it } from 'vitest'
import { order } from '../../tests/fixtures/three-party/documents.ts'
import { mistakesIn } from './check-declaration.ts'
import type { AnyDocument } from './collection.ts'

const document: AnyDocument = order
const { workflow } = document
const withStates = (states: object): AnyDocument => ({
  ...document,
  workflow: { ...workflow, states: { ...workflow.states, ...states } },
})

it('a declaration that holds together has no mistakes', () => {
  expect(mistakesIn(document)).toEqual([])
})

it.each<[string, AnyDocument, string]>([
  [
    'an unknown side waits',
    withStates({ closed: { label: workflow.states['closed']?.label, waitsFor: ['bank'] } }),
    'names “bank”',
  ],
  [
    'an unknown side fills',
    {
      ...document,
      fields: {
        ...document.fields,
        contact: { kind: 'text', label: { zh: '', en: '' }, max: 1, filledBy: 'bank' },
      },
    },
    'filled by “bank”',
  ],
  [
    'a party named by nothing',
    {
      ...document,
      relations: { parties: { agency: { label: { zh: '', en: '' }, field: 'none', names: 'tenant' } } },
    },
    'no field',
  ],
  [
    'the clock takes what is not its own',
    withStates({ closed: { label: workflow.states['closed']?.label, after: [{ days: 1, take: 'close' }] } }),
    'the system may not',
  ],
  [
    'a notice to nobody, of nothing',
    {
      ...document,
      workflow: {
        ...workflow,
        actions: {
          ...workflow.actions,
          close: {
            label: { zh: '', en: '' },
            by: 'officer',
            from: ['checked'],
            to: 'closed',
            tells: { owner: { zh: '（{number}）', en: '' } },
          },
        },
      },
    },
    'tells of number',
  ],
  [
    'the clock looks at no date',
    withStates({
      accepted: { label: workflow.states['accepted']?.label, after: [{ field: 'orderNo', take: 'lapse' }] },
    }),
    'no date',
  ],
  [
    'an action of the owner forks',
    {
      ...document,
      workflow: {
        ...workflow,
        actions: {
          ...workflow.actions,
          save: {
            label: { zh: '', en: '' },
            by: 'owner',
            from: ['draft'],
            to: { among: ['draft'], by: () => 'draft' },
          },
        },
      },
    },
    'forks',
  ],
])('%s', (_what, wrong, said) => {
  expect(mistakesIn(wrong).join('\n')).toContain(said)
})
