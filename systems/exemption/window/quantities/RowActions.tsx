/** Actions of a document at its row: asked about where they ask, handed in like any other, offline too. */
import { useState } from 'react'
import type { ListRow } from '../../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../../domain/kit/collection.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { AskBox, mustAsk } from '../../../../renderer/kit/form/AskBox.tsx'
import { isAtRest, useRowAction } from '../../../../renderer/kit/list/use-row-action.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../../renderer/text/text.ts'

interface Props {
  readonly document: AnyDocument
  readonly row: ListRow
  /** By name; only those that the state allows are offered. */
  readonly offers: readonly string[]
}

export function RowActions({ document, row, offers }: Props) {
  const t = useText()
  const [asking, setAsking] = useState<string | null>(null)
  const take = useRowAction(row)
  const { actions } = document.workflow
  const allowed = offers.filter((name) => isAtRest(row) && actions[name]?.from.includes(row.state))
  const asked = asking === null ? undefined : actions[asking]
  return (
    <>
      {allowed.map((name) => {
        const action = actions[name]
        return (
          action && (
            <button
              key={name}
              type="button"
              className="cell-link"
              onClick={() => (mustAsk(action) ? setAsking(name) : take.mutate({ action: name, answers: {} }))}
            >
              {t(action.label)}
            </button>
          )
        )
      })}
      {take.isError && <ProblemNote problem={problemOf(take.error)} />}
      {asking !== null && asked && (
        <AskBox
          action={asked}
          onNo={() => setAsking(null)}
          onYes={(answers) => {
            setAsking(null)
            take.mutate({ action: asking, answers })
          }}
        />
      )}
    </>
  )
}
