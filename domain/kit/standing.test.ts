/** Every party × every state × see, edit, act, count: of the three-party fixture, as the declaration means it. */
import { describe, expect, it } from 'vitest'
import { order, summons } from '../../tests/fixtures/three-party/documents.ts'
import type { AnyDocument } from './collection.ts'
import { standing, standingAtStart, type Held, type Somebody } from './standing.ts'

const base = { systems: ['preshipment'] }
const people: Readonly<Record<string, Somebody>> = {
  owner: { ...base, tenantId: 'A', role: 'enterprise' },
  agency: { ...base, tenantId: 'B', role: 'agency' },
  otherAgency: { ...base, tenantId: 'C', role: 'agency' },
  stranger: { ...base, tenantId: 'D', role: 'enterprise' },
  noSystem: { tenantId: 'A', role: 'enterprise', systems: [] },
  watch: { ...base, tenantId: 'H', role: 'officer', posts: ['watch'] },
  final: { ...base, tenantId: 'H', role: 'officer', posts: ['final'] },
  here: { ...base, tenantId: 'H', role: 'officer', posts: ['final'], office: '3101' },
  elsewhere: { ...base, tenantId: 'H', role: 'officer', posts: ['final'], office: '3104' },
  postless: { ...base, tenantId: 'H', role: 'officer' },
  system: { tenantId: '', role: 'system', systems: [] },
}

const held = (state: string): Held => ({
  tenantId: 'A',
  state,
  parties: { agency: 'B' },
  content: { fields: { port: '3101' } },
})

/** `side: actions`, with `*` when it may change the content and `!` when it is its turn; `-` when it does not see it. */
function lineOf(name: string, state: string): string {
  const found = standing(order, people[name] ?? { ...base, tenantId: '', role: 'enterprise' }, held(state))
  if (!found.sees) return `- ${found.because}`
  return `${found.side}${found.edits ? '*' : ''}${found.isWaitedFor ? '!' : ''}: ${found.actions.join(' ')}`.trim()
}

const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  draft: {
    owner: 'owner*: save submit remove',
    agency: '- stranger',
    watch: '- stranger',
    final: '- stranger',
    here: '- stranger',
    elsewhere: '- stranger',
    postless: '- stranger',
    system: 'system:',
  },
  ordered: {
    owner: 'owner:',
    agency: 'agency*!: accept decline',
    watch: 'officer:',
    final: 'officer:',
    here: 'officer:',
    elsewhere: '- office',
    postless: '- post',
    system: 'system: lapse',
  },
  refused: {
    owner: 'owner*!: keep submit remove',
    agency: 'agency:',
    watch: 'officer:',
    final: 'officer:',
    here: 'officer:',
    elsewhere: '- office',
    postless: '- post',
    system: 'system:',
  },
  accepted: {
    owner: 'owner:',
    agency: 'agency*!: note report',
    watch: 'officer:',
    final: 'officer:',
    here: 'officer:',
    elsewhere: '- office',
    postless: '- post',
    system: 'system: lapse',
  },
  checked: {
    owner: 'owner:',
    agency: 'agency:',
    watch: 'officer:',
    final: 'officer!: sendBack close',
    here: 'officer!: sendBack close',
    elsewhere: '- office',
    postless: '- post',
    system: 'system:',
  },
  asked: {
    owner: 'owner:',
    agency: 'agency*!: mend',
    watch: 'officer:',
    final: 'officer:',
    here: 'officer:',
    elsewhere: '- office',
    postless: '- post',
    system: 'system:',
  },
  closed: {
    owner: 'owner:',
    agency: 'agency:',
    watch: 'officer:',
    final: 'officer:',
    here: 'officer:',
    elsewhere: '- office',
    postless: '- post',
    system: 'system:',
  },
  lapsed: {
    owner: 'owner:',
    agency: 'agency:',
    watch: 'officer:',
    final: 'officer:',
    here: 'officer:',
    elsewhere: '- office',
    postless: '- post',
    system: 'system:',
  },
}

describe('who stands how to a document', () => {
  const states = Object.keys(order.workflow.states).filter((state) => state !== 'removed')
  it.each(states)('%s', (state) => {
    const strangers = { otherAgency: '- stranger', stranger: '- stranger', noSystem: '- system' }
    const names = Object.keys(people)
    expect(Object.fromEntries(names.map((name) => [name, lineOf(name, state)]))).toEqual({
      ...strangers,
      ...table[state],
    })
  })

  it('at its beginning', () => {
    const as = (name: string, definition: AnyDocument = order) => {
      const who = people[name]
      const found = who && standingAtStart(definition, who)
      return found?.sees ? found.side : 'nobody'
    }
    expect(Object.fromEntries(Object.keys(people).map((name) => [name, as(name)]))).toEqual({
      owner: 'owner',
      stranger: 'owner',
      agency: 'nobody',
      otherAgency: 'nobody',
      noSystem: 'nobody',
      watch: 'nobody',
      final: 'nobody',
      here: 'nobody',
      elsewhere: 'nobody',
      postless: 'nobody',
      system: 'system',
    })
    expect([as('owner', summons), as('agency', summons), as('postless', summons)]).toEqual([
      'nobody',
      'nobody',
      'officer',
    ])
  })
})
