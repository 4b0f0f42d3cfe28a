/** 【查看记录】 of one certificate: 【查看使用记录】【查看退运记录】【查看销毁记录】 (manual 004, 2.9.4). */
import Button from 'antd/es/button'
import Tabs from 'antd/es/tabs'
import type { ListRow } from '../../../../contract/local/documents.ts'
import { collectionOfDocument, type AnyDocument } from '../../../../domain/kit/collection.ts'
import { label } from '../../../../domain/kit/label.ts'
import { destruction, returning, usage } from '../../declare/use/use-records.ts'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useTab } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { say } from '../words.ts'
import { CertificateHead } from './CertificateHead.tsx'
import { CertificateList } from './CertificateList.tsx'
import { CertificatePage } from './CertificatePage.tsx'
import { UnitName } from './line-cells.tsx'
import { RowActions } from './RowActions.tsx'

const NONE = label('没有产品使用记录', 'There are no records of the use of products')
const EDIT = label('修改', 'Edit the record')
const VIEW = label('查看', 'View')
const own = {
  products: label('产品', 'Products of the record'),
  files: label('附件名称', 'Names of the files'),
}

const kinds: readonly {
  readonly document: AnyDocument
  readonly title: ReturnType<typeof label>
  readonly day: string
}[] = [
  { document: usage, title: label('查看使用记录', 'See the records of use'), day: 'usedOn' },
  { document: returning, title: label('查看退运记录', 'See the records of returns'), day: 'returnedOn' },
  {
    document: destruction,
    title: label('查看销毁记录', 'See the records of destructions'),
    day: 'destroyedOn',
  },
]

function Products({ row }: { readonly row: ListRow }) {
  return (
    <>
      {(row.content.rows['products'] ?? []).map((product) => (
        <div key={product.id}>
          {product['name']} {product['amount']} <UnitName code={product['unit']} />
        </div>
      ))}
    </>
  )
}

export default function RecordsPage() {
  const t = useText()
  const { open, close } = useNavigation()
  const tab = useTab()
  const openRow = (row: ListRow) => open({ page: 'form', params: { kind: row.collection, id: row.id } })
  const link = (row: ListRow, text: string) => (
    <button type="button" className="cell-link" onClick={() => openRow(row)}>
      {text}
    </button>
  )
  return (
    <CertificatePage>
      {(certificate) => (
        <>
          <CertificateHead certificate={certificate} />
          <Tabs
            items={kinds.map(({ document, title, day }) => ({
              key: document.kind,
              label: t(title),
              children: (
                <CertificateList
                  collection={collectionOfDocument(document)}
                  title={title}
                  empty={NONE}
                  certificate={{ contains: certificate.content.fields['certificateNo'] ?? '' }}
                  columns={['recordNo', day, 'submittedOn', 'state', 'opinion']}
                  own={{
                    products: { title: t(own.products), cell: (row) => <Products row={row} /> },
                    files: {
                      title: t(own.files),
                      cell: (row) => {
                        const names = (row.content.attachments['files'] ?? []).map(({ name }) => name)
                        return names.length === 0 ? '' : link(row, names.join(t(words.semicolon)))
                      },
                    },
                    actions: {
                      title: t(words.actions),
                      cell: (row) => (
                        <span className="row-tools">
                          {link(row, t(row.state === 'draft' || row.state === 'failed' ? EDIT : VIEW))}
                          <RowActions document={document} row={row} offers={['submit', 'withdraw']} />
                        </span>
                      ),
                    },
                  }}
                />
              ),
            }))}
          />
          <div className="box-buttons">
            <Button onClick={() => close(tab.id)}>{t(say.back)}</Button>
          </div>
        </>
      )}
    </CertificatePage>
  )
}
