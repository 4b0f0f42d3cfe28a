import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { label } from '../../../domain/kit/label.ts'
import { LanguageProvider } from '../../text/text.ts'
import { SystemSwitcher } from './SystemSwitcher.tsx'

const systems = [
  { system: 'one', title: label('甲系统', 'System one'), count: 2 },
  { system: 'two', title: label('乙系统', 'System two'), count: 3 },
  { system: 'three', title: label('丙系统', 'System three'), count: 4 },
]
const shownFor = (some: typeof systems): string =>
  renderToStaticMarkup(
    <LanguageProvider value="en">
      <SystemSwitcher systems={some} open="one" onOpen={() => undefined} shown={String} />
    </LanguageProvider>,
  )

test('[GEN-06] an account of one system has nothing to choose', () => {
  expect(shownFor(systems.slice(0, 1))).toBe('')
  expect(shownFor(systems)).toContain('System one')
})

test('[GEN-19] what waits in the systems that are not shown is counted together', () => {
  expect(shownFor(systems)).toMatch(/in the other systems<\/span> <span class="menu-count">7</u)
})
