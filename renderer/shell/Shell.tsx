/** The frame of the window: header, menu, tabs, the pages of the open tabs, status bar. */
import { ColumnMemoryProvider } from '../kit/list/column-memory.ts'
import { useDesktopNotifications } from '../notices/use-notifications.ts'
import { PrintNews } from '../printing/PrintNews.tsx'
import { useWorkspaceColumns } from './column-memory.ts'
import { useMenuFolded } from './menu-folded.ts'
import { Header } from './Header.tsx'
import { SideMenu } from './SideMenu.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TabPages } from './TabPages.tsx'
import { TabStrip } from './TabStrip.tsx'
import '../styles/menu.css'
import '../styles/shell.css'
import '../styles/page.css'

export function Shell() {
  const [menuFolded] = useMenuFolded()
  const columns = useWorkspaceColumns()
  useDesktopNotifications()
  return (
    <div className={menuFolded ? 'shell shell-folded' : 'shell'}>
      <Header />
      <SideMenu />
      <div className="work-area">
        <TabStrip />
        <ColumnMemoryProvider value={columns}>
          <TabPages />
        </ColumnMemoryProvider>
        <PrintNews />
      </div>
      <StatusBar />
    </div>
  )
}
