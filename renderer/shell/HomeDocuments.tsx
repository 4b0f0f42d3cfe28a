/** Of every type of document: drafts to go on with, and what was last worked on. */
import { useQueries } from '@tanstack/react-query'
import { collectionOfDocument, nameOfRow } from '../../domain/kit/collection.ts'
import { label } from '../../domain/kit/label.ts'
import { isEditableBy } from '../../domain/kit/workflow.ts'
import { useApi } from '../app/client.ts'
import { cellText } from '../kit/list/cells.ts'
import { useText } from '../text/text.ts'
import { showInstant } from '../text/time.ts'
import { words } from '../text/words.ts'
import { HomeList, type HomeLine } from './HomeList.tsx'
import { useNavigation } from './navigation.ts'
import { useOpened } from './opened.ts'

const DRAFTS = label('继续填写', 'Go on filling in')
const LAST = label('最近的单据', 'Recent documents')
const SHOWN = 5

export function HomeDocuments() {
  const t = useText()
  const { query } = useApi()
  const { account, registry } = useOpened()
  const { open } = useNavigation()
  const types = [...registry.documents.values()].filter((document) =>
    account.systems.includes(document.system),
  )
  const lists = useQueries({
    queries: types.map(({ kind }) =>
      query.documents.query.queryOptions({
        input: {
          collection: kind,
          filters: {},
          sort: { column: 'updatedAt', direction: 'desc' },
          page: 1,
          pageSize: SHOWN,
        },
      }),
    ),
  })
  const rows = lists
    .flatMap(({ data }) => data?.rows ?? [])
    .sort((one, other) => (one.updatedAt > other.updatedAt ? -1 : 1))
  const isOpen = (row: (typeof rows)[number]) =>
    isEditableBy(registry.documents.get(row.collection)?.workflow.states[row.state], row.side) &&
    (row.sending === null || row.sending === 'returned' || row.sending === 'delivered')
  const lineOf = (row: (typeof rows)[number]): HomeLine => {
    const document = registry.documents.get(row.collection)
    const collection = document && collectionOfDocument(document)
    return {
      id: row.id,
      text: [document ? t(document.title) : '', nameOfRow(collection, row.content)].filter(Boolean).join(' '),
      hint: `${collection ? cellText(row, 'state', collection, t) : row.state}${t(words.comma)}${showInstant(row.updatedAt)}`,
      open: () => open({ page: 'form', params: { kind: row.collection, id: row.id } }),
    }
  }
  return (
    <>
      <HomeList title={DRAFTS} lines={rows.filter(isOpen).slice(0, SHOWN).map(lineOf)} />
      <HomeList
        title={LAST}
        lines={rows
          .filter((row) => !isOpen(row))
          .slice(0, SHOWN)
          .map(lineOf)}
      />
    </>
  )
}
