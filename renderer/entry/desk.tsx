import '../nonce.ts'
import '../styles/base.css'
import '../styles/list.css'
import '../desk/desk.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { productCentral } from '../../systems/contracts.ts'
import { productRegistry } from '../../systems/declared.ts'
import { productDesks } from '../../systems/desks.ts'
import { createDesk, DeskProvider } from '../desk/client.ts'
import { DeskApp } from '../desk/DeskApp.tsx'
import { outliveTranslation } from '../translated-page.ts'
import { keepFocus } from '../kit/box/keep-focus.ts'

const queries = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: true, staleTime: 2_000 }, mutations: { retry: false } } })
outliveTranslation(Node.prototype)
const root = document.querySelector('#root')
if (!root) throw new Error('desk.html has no #root')

keepFocus()
createRoot(root).render(
  <StrictMode>
    <DeskProvider value={createDesk(location.origin, { contract: productCentral, registry: productRegistry(), systems: productDesks })}>
      <QueryClientProvider client={queries}>
        <DeskApp />
      </QueryClientProvider>
    </DeskProvider>
  </StrictMode>,
)
