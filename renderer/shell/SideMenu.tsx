/** The menu on the left by role and system (GEN-06); folds to icons and unfolds (GEN-08). */
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import ExportOutlined from '@ant-design/icons/es/icons/ExportOutlined'
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import IdcardOutlined from '@ant-design/icons/es/icons/IdcardOutlined'
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import SendOutlined from '@ant-design/icons/es/icons/SendOutlined'
import StopOutlined from '@ant-design/icons/es/icons/StopOutlined'
import { createElement, useMemo, type ComponentType } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import { useNavigation } from './navigation.ts'
import { useOpened } from './opened.ts'
import { menuFor, type IconName } from './pages.ts'
import { tabId } from './tabs.ts'
import { useWorkspace } from './workspace.ts'

const MENU = label('菜单', 'Menu')

const icons = {
  entry: ImportOutlined,
  export: ExportOutlined,
  print: PrinterOutlined,
  blank: AuditOutlined,
  outbox: SendOutlined,
  form: FileTextOutlined,
  change: EditOutlined,
  cancel: StopOutlined,
  search: FileSearchOutlined,
  record: IdcardOutlined,
} as const satisfies Record<IconName, ComponentType>

export function SideMenu() {
  const t = useText()
  const { account, registry } = useOpened()
  const { active, menuFolded } = useWorkspace()
  const navigation = useNavigation()
  const groups = useMemo(() => menuFor(account, registry), [account, registry])
  return (
    <nav className="side-menu" aria-label={t(MENU)}>
      {groups.map((group) => (
        <section key={group.title.zh}>
          <h2>{t(group.title)}</h2>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.title.zh}>
                <button type="button" title={menuFolded ? t(entry.title) : undefined} aria-current={tabId(entry.address) === active ? 'page' : undefined} onClick={() => navigation.open(entry.address)}>
                  {createElement(icons[entry.icon], { 'aria-hidden': true })}
                  <span>{t(entry.title)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
