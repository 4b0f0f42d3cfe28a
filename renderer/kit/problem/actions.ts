/** What can be done about a problem at once, from wherever it is shown. Where nobody offers it, the words alone stand. */
import { createContext, useContext } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'

export interface ProblemAction {
  readonly title: Label
  readonly run: () => void
}
type Name = NonNullable<Problem['action']>

const ActionsContext = createContext<Readonly<Partial<Record<Name, ProblemAction>>>>({})
export const ProblemActionsProvider = ActionsContext.Provider

export function useProblemAction(name: Name | undefined): ProblemAction | undefined {
  const actions = useContext(ActionsContext)
  return name && actions[name]
}
