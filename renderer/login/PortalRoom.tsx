/** What a portal's forms need of the application behind the window, though no account is open: code tables and their names. */
import { useMemo } from 'react'
import { useApi } from '../app/client.ts'
import { CodeNamesProvider, inBatches } from '../kit/codes/code-names.ts'
import { CodeSourceProvider, type CodeSource } from '../kit/codes/code-source.ts'
import type { Portal, PortalProps } from './portal.ts'

export function PortalRoom({ portal, ...props }: PortalProps & { readonly portal: Portal }) {
  const { client } = useApi()
  const loadName = useMemo(() => inBatches((wanted) => client.codes.names({ wanted: [...wanted] })), [client])
  const source = useMemo(
    (): CodeSource => ({
      search: (input) => client.codes.search(input),
      entry: (input) => client.codes.get(input),
      facts: async (table) => (await client.codes.facts({ table })).rows,
    }),
    [client],
  )
  return (
    <CodeNamesProvider value={loadName}>
      <CodeSourceProvider value={source}>
        <portal.component {...props} />
      </CodeSourceProvider>
    </CodeNamesProvider>
  )
}
