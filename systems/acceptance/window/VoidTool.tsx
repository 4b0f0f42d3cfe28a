/** 【作废】 of a report in force, at its row: asked once, handed in like any other action, offline too. */
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { report } from '../declare/report.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { AskBox } from '../../../renderer/kit/form/AskBox.tsx'
import { isAtRest, useRowAction } from '../../../renderer/kit/list/use-row-action.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { RowTool } from './RowTools.tsx'

const action = report.workflow.actions.void

export function VoidTool({ row }: { readonly row: ListRow }) {
  const [isAsking, setIsAsking] = useState(false)
  const submit = useRowAction(row)
  if (row.state !== 'effective' || !isAtRest(row)) return null
  return (
    <>
      <RowTool title={action.label} onClick={() => setIsAsking(true)} />
      {submit.isError && <ProblemNote problem={problemOf(submit.error)} />}
      {isAsking && (
        <AskBox
          action={action}
          onNo={() => setIsAsking(false)}
          onYes={(answers) => {
            setIsAsking(false)
            submit.mutate({ action: 'void', answers })
          }}
        />
      )}
    </>
  )
}
