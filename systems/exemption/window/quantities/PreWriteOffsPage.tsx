/** 【查看预核销记录】 of one certificate: what was asked for, what was confirmed, at which port (manual 004, 2.8.2). */
import Button from 'antd/es/button'
import { useState } from 'react'
import { collectionOfDocument } from '../../../../domain/kit/collection.ts'
import type { Row } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useTab } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { say, titles } from '../words.ts'
import { CertificateHead } from './CertificateHead.tsx'
import { CertificateList } from './CertificateList.tsx'
import { CertificatePage } from './CertificatePage.tsx'
import { ProductDetails } from './ProductDetails.tsx'
import { RowActions } from './RowActions.tsx'

const NONE = label('该证明没有预核销申请', 'There is no pre-write-off of this exemption')
const COLUMNS = [
  'recordNo',
  'productName',
  'quantity',
  'hsQuantity',
  'confirmedQuantity',
  'confirmedHsQuantity',
  'port',
  'submittedOn',
  'state',
  'opinion',
] as const
const collection = collectionOfDocument(preWriteOff)

export default function PreWriteOffsPage() {
  const t = useText()
  const { close } = useNavigation()
  const tab = useTab()
  const [details, setDetails] = useState<Row | null>(null)
  return (
    <CertificatePage>
      {(certificate) => {
        const products = certificate.content.rows['products'] ?? []
        return (
          <>
            <CertificateHead certificate={certificate} />
            <CertificateList
              collection={collection}
              title={titles.preWriteOffs}
              empty={NONE}
              certificate={{ contains: certificate.content.fields['certificateNo'] ?? '' }}
              columns={COLUMNS}
              own={{
                productName: {
                  title: t(preWriteOff.fields.productName.label),
                  cell: ({ content: { fields } }) => (
                    <button
                      type="button"
                      className="cell-link"
                      onClick={() => setDetails(products.find(({ id }) => id === fields['line']) ?? null)}
                    >
                      {fields['productName']}
                    </button>
                  ),
                },
                actions: {
                  title: t(words.actions),
                  cell: (row) => <RowActions document={preWriteOff} row={row} offers={['withdraw']} />,
                },
              }}
            />
            <div className="box-buttons">
              <Button onClick={() => close(tab.id)}>{t(say.back)}</Button>
            </div>
            {details && <ProductDetails row={details} onClose={() => setDetails(null)} />}
          </>
        )
      }}
    </CertificatePage>
  )
}
