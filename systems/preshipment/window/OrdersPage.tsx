/** 业务委托 (PSI-21, manual 001, 2.3): the orders of the enterprise. */
import { collectionOfDocument } from '../../../domain/kit/collection.ts'
import { DocumentList } from '../../../renderer/kit/list/DocumentList.tsx'
import { order } from '../declare/order/order.ts'
import { listLooks } from './list-looks.ts'
import { titles } from './titles.ts'

const collection = collectionOfDocument(order)

export default function OrdersPage() {
  return (
    <DocumentList
      {...listLooks}
      document={order}
      collection={collection}
      title={titles.orders}
      create={titles.add}
    />
  )
}
