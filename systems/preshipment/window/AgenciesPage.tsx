/** 已备案检验机构查询 (PSI-03, manual 001, 1.2): who may be commissioned, answered from the local mirror. */
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { agency } from '../declare/agency-record.ts'
import { listLooks } from './list-looks.ts'
import { titles } from './titles.ts'

const collection = collectionOfRecord(agency)

export default function AgenciesPage() {
  return <ListPage {...listLooks} collection={collection} title={titles.agencies} />
}
