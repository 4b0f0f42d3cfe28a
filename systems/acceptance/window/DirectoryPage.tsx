/** 采信机构目录: the public rows, kept on this machine. */
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { directoryRecord } from '../declare/directory-record.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { titles } from './words.ts'

const collection = collectionOfRecord(directoryRecord)

export default function DirectoryPage() {
  return <ListPage collection={collection} title={titles.directory} />
}
