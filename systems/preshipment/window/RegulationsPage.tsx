/** 法规及政策文件查询 (PSI-04, manual 001, 1.2): a title opens its text. */
import type { ListRow } from '../../../contract/local/documents.ts'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { regulation } from '../declare/regulations/regulation.ts'
import { listLooks } from './list-looks.ts'
import { titles } from './titles.ts'

const collection = collectionOfRecord(regulation)

export default function RegulationsPage() {
  const { open } = useNavigation()
  const openRow = ({ id, content }: ListRow) =>
    open({ page: 'preshipment/regulation', params: { id, title: content.fields['title'] ?? '' } })
  return (
    <ListPage
      {...listLooks}
      collection={collection}
      title={titles.regulations}
      linkColumn="title"
      onOpen={openRow}
    />
  )
}
