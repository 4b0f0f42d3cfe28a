/** 信息公示 (ACC-08): by title; a click on it opens the text in a tab of its own. */
import Button from 'antd/es/button'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { disclosureRecord } from '../declare/disclosure-record.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { titles } from './words.ts'

const collection = collectionOfRecord(disclosureRecord)

export default function DisclosuresPage() {
  const t = useText()
  const { open } = useNavigation()
  return (
    <ListPage
      collection={collection}
      title={titles.disclosures}
      linkColumn="title"
      onOpen={(row) => open({ page: 'acceptance/disclosure', params: { id: row.id } })}
      toolbar={() => (
        <Button onClick={() => open({ page: 'acceptance/directory' })}>{t(titles.directory)}</Button>
      )}
    />
  )
}
