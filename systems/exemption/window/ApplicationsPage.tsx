/** 查看申请列表 (CCC-08): by six free conditions. */
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import Button from 'antd/es/button'
import { application } from '../declare/application/application.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { titles } from './words.ts'

const collection = collectionOfDocument(application)
const ADD = label('添加', 'Add an application')

export default function ApplicationsPage() {
  const t = useText()
  const { open } = useNavigation()
  return (
    <ListPage
      collection={collection}
      title={titles.applications}
      onOpen={(row) => open({ page: 'form', params: { kind: row.collection, id: row.id } })}
      linkColumn="applicationNo"
      toolbar={() => <Button onClick={() => open({ page: 'exemption/new' })}>{t(ADD)}</Button>}
    />
  )
}
