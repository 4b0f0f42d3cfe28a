/** The tabs (GEN-07): scroll left and right when many, 关闭操作 → 关闭全部选项卡 / 关闭其他选项卡. */
import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined'
import DoubleLeftOutlined from '@ant-design/icons/es/icons/DoubleLeftOutlined'
import DoubleRightOutlined from '@ant-design/icons/es/icons/DoubleRightOutlined'
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import MenuFoldOutlined from '@ant-design/icons/es/icons/MenuFoldOutlined'
import MenuUnfoldOutlined from '@ant-design/icons/es/icons/MenuUnfoldOutlined'
import Button from 'antd/es/button'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { label } from '../../domain/kit/label.ts'
import { Box } from '../kit/box/Box.tsx'
import { Menu } from '../kit/box/Menu.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useBeforeLeaving } from './leaving.ts'
import { useMenuFolded } from './menu-folded.ts'
import { useNavigation } from './navigation.ts'
import { useOpened } from './opened.ts'
import { usePages } from './pages.ts'
import { HOME } from './tabs.ts'
import { TabList } from './TabList.tsx'
import { useWorkspace } from './workspace.ts'

const say = {
  fold: label('折叠菜单', 'Fold the menu'),
  unfold: label('展开菜单', 'Unfold the menu'),
  left: label('向左移动页签', 'Scroll tabs left'),
  right: label('向右移动页签', 'Scroll tabs right'),
  tabs: label('选项卡', 'Tabs'),
  closing: label('关闭操作', 'Close tabs'),
  closeAll: label('关闭全部选项卡', 'Close all tabs'),
  closeOthers: label('关闭其他选项卡', 'Close other tabs'),
  byDelete: label('按 Delete 关闭', 'Delete closes it'),
  unsaved: label(
    '当前页面有内容未能保存，仍要关闭吗？',
    'The current page could not be saved. Close it anyway?',
  ),
} as const
const STEP_PX = 320

export function TabStrip() {
  const t = useText()
  const { registry } = useOpened()
  const { pageOf } = usePages()
  const { tabs, active } = useWorkspace()
  const [menuFolded, foldMenu] = useMenuFolded()
  const navigation = useNavigation()
  const leave = useBeforeLeaving()
  const strip = useRef<HTMLDivElement>(null)
  // The tab in front stays in sight, also in a window made narrower.
  useEffect(() => {
    const list = strip.current
    if (!list) return undefined
    const watch = new ResizeObserver(() =>
      list
        .querySelector(`[id="${CSS.escape(`tab-${active}`)}"]`)
        ?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    )
    watch.observe(list)
    return () => watch.disconnect()
  }, [active])
  /** What is to be done though the page in front cannot be saved, once the clerk says so. */
  const [unsaved, setUnsaved] = useState<{ readonly goOn: () => void } | null>(null)
  const afterSaving = (goOn: () => void) =>
    void leave().then((isSaved) => (isSaved ? goOn() : setUnsaved({ goOn })))
  const saveThen = (goOn: () => void) => void leave().then(goOn)
  const scroll = (direction: -1 | 1) => strip.current?.scrollBy({ left: direction * STEP_PX })
  const close = (id: string) => (id === active ? afterSaving : saveThen)(() => navigation.close(id))
  const titles = tabs.map((tab) =>
    t(pageOf(tab.page)?.title(tab.params, registry) ?? label(tab.page, tab.page)),
  )
  const goTo = (id: string) => {
    navigation.activate(id)
    document.querySelector<HTMLElement>(`[id="${CSS.escape(`tab-${id}`)}"]`)?.focus()
  }
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Delete' && active !== null && active !== HOME) close(active)
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex((tab) => tab.id === active) + step + tabs.length) % tabs.length]
    if (step !== 0 && next) goTo(next.id)
  }
  return (
    <div className="tab-strip">
      <Button
        type="text"
        size="small"
        title={t(menuFolded ? say.unfold : say.fold)}
        aria-label={t(menuFolded ? say.unfold : say.fold)}
        aria-pressed={menuFolded}
        icon={menuFolded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        onClick={foldMenu}
      />
      <Button
        type="text"
        size="small"
        title={t(say.left)}
        aria-label={t(say.left)}
        icon={<DoubleLeftOutlined />}
        onClick={() => scroll(-1)}
      />
      {/* A list of tabs has tabs in it and nothing else: what closes them lies over them, from beside the list. */}
      <div ref={strip} className="tab-list">
        <div role="tablist" tabIndex={-1} aria-label={t(say.tabs)} className="tab-row" onKeyDown={move}>
          {tabs.map((tab, at) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`tab-${tab.id}`}
              aria-controls={tab.id === active ? `panel-${tab.id}` : undefined}
              aria-selected={tab.id === active}
              tabIndex={tab.id === active ? 0 : -1}
              className={tab.id === active ? 'tab tab-active' : 'tab'}
              style={{ gridColumn: at + 1 }}
              data-closes={tab.id !== HOME || undefined}
              title={tab.id === HOME ? undefined : t(say.byDelete)}
              onClick={() => navigation.activate(tab.id)}
            >
              {titles[at]}
            </button>
          ))}
        </div>
        {tabs.map((tab, at) =>
          tab.id === HOME ? null : (
            <button
              key={tab.id}
              type="button"
              className="tab-close"
              tabIndex={-1}
              style={{ gridColumn: at + 1 }}
              aria-label={`${t(words.close)} ${titles[at]}`}
              onClick={() => close(tab.id)}
            >
              <CloseOutlined />
            </button>
          ),
        )}
      </div>
      <Button
        type="text"
        size="small"
        title={t(say.right)}
        aria-label={t(say.right)}
        icon={<DoubleRightOutlined />}
        onClick={() => scroll(1)}
      />
      <TabList titles={tabs.map((tab, at) => [tab.id, titles[at] ?? ''])} active={active} onChoose={goTo} />
      <Menu
        items={[
          { key: 'all', label: t(say.closeAll), onClick: () => afterSaving(navigation.closeAll) },
          { key: 'others', label: t(say.closeOthers), onClick: () => saveThen(navigation.closeOthers) },
        ]}
      >
        <Button type="text" size="small">
          {t(say.closing)} <DownOutlined aria-hidden />
        </Button>
      </Menu>
      {unsaved && (
        <Box
          title={t(words.prompt)}
          okText={t(words.close)}
          cancelText={t(words.cancel)}
          okButtonProps={{ danger: true }}
          onOk={() => {
            setUnsaved(null)
            unsaved.goOn()
          }}
          onCancel={() => setUnsaved(null)}
        >
          {t(say.unsaved)}
        </Box>
      )}
    </div>
  )
}
