/**
 * What a system adds around the form of one of its types: a component that is given the form as its children and may
 * provide contexts to it, or put a panel of its own above it.
 */
import { createContext, useContext, type ComponentType, type ReactNode } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { PageAddress } from '../../shell/tabs.ts'
import type { RowBoxProps, RowsToolProps } from './form-slots.ts'
import type { WidgetShared } from '../widgets/widget.ts'
import type { FormPart } from './form-part.ts'

export interface FormFrameProps {
  readonly definition: AnyDocument
  readonly document: LocalDocument
  readonly children?: ReactNode
}

export type RowFact = 'updatedAt' | 'state'

export interface FormHooks {
  /** After 【删除】, when the form's tab has been closed. */
  readonly onDiscarded?: () => void
  /** Fields that say nothing here: they are shown in another way, or nothing is in them. */
  readonly hidden?: readonly string[]
  /** Fields that are filled here in another way than their kind's: of the document by name, of a row by `<rows>.<name>`. */
  readonly widgets?: Readonly<Record<string, ComponentType<WidgetShared>>>
  /** The field that 更新时间 and 申请状态 stand after, and which of the two where not both do. */
  readonly factsAfter?: string
  readonly facts?: readonly RowFact[]
  /** What the form asks for, said above it in the manual's words while it can be filled. */
  readonly lead?: Label
  /** Pages that the toolbar leads to. */
  readonly leadsTo?: readonly { readonly title: Label; readonly address: PageAddress }[]
  /** The form is filled in page by page, in this order. */
  readonly parts?: readonly FormPart[]
  /** Rows that are written in a box of their own instead of the general one, by the name of their table. */
  readonly rowBoxes?: Readonly<Record<string, ComponentType<RowBoxProps>>>
  /** The attachments are a table of kinds, and the papers to print and upload again stand above it (manual 003, 图 5-9). */
  readonly attachmentsBySlot?: boolean
  /** A button of this system beside 【+ 新增】 of a sub-table, and a panel above its rows, by the table's name. */
  readonly rowsTools?: Readonly<Record<string, ComponentType<RowsToolProps>>>
  readonly rowsPanels?: Readonly<Record<string, ComponentType>>
  /** Where 【暂存】 and the action that hands in stand, as the manual shows them; both at the left when absent. */
  readonly buttons?: { readonly save?: 'right' | 'none'; readonly handIn?: 'right' }
  /** The kind of a file is chosen first: none is offered before (manual 000). */
  readonly choosesFileType?: boolean
  /** Sub-tables stand behind tabs, one of them in sight (manual 001, 1.3). */
  readonly rowsInTabs?: boolean
  /** Why sub-tables cannot be filled yet; said above each. */
  readonly rowsLocked?: Label
  /** Said above the attachments, line by line. */
  readonly attachmentNotes?: readonly Label[]
}

const HooksContext = createContext<FormHooks>({})
export const FormHooksProvider = HooksContext.Provider
export const useFormHooks = (): FormHooks => useContext(HooksContext)
