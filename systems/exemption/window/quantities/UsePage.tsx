/** 【填写产品使用记录】 (CCC-15, manual 004, 2.9): products are ticked, then 【填写使用单位】【填写退运记录】【填写销毁记录】 for all of them. */
import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { ListRow } from '../../../../contract/local/documents.ts'
import { label } from '../../../../domain/kit/label.ts'
import { isBegun } from '../../declare/certificate/progress.ts'
import { lineOfRow } from '../../declare/quantities/line-of-row.ts'
import { destruction, returning, usage } from '../../declare/use/use-records.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { useSingleMutation } from '../../../../renderer/app/use-single-mutation.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useTab } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { say, titles } from '../words.ts'
import { beginUse } from './begin-use.ts'
import { CertificateHead } from './CertificateHead.tsx'
import { CertificatePage } from './CertificatePage.tsx'
import { ProductTable } from './ProductTable.tsx'

const fill = {
  [usage.kind]: label('填写使用单位', 'Fill in the using unit'),
  [returning.kind]: label('填写退运记录', 'Fill in a return'),
  [destruction.kind]: label('填写销毁记录', 'Fill in a destruction'),
}
const TICK = label('请选择产品', 'Tick a product first')
const NOT_YET = label(
  '核销后才能填写产品使用记录',
  'Products can be recorded as used when they have been written off',
)
const QUANTITIES = ['quantity', 'doneQuantity', 'used', 'returned', 'destroyed', 'remaining'] as const

export default function UsePage() {
  return <CertificatePage>{(certificate) => <Use certificate={certificate} />}</CertificatePage>
}

function Use({ certificate }: { readonly certificate: ListRow }) {
  const t = useText()
  const { client, query } = useApi()
  const queries = useQueryClient()
  const { open, close } = useNavigation()
  const tab = useTab()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [isMissing, setIsMissing] = useState(false)
  const { certificateNo = '' } = certificate.content.fields
  const products = certificate.content.rows['products'] ?? []
  const isPossible = products.some((row) => isBegun(lineOfRow(row)))
  const begin = useSingleMutation({
    mutationFn: (kind: string) => beginUse(client, kind, certificate, ticked),
    onSuccess: (id, kind) => {
      void queries.invalidateQueries({ queryKey: query.documents.query.key() })
      open({ page: 'form', params: { kind, id } })
    },
  })
  const start = (kind: string) => {
    setIsMissing(ticked.size === 0)
    if (ticked.size > 0) begin.mutate(kind)
  }
  return (
    <>
      <div className="use-head">
        <button
          type="button"
          className="cell-link use-records-link"
          onClick={() => open({ page: 'exemption/records', params: { certificateNo } })}
        >
          {t(titles.records)}
        </button>
        <CertificateHead certificate={certificate} />
      </div>
      {!isPossible && <p className="form-lead">{t(NOT_YET)}</p>}
      <ProductTable
        title={titles.use}
        products={products}
        quantities={QUANTITIES}
        ticked={ticked}
        onTick={(line, isTicked) => {
          setIsMissing(false)
          setTicked(new Set(isTicked ? [...ticked, line] : [...ticked].filter((one) => one !== line)))
        }}
      />
      <p role="alert" className="field-message">
        {isMissing && t(TICK)}
      </p>
      {begin.isError && <ProblemNote problem={problemOf(begin.error)} />}
      <div className="box-buttons">
        {Object.entries(fill).map(([kind, title]) => (
          <Button
            key={kind}
            type="primary"
            disabled={!isPossible}
            loading={begin.isPending && begin.variables === kind}
            onClick={() => start(kind)}
          >
            {t(title)}
          </Button>
        ))}
        <Button onClick={() => close(tab.id)}>{t(say.back)}</Button>
      </div>
    </>
  )
}
