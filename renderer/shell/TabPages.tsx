/** The pages of the open tabs. A page starts when its tab is first shown and is kept, hidden, while another is shown. */
import { Activity, Suspense, useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { REST } from '../kit/box/focus.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { PageBoundary } from './PageBoundary.tsx'
import { PageFocus } from './PageFocus.tsx'
import { usePages } from './pages.ts'
import { TabProvider, useWorkspace } from './workspace.ts'

const NO_PAGE = label('此页面在当前版本中不存在', 'This page does not exist in this version')

export function TabPages() {
  const { pageOf } = usePages()
  const t = useText()
  const { tabs, active } = useWorkspace()
  const [started, setStarted] = useState<ReadonlySet<string>>(new Set())
  if (active !== null && !started.has(active)) setStarted(new Set([...started, active]))
  return tabs
    .filter((tab) => started.has(tab.id))
    .map((tab) => {
      const Page = pageOf(tab.page)?.component
      return (
        <Activity key={tab.id} mode={tab.id === active ? 'visible' : 'hidden'}>
          <div
            className="page-panel"
            role="tabpanel"
            id={`panel-${tab.id}`}
            aria-labelledby={`tab-${tab.id}`}
          >
            <main className="page" tabIndex={-1} {...{ [REST]: '' }}>
              <TabProvider value={tab.id}>
                <PageBoundary>
                  <Suspense fallback={<p className="page-wait">{t(words.loading)}</p>}>
                    {Page ? <Page /> : <p className="page-wait">{t(NO_PAGE)}</p>}
                    <PageFocus />
                  </Suspense>
                </PageBoundary>
              </TabProvider>
            </main>
          </div>
        </Activity>
      )
    })
}
