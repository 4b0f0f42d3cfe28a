import '../nonce.ts'
import '../styles/base.css'
import '../styles/list.css'
import '../styles/menu.css'
import '../desk/desk.css'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { productCentral } from '../../systems/contracts.ts'
import { productRegistry } from '../../systems/declared.ts'
import { productDesks } from '../../systems/desks.ts'
import { createDesk, DeskProvider } from '../desk/client.ts'
import { DeskApp } from '../desk/DeskApp.tsx'
import { isEnded } from '../desk/session/ended.ts'
import { outliveTranslation } from '../translated-page.ts'
import { keepFocus } from '../kit/box/keep-focus.ts'

const desk = createDesk(location.origin, {
  contract: productCentral,
  registry: productRegistry(),
  systems: productDesks,
})
/** Whichever call hears that the session has ended: the log-in comes at once, and says why. */
const onError = (error: unknown) => {
  if (isEnded(error)) void queries.invalidateQueries({ queryKey: desk.query.auth.me.queryKey() })
}
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) =>
      JSON.stringify(queryKey) !== JSON.stringify(desk.query.auth.me.queryKey()) && onError(error),
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: true, staleTime: 2_000 },
    mutations: { retry: false },
  },
})
outliveTranslation(Node.prototype)
const root = document.querySelector('#root')
if (!root) throw new Error('desk.html has no #root')

keepFocus()
createRoot(root).render(
  <StrictMode>
    <DeskProvider value={desk}>
      <QueryClientProvider client={queries}>
        <DeskApp />
      </QueryClientProvider>
    </DeskProvider>
  </StrictMode>,
)
