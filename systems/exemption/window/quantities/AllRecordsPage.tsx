/** 产品使用记录 of all certificates of the enterprise. */
import { collectionOfCombined } from '../../../../domain/kit/combined.ts'
import { useRecords } from '../../declare/use/use-records.ts'
import { ListPage } from '../../../../renderer/kit/list/ListPage.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'

const collection = collectionOfCombined(useRecords)

export default function AllRecordsPage() {
  const { open } = useNavigation()
  return (
    <ListPage
      collection={collection}
      title={useRecords.title}
      linkColumn="recordNo"
      onOpen={(row) => open({ page: 'form', params: { kind: row.collection, id: row.id } })}
    />
  )
}
