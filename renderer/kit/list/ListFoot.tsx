/** Beneath every list: how fresh it is, how many there are, the page. Another page size begins at the first page (GEN-13). */
import Pagination from 'antd/es/pagination'
import type { ReactNode } from 'react'
import { pageSizes } from '../../../domain/kit/list.ts'
import { useText } from '../../text/text.ts'
import { totalRecords } from '../../text/words.ts'
import { useExistingPage, type Found } from './use-existing-page.ts'

interface Props {
  readonly page: number
  readonly pageSize: number
  readonly found: Found
  readonly freshness?: ReactNode
  readonly onChange: (page: number, pageSize: number) => void
}

export function ListFoot({ page, pageSize, found, freshness, onChange }: Props) {
  const t = useText()
  const total = found.data?.total ?? 0
  useExistingPage(page, pageSize, found, (last) => onChange(last, pageSize))
  return (
    <div className="list-foot">
      {freshness ?? <span className="freshness" />}
      <span className="list-total">{t(totalRecords(total))}</span>
      <Pagination
        size="small"
        current={page}
        pageSize={pageSize}
        total={total}
        showSizeChanger
        showQuickJumper
        pageSizeOptions={[...pageSizes]}
        onChange={(next, size) => onChange(size === pageSize ? next : 1, size)}
      />
    </div>
  )
}
