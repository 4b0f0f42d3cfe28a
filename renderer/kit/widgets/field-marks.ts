/**
 * Marks at single choices, given by a system's page around its form: 已备案 and 申请中 are greyed and said in red after
 * the name (manual 003, 5.1.1). By the place of the field (`fields.qualifications`) and the name of the choice.
 */
import { createContext, useContext } from 'react'
import type { Label } from '../../../domain/kit/label.ts'

export interface ChoiceMark {
  /** Said in red after the choice's name. */
  readonly label: Label
  /** Greyed and shown ticked (it is filed already); it is no part of the value, and cannot be clicked. */
  readonly isLocked: boolean
  /** Greyed without a tick: it cannot be chosen here. */
  readonly isTicked?: false
}

export type ChoiceMarks = Readonly<Record<string, ChoiceMark | undefined>>
export type FieldMarks = Readonly<Record<string, ChoiceMarks | undefined>>

const NONE: ChoiceMarks = {}
const MarksContext = createContext<FieldMarks>({})

/** Pass a value that stays the same object while it says the same: all choices follow it. */
export const FieldMarksProvider = MarksContext.Provider

export const useMarks = (place: string | undefined): ChoiceMarks => {
  const marks = useContext(MarksContext)
  return (place === undefined ? undefined : marks[place]) ?? NONE
}
