/** Code tables and the names of their codes, from the application behind the window: the same with an account and without. */
import { useMemo, type ReactNode } from 'react'
import { useApi } from '../../app/client.ts'
import { CodeNamesProvider, inBatches } from './code-names.ts'
import { CodeSourceProvider, type CodeSource } from './code-source.ts'

export function CodesOfApplication({ children }: { readonly children: ReactNode }) {
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
      <CodeSourceProvider value={source}>{children}</CodeSourceProvider>
    </CodeNamesProvider>
  )
}
