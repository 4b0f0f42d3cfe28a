import { expect, test } from 'vitest'
import { certificatePages } from '../../systems/certificates/window/pages.ts'
import { productRegistry } from '../../systems/declared.ts'
import { registrationPages } from '../../systems/registration/window/pages.ts'
import { menuFor, systemOfPage } from './menu.ts'

const both = [certificatePages, registrationPages]
const registry = productRegistry()

test('[GEN-06] the menu has the systems that the account may use, in the order of the product', () => {
  const systemsOf = (systems: Parameters<typeof menuFor>[1]['systems']) =>
    menuFor(both, { role: 'enterprise', systems }, registry).systems.map(({ system }) => system)
  expect(systemsOf(['registration', 'certificates'])).toEqual(['certificates', 'registration'])
  expect(systemsOf(['registration'])).toEqual(['registration'])
  expect(systemsOf([])).toEqual([])
})

test('[GEN-06] a system in which the role has no entry is not shown', () => {
  const officerOnly = {
    ...registrationPages,
    menu: registrationPages.menu.map((one) => ({ ...one, roles: [] })),
  }
  const menu = menuFor(
    [certificatePages, officerOnly],
    { role: 'enterprise', systems: ['certificates', 'registration'] },
    registry,
  )
  expect(menu.systems.map(({ system }) => system)).toEqual(['certificates'])
})

test('a page belongs to the system that has it, a form or a list to the one of its kind, a shared page to none', () => {
  const of = (page: string, params?: Record<string, string>) =>
    systemOfPage(both, registry, { page, ...(params && { params }) })
  expect(of('certificates/preview', { certificateNo: 'x' })).toBe('certificates')
  expect(of('registration/records')).toBe('registration')
  expect(of('form', { kind: 'registration.filing', id: 'x' })).toBe('registration')
  expect(of('documents', { kind: 'certificates.reprint' })).toBe('certificates')
  for (const shared of ['home', 'notices', 'outbox', 'unmerged']) expect(of(shared)).toBeUndefined()
})
