/** 【打印申请单】 in the toolbar of every form, and the other papers of the type unless they stand at the attachments. */
import type { FormToolProps } from '../form/form-slots.ts'
import { useFormHooks } from '../form/form-frame.ts'
import { PrintButtons } from './PrintButtons.tsx'
import { printoutWords as say } from './words.ts'

export function PrintTool({ definition, document, flush }: FormToolProps) {
  const { attachmentsBySlot = false } = useFormHooks()
  const papers = [
    ['', say.print] as const,
    ...(attachmentsBySlot ? [] : Object.entries(definition.printouts)),
  ]
  return (
    <PrintButtons documentId={document.id} papers={papers} flush={flush} isEditable={document.isEditable} />
  )
}
