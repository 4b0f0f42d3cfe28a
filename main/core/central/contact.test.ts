import { expect, test, vi } from 'vitest'
import { createEvents } from '../events.ts'
import { createContact } from './contact.ts'

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 28, 9, 0, second))

test('what a standing stream brings is a contact: told every few seconds, and never while the server counts as lost', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const events = createEvents()
    let told = 0
    events.on('state', () => (told += 1))
    let second = 0
    const contact = createContact(events, () => at(second))
    contact.heard()
    expect(contact.lastContact()).toBeNull()
    contact.succeeded()
    const before = told
    for (second = 1; second <= 9; second += 1) {
      vi.advanceTimersByTime(1_000)
      contact.heard()
    }
    expect(contact.lastContact()).toBe(at(9).toISOString())
    expect(told - before).toBe(1)
    contact.failed(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), true)
    second = 20
    contact.heard()
    expect([contact.isOnline(), contact.lastContact()]).toEqual([false, at(9).toISOString()])
  } finally {
    vi.useRealTimers()
  }
})
