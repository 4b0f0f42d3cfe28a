import { describe, expect, test } from 'vitest'
import { complaintsAbout } from './rules.ts'

const sound: Readonly<Record<string, string>> = {
  'domain/kit/label.ts': 'export const label = 1\n',
  'systems/one/declare/filing.ts':
    "import { label } from '../../../domain/kit/label.ts'\nexport const filing = label\n",
  'systems/one/window/pages.ts':
    "import { filing } from '../declare/filing.ts'\nexport const pages = filing\n",
  'systems/two/declare/order.ts': 'export const order = 2\n',
  'systems/declared.ts':
    "export { filing } from './one/declare/filing.ts'\nexport { order } from './two/declare/order.ts'\n",
  'server/entry/start.ts':
    "import { filing } from '../../systems/declared.ts'\nexport const start = filing\n",
  'domain/kit/label.test.ts':
    "import { filing } from '../../systems/one/declare/filing.ts'\nexpect(filing, 'one.filing')\n",
}
/** What is said of the sound tree once these files are planted in it. */
const told = (planted: Readonly<Record<string, string>>): string[] =>
  complaintsAbout(new Map(Object.entries({ ...sound, ...planted })))

describe('the check of the structure', () => {
  test('has nothing to say of a sound tree', () => expect(told({})).toEqual([]))

  test.each([
    ['a value', "import { filing } from '../systems/one/declare/filing.ts'\n"],
    ['a type', "import type { filing } from '../systems/one/declare/filing.ts'\n"],
    ['over several lines', "import {\n  filing,\n} from '../systems/one/declare/filing.ts'\n"],
    ['a root', "import { filing } from '../systems/declared.ts'\n"],
    ['passed on', "export * from '../systems/one/declare/filing.ts'\n"],
    ['when it is needed', "const load = () => import('../systems/one/declare/filing.ts')\n"],
    ['its types alone', "import '../systems/one/declare/filing.ts'\n"],
  ])('sees general code that imports a system: %s', (_how, source) => {
    expect(told({ 'server/planted.ts': source })).toEqual([
      expect.stringMatching(/^server\/planted\.ts: general code imports systems\//u),
    ])
  })

  test('sees a system that imports another, or the roots', () => {
    expect(
      told({ 'systems/two/window/planted.ts': "import { filing } from '../../one/declare/filing.ts'\n" }),
    ).toEqual(['systems/two/window/planted.ts: the system two imports systems/one/declare/filing.ts'])
    expect(told({ 'systems/two/server/planted.ts': "import { filing } from '../../declared.ts'\n" })).toEqual(
      ['systems/two/server/planted.ts: the system two imports systems/declared.ts'],
    )
  })

  test.each(["if (system === 'one') stop()", 'const kind = "one.filing"', 'open({ page: `one/apply` })'])(
    'sees general code that names a system: %s',
    (line) => {
      expect(told({ 'renderer/planted.ts': `// first\n${line}\n` })).toEqual([
        expect.stringMatching(/^renderer\/planted\.ts:2: general code names a system/u),
      ])
    },
  )

  test('sees a circle of imports, of types too, and a long file', () => {
    expect(
      told({ 'db/a.ts': "import { b } from './b.ts'\n", 'db/b.ts': "import type { a } from './a.ts'\n" }),
    ).toEqual(['import cycle: db/a.ts -> db/b.ts -> db/a.ts'])
    expect(told({ 'db/long.ts': '\n'.repeat(400) })).toEqual(['db/long.ts: 401 lines, more than 400'])
  })
})
