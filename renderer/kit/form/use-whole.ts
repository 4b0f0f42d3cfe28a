/** What is begun beneath a table is no row yet: handing in waits until it has been said what becomes of it. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useAnyForm } from './form-context.ts'

interface Begun {
  readonly rows: string
  readonly goOn: () => void
}

export function useWhole(onWrong: () => void) {
  const form = useAnyForm()
  const [begun, setBegun] = useState<Begun | null>(null)
  const whole = (goOn: () => void): void => {
    const [rows] = form.unfinished.begun()
    if (rows === undefined) goOn()
    else setBegun({ rows, goOn: () => whole(goOn) })
  }
  const settle = (choice: 'add' | 'drop' | 'back') => {
    if (!begun) return
    const { rows, goOn } = begun
    flushSync(() => setBegun(null))
    if (choice === 'back') return
    if (choice === 'drop') form.dropBegun(rows)
    else if (!form.addBegun(rows)) return onWrong()
    goOn()
  }
  return {
    /** Goes on at once when nothing is begun. */
    whole,
    /** The table beneath which a row is begun while the document is to be handed in. */
    unfinished: begun && form.definition.rows[begun.rows],
    settle,
  }
}
