/**
 * 未合并的修改 (GEN-17): edits of this machine that are not in the document, because a colleague changed it, moved it on or
 * deleted it meanwhile: those that wait for a comparison, and those that were put aside. Nothing goes from here unasked.
 */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Segmented from 'antd/es/segmented'
import { useState } from 'react'
import * as z from 'zod'
import type { Unmerged } from '../../../contract/local/documents.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useOpened } from '../../shell/opened.ts'
import { useTabState } from '../../shell/workspace.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { ExportTable } from '../export/ExportTable.tsx'
import { ConfirmDiscard } from '../form/ConfirmDiscard.tsx'
import { useCreateDocument } from '../form/use-create.ts'
import { DataTable, type Column } from '../list/DataTable.tsx'
import { ListFoot } from '../list/ListFoot.tsx'
import { useColumnChoice } from '../list/use-column-choice.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { PutAsideBox } from './PutAsideBox.tsx'
import { reasons, say, standingOf } from './words.ts'

const shows = ['all', 'open', 'aside'] as const
const stateSchema = z.object({ page: z.int().min(1), pageSize: z.int().min(1).max(100), show: z.enum(shows) })
type State = z.infer<typeof stateSchema>
const initial: State = { page: 1, pageSize: 20, show: 'all' }
const showNames = { all: words.all, open: say.open, aside: say.aside } as const

export default function UnmergedPage() {
  const t = useText()
  const { registry } = useOpened()
  const { query, client } = useApi()
  const { open } = useNavigation()
  const queries = useQueryClient()
  const [state, setState] = useTabState('unmerged', initial, (stored) => stateSchema.safeParse(stored).data)
  const [looking, setLooking] = useState<Unmerged | null>(null)
  const [forgetting, setForgetting] = useState<number | null>(null)
  const { page, pageSize, show } = state
  const items = useQuery(
    query.documents.unmerged.queryOptions({
      input: { page, pageSize, show },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const create = useCreateDocument()
  const forget = useMutation(
    query.documents.forget.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: query.documents.unmerged.key() }),
    }),
  )

  const definitionOf = ({ kind }: Unmerged) => registry.documents.get(kind ?? '')
  const openForm = (item: Unmerged, id = item.id) =>
    item.kind !== null && open({ page: 'form', params: { kind: item.kind, id } })
  const copy = ({ kind, id, version }: Unmerged) => {
    setLooking(null)
    if (kind !== null && version !== null) create.mutate({ kind, copyOf: id, version })
  }
  /** What waits is compared in its form; what was put aside is looked at here. */
  const openItem = (item: Unmerged) =>
    item.version === null ? openForm(item) : definitionOf(item) && setLooking(item)
  const link = (text: string, run: () => void) => (
    <button type="button" className="cell-link" onClick={run}>
      {text}
    </button>
  )
  const stateName = (item: Unmerged): string => {
    const named = definitionOf(item)?.workflow.states[item.state]
    return named ? t(named.label) : item.state || t(say.deleted)
  }
  const all: readonly Column<Unmerged>[] = [
    {
      name: 'serial',
      title: t(words.serial),
      className: 'cell-serial',
      text: (_item, index) => index + 1,
      cell: (_item, index) => (page - 1) * pageSize + index + 1,
    },
    { name: 'kind', title: t(say.application), cell: (item) => t(definitionOf(item)?.title ?? say.unknown) },
    {
      name: 'name',
      title: t(say.about),
      text: ({ name }) => name,
      cell: (item) => link(item.name || t(say.unnamed), () => openItem(item)),
    },
    {
      name: 'standing',
      title: t(say.state),
      text: (item) => t(standingOf(item).text),
      cell: (item) => <span className={standingOf(item).tone}>{t(standingOf(item).text)}</span>,
    },
    { name: 'why', title: t(say.why), cell: ({ why }) => t(reasons[why]) },
    { name: 'state', title: t(say.theirState), cell: stateName },
    { name: 'savedAt', title: t(say.savedAt), cell: ({ savedAt }) => showInstant(savedAt) },
    {
      name: 'keptAt',
      title: t(say.keptAt),
      cell: ({ keptAt }) => (keptAt === null ? '' : showInstant(keptAt)),
    },
  ]
  const actions: Column<Unmerged> = {
    name: 'actions',
    title: t(words.actions),
    cell: (item) => {
      const { version, isHere } = item
      if (version === null)
        return <span className="cell-actions">{link(t(say.compare), () => openForm(item))}</span>
      return (
        <span className="cell-actions">
          {definitionOf(item) && link(t(say.look), () => setLooking(item))}
          {isHere && link(t(say.openDocument), () => openForm(item))}
          {item.copy === null
            ? definitionOf(item) && link(t(say.asNew), () => copy(item))
            : link(t(say.openCopy), () => openForm(item, item.copy ?? undefined))}
          {link(t(words.remove), () => setForgetting(version))}
        </span>
      )
    },
  }
  const { columns, chooser } = useColumnChoice('unmerged', all, { fixed: [actions] })
  const load = async (number: number) => {
    const found = await client.documents.unmerged({ page: number, pageSize: 100, show })
    return { rows: found.items, total: found.total }
  }
  const failed = [items, create, forget].find((call) => call.isError)
  const total = items.data?.total ?? 0
  const definition = looking && definitionOf(looking)
  return (
    <div className="list-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <Segmented<State['show']>
          value={show}
          onChange={(value) => setState({ ...state, show: value, page: 1 })}
          options={shows.map((name) => ({ value: name, label: t(showNames[name]) }))}
        />
        <Button onClick={() => void items.refetch()} loading={items.isFetching}>
          {t(words.refresh)}
        </Button>
        <ExportTable
          name={t(words.unmerged)}
          columns={columns.filter((column) => column !== actions)}
          isEmpty={total === 0}
          load={load}
        />
        {chooser}
      </div>
      {failed?.isError && <ProblemNote problem={problemOf(failed.error)} />}
      <DataTable
        name={t(words.unmerged)}
        columns={columns}
        rows={items.data?.items ?? []}
        rowId={({ id, version }) => `${id} ${version ?? ''}`}
        isStale={items.isPlaceholderData}
        onOpen={openItem}
        empty={t(items.isPending ? words.loading : say.none)}
      />
      <ListFoot
        page={page}
        pageSize={pageSize}
        found={items}
        onChange={(next, size) => setState({ ...state, page: next, pageSize: size })}
      />
      {looking?.version != null && definition && (
        <PutAsideBox
          definition={definition}
          item={looking}
          version={looking.version}
          onCopy={() => copy(looking)}
          onForget={() => setForgetting(looking.version)}
          onClose={() => setLooking(null)}
        />
      )}
      {forgetting !== null && (
        <ConfirmDiscard
          question={say.forget}
          onNo={() => setForgetting(null)}
          onYes={() => {
            forget.mutate({ version: forgetting })
            setForgetting(null)
            setLooking(null)
          }}
        />
      )}
    </div>
  )
}
