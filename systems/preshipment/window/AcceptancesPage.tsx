/** 业务受理 (PSI-09, manual 001, 1.4): the orders that enterprises have given to this agency. */
import { collectionOfCombined } from '../../../domain/kit/combined.ts'
import { DocumentList } from '../../../renderer/kit/list/DocumentList.tsx'
import { acceptances, order } from '../declare/order/order.ts'
import { listLooks, standAlone } from './list-looks.ts'
import { titles } from './titles.ts'

const collection = collectionOfCombined(acceptances)

export default function AcceptancesPage() {
  return (
    <DocumentList
      {...listLooks}
      {...standAlone('orderNo', 'enterpriseName', 'state')}
      document={order}
      collection={collection}
      title={titles.acceptances}
    />
  )
}
