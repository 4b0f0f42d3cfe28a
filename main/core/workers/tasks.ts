/** Work that would hold up the core's loop: done in worker threads. */
import type { Result } from '../../../domain/kit/problem.ts'
import type { Paper } from '../../../typeset/forms/paper.ts'
import type { CodesTask } from '../codes/make.ts'
import type { Spelling } from '../../../domain/codes/spell.ts'
import type { BookTask } from '../import/book.ts'
import type { BookFindings } from '../import/read-book.ts'
import type { Sheet } from '../../../domain/sheets/sheet.ts'

export interface TaskInputs {
  readonly xlsx: Sheet
  readonly xls: Sheet
  readonly codes: CodesTask
  readonly spell: readonly string[]
  readonly readBook: BookTask
  readonly paper: Paper
}

export interface TaskOutputs {
  readonly xlsx: Uint8Array
  readonly xls: Uint8Array
  readonly codes: number
  readonly spell: readonly Spelling[]
  readonly readBook: BookFindings
  readonly paper: Result<Uint8Array>
}

export type TaskName = keyof TaskInputs
export type Task = { [Name in TaskName]: { readonly name: Name; readonly input: TaskInputs[Name] } }[TaskName]
