/** What waits for an officer: how many of each type, and the documents themselves, the longest waiting first; the name opens one. */
import type { Collection } from '../../../domain/kit/collection.ts'
import { collectionOfDocument, nameOfRow } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { cellText } from '../../kit/list/cells.ts'
import { DataTable } from '../../kit/list/DataTable.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { addressOf, go } from '../route.ts'
import { shownCount } from '../shown-count.ts'
import { useWaiting } from '../waiting.ts'
import { deskWords as say } from '../words.ts'

const type = label('申请类型', 'Application type')
const what = label('单据', 'Document')
const since = label('等待自', 'Waiting since')
const state = label('状态', 'Status')

export function TodoPage() {
  const t = useText()
  const { registry } = useDesk()
  const { counts, rows, isPending, error } = useWaiting()
  type Row = (typeof rows)[number]
  const collectionOf = (row: Row): Collection | undefined => {
    const document = registry.documents.get(row.collection)
    return document && collectionOfDocument(document)
  }
  return (
    <section className="desk-page">
      <h1>{t(say.todo)}</h1>
      {error && <ProblemNote problem={problemOf(error)} />}
      <ul className="desk-cards">
        {counts.map((entry) => {
          const document = registry.documents.get(entry.kind)
          return (
            <li key={entry.kind}>
              <a href={addressOf({ page: 'list', collection: entry.kind })}>
                <strong>{shownCount(entry.count)}</strong>
                <span>{document ? t(document.title) : entry.kind}</span>
              </a>
            </li>
          )
        })}
      </ul>
      <DataTable<Row>
        name={t(say.waiting)}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(row) => go({ page: 'document', id: row.id })}
        empty={isPending ? t(words.loading) : t(say.nothingToDo)}
        columns={[
          {
            name: 'serial',
            title: t(words.serial),
            className: 'cell-serial',
            cell: (_row, index) => index + 1,
          },
          {
            name: 'kind',
            title: t(type),
            cell: (row) =>
              t(registry.documents.get(row.collection)?.title ?? label(row.collection, row.collection)),
          },
          {
            name: 'what',
            title: t(what),
            cell: (row) => (
              <a className="cell-link" href={addressOf({ page: 'document', id: row.id })}>
                {nameOfRow(collectionOf(row), row.content) || t(words.open)}
              </a>
            ),
          },
          {
            name: 'state',
            title: t(state),
            cell: (row) =>
              ((collection) =>
                collection
                  ? cellText(
                      { ...row, sending: null, isDraft: false, side: 'officer' },
                      'state',
                      collection,
                      t,
                    )
                  : row.state)(collectionOf(row)),
          },
          { name: 'since', title: t(since), cell: (row) => showInstant(row.updatedAt) },
        ]}
      />
    </section>
  )
}
