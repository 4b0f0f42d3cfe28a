/** The list of what customs begins and the agency answers, and of changes: its kind is the tab's. */
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { DocumentList } from '../../../renderer/kit/list/DocumentList.tsx'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { listLooks } from './list-looks.ts'

export default function ListOfKind() {
  const { params } = useTab()
  const { registry } = useOpened()
  const document = registry.documents.get(params['kind'] ?? '')
  if (!document) return null
  return (
    <DocumentList
      {...listLooks}
      document={document}
      collection={collectionOfDocument(document)}
      title={document.title}
    />
  )
}
