/** What stands in the toolbar of every form, beneath it, and beside 【+ 新增】 of every sub-table, in this order. */
import { ChangesPanel } from '../compare/ChangesPanel.tsx'
import { DraftNotes } from '../conflict/DraftNotes.tsx'
import { PrintTool } from '../printouts/PrintTool.tsx'
import { RowsImport } from '../rows-import/RowsImport.tsx'
import { AboutTools } from './AboutTools.tsx'
import { CopyTool } from './CopyTool.tsx'
import type { FormPanelProps, FormToolProps, RowsToolProps, Slot } from './form-slots.ts'

export const formTools: readonly Slot<FormToolProps>[] = [
  { name: 'about', component: AboutTools },
  { name: 'copy', component: CopyTool },
  { name: 'print', component: PrintTool },
]

export const formPanels: readonly Slot<FormPanelProps>[] = [
  { name: 'draft-notes', component: DraftNotes },
  { name: 'changes', component: ChangesPanel },
]

export const rowsTools: readonly Slot<RowsToolProps>[] = [{ name: 'import', component: RowsImport }]
