/** What the parts that others add to every form are given; `form-tools.ts` lists them. */
import type { ComponentType } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import type { Problem } from '../../../domain/kit/problem.ts'

/** A button (or several) in the toolbar. */
export interface FormToolProps {
  readonly definition: AnyDocument
  readonly document: LocalDocument
  /** Stores what was typed; false when that failed, and then nothing that needs it may follow. */
  readonly flush: () => Promise<boolean>
}

/** A panel beneath the toolbar. */
export interface FormPanelProps extends FormToolProps {
  /** Why the last 提交 or 暂存 was not taken: the same object until the next one. */
  readonly refused: Problem | null
}

/** A button beside 【+ 新增】 of a sub-table of a document. */
export interface RowsToolProps {
  /** Name of the sub-table. */
  readonly rows: string
  /** How many rows there are. */
  readonly existing: number
  readonly isFull: boolean
  readonly onAdd: (rows: readonly Row[]) => void
}

export interface Slot<Props> {
  readonly name: string
  readonly component: ComponentType<Props>
}

/** The box of one row, the kit's or a system's own. */
export interface RowBoxProps {
  /** Of the sub-table. */
  readonly name: string
  readonly definition: AnyRows
  readonly id: string
  /** The row as it was; null when it is new. */
  readonly before: Row | null
  readonly isReadOnly: boolean
  readonly onClose: () => void
  /** Closes this one and begins another row with these values. */
  readonly onNext: (values: Omit<Row, 'id'>) => void
}
