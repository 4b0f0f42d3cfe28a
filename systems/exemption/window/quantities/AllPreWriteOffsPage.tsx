/** 预核销记录 of all certificates of the enterprise. */
import { collectionOfDocument } from '../../../../domain/kit/collection.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { ListPage } from '../../../../renderer/kit/list/ListPage.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { titles } from '../words.ts'

const collection = collectionOfDocument(preWriteOff)

export default function AllPreWriteOffsPage() {
  const { open } = useNavigation()
  return (
    <ListPage
      collection={collection}
      title={titles.allPreWriteOffs}
      linkColumn="recordNo"
      onOpen={(row) => open({ page: 'form', params: { kind: row.collection, id: row.id } })}
    />
  )
}
