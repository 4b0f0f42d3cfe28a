/** Why files were not taken. Scrolled to as it appears; who has gone elsewhere meanwhile finds it there. */
import { useEffect, useRef } from 'react'
import type { Problem } from '../../../domain/kit/problem.ts'
import { isFocusFree } from '../form/keys.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'

export function FileProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const notes = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const section = notes.current?.closest('section')
    if (section && isFocusFree(section)) notes.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={notes} data-wrong>
      {problems.map((problem) => (
        <ProblemNote key={problem.message.zh} problem={problem} />
      ))}
    </div>
  )
}
