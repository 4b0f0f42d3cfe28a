/** What stands in the toolbar of every form, beneath it, and beside 【+ 新增】 of every sub-table, in this order. */
import { DraftNotes } from '../conflict/DraftNotes.tsx'
import type { FormToolProps, RowsToolProps, Slot } from './form-slots.ts'

export const formTools: readonly Slot<FormToolProps>[] = []

export const formPanels: readonly Slot<FormToolProps>[] = [{ name: 'draft-notes', component: DraftNotes }]

export const rowsTools: readonly Slot<RowsToolProps>[] = []
