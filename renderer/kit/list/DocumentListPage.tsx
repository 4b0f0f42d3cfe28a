/** The query page of any document type, own drafts included (e.g. 现场出证申请查询). */
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { useOpened } from '../../shell/opened.ts'
import { useTab } from '../../shell/workspace.ts'
import { DocumentList } from './DocumentList.tsx'

export default function DocumentListPage() {
  const { params } = useTab()
  const { registry } = useOpened()
  const document = registry.documents.get(params['kind'] ?? '')
  if (!document) return null
  return (
    <DocumentList document={document} collection={collectionOfDocument(document)} title={document.title} />
  )
}
