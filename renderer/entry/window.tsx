import '../nonce.ts'
import { outliveTranslation } from '../translated-page.ts'
import '../styles/base.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../app/App.tsx'
import { ApiProvider, createApi } from '../app/client.ts'
import { connect } from '../link.ts'
import { productEntrances, productPortals, productTitles } from '../../systems/entrances.ts'
import { keepFocus } from '../kit/box/keep-focus.ts'

const queries = new QueryClient({
  defaultOptions: {
    // The application behind the window is on this machine: being offline says nothing about it.
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 5_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

outliveTranslation(Node.prototype)
const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
const api = createApi(await connect())

/** Milliseconds. An answer takes a few; whoever cannot be reached is waited for with the page in sight. */
const PATIENCE = 250
/** What to show is asked before anything is drawn: drawing an empty page first would cost more than the answer. */
await Promise.race([
  queries.prefetchQuery(api.query.session.state.queryOptions()),
  new Promise((resolve) => setTimeout(resolve, PATIENCE)),
])

const loadOpenSession = () => import('../../systems/windows.tsx')
keepFocus()
createRoot(root).render(
  <StrictMode>
    <ApiProvider value={api}>
      <QueryClientProvider client={queries}>
        <App
          loadOpenSession={loadOpenSession}
          titles={productTitles}
          entrances={productEntrances}
          portals={productPortals}
        />
      </QueryClientProvider>
    </ApiProvider>
  </StrictMode>,
)
