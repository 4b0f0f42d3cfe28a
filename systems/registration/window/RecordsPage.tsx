/** 备案信息查询 (REG-13, manual 003, 5.2.2): what is or was filed; the qualification opens everything on file. */
import type { ListRow } from '../../../contract/local/documents.ts'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { qualificationRecord } from '../declare/qualification-record.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { titles } from './words.ts'

const collection = collectionOfRecord(qualificationRecord)

export default function RecordsPage() {
  const { open } = useNavigation()
  const openRow = (row: ListRow) =>
    open({ page: 'registration/record', params: { creditCode: row.content.fields['creditCode'] ?? '' } })
  return (
    <ListPage
      collection={collection}
      title={titles.records}
      filters={['type']}
      linkColumn="type"
      onOpen={openRow}
    />
  )
}
