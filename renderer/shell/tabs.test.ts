import { describe, expect, test } from 'vitest'
import type { Workspace } from '../../contract/local/workspace.ts'
import { closeAllTabs, closeOtherTabs, closeTab, HOME, openTab, settleTabs, tabId } from './tabs.ts'

const empty: Workspace = {
  tabs: [],
  active: null,
  menuFolded: false,
  menuOpenWhenNarrow: false,
  language: 'zh',
  columns: {},
  menuSystem: null,
  closedGroups: [],
  idleMinutes: 15,
}
const ids = (state: Workspace) => state.tabs.map((tab) => tab.id)
const opened = ['a', 'b', 'c'].reduce((state, page) => openTab(state, { page }), settleTabs(empty))

describe('tabs (GEN-07)', () => {
  test('the home page is always there and first', () => {
    expect(ids(settleTabs(empty))).toEqual([HOME])
    expect(settleTabs({ ...opened, active: 'gone' }).active).toBe(HOME)
    expect(closeTab(opened, HOME)).toBe(opened)
  })

  test('the same page and parameters open one tab, in whatever order the parameters stand', () => {
    expect(tabId({ page: 'form', params: { kind: 'k', id: '1' } })).toBe(
      tabId({ page: 'form', params: { id: '1', kind: 'k' } }),
    )
    expect(ids(openTab(opened, { page: 'b' }))).toEqual(ids(opened))
    expect(openTab(opened, { page: 'b' }).active).toBe('b')
  })

  test('closing the shown tab shows its neighbour, closing another leaves it', () => {
    expect(closeTab(opened, 'c').active).toBe('b')
    expect(closeTab(opened, 'a').active).toBe('c')
  })

  test('关闭全部选项卡 and 关闭其他选项卡', () => {
    expect(ids(closeAllTabs(opened))).toEqual([HOME])
    expect(ids(closeOtherTabs({ ...opened, active: 'b' }))).toEqual([HOME, 'b'])
  })
})
