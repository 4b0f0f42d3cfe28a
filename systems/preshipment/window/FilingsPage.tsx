/** 备案管理 (PSI-05, manual 001, 1.3): the agency's filings; its changes stand on a page of their own, which is reached from here. */
import Button from 'antd/es/button'
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { DocumentList } from '../../../renderer/kit/list/DocumentList.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { change } from '../declare/change.ts'
import { filing } from '../declare/filing.ts'
import { listLooks } from './list-looks.ts'
import { CHANGES } from './lists.ts'
import { titles } from './titles.ts'

const collection = collectionOfDocument(filing)

export default function FilingsPage() {
  const t = useText()
  const { open } = useNavigation()
  return (
    <DocumentList
      {...listLooks}
      document={filing}
      collection={collection}
      title={filing.title}
      create={titles.add}
      tools={
        <Button onClick={() => open({ page: CHANGES, params: { kind: change.kind } })}>
          {t(change.title)}
        </Button>
      }
    />
  )
}
