/** Every box is one of this folder's: so that where the focus goes, and where it returns to, is decided once. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const BOXES =
  /from 'antd\/es\/(?:modal|drawer|popover|popconfirm|dropdown|tour)'|App\.useApp|\bModal\.(?:confirm|info|error|warning|success)\b/u

/** The calendar of a date: the focus stays in its field, which has keys of its own. The list of all tabs: it is opened by a key, from anywhere. */
const MAY = ['kit/widgets/DateInput.tsx', 'shell/TabList.tsx']

test('[GEN-11] boxes, cards and menus that open come from kit/box', () => {
  const found = globSync('**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('kit/box/') && BOXES.test(readFileSync(join(root, file), 'utf8')))
  expect(found.toSorted()).toEqual(MAY)
})
