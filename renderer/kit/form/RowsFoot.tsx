/** 显示第 1 到第 2 条记录，总共 2 条记录, and the pages where there are more. */
import Pagination from 'antd/es/pagination'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'

const SIZES = [10, 20, 50] as const

const shown = (from: number, to: number, total: number) =>
  label(`显示第 ${from} 到第 ${to} 条记录，总共 ${total} 条记录`, `Records ${from} to ${to} of ${total}`)

interface Props {
  /** Rows before the first one shown. */
  readonly first: number
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
  readonly onPageSize: (size: number) => void
}

export function RowsFoot({ first, total, page, pageSize, onPage, onPageSize }: Props) {
  const t = useText()
  if (total === 0) return null
  return (
    <div className="rows-foot">
      <span>{t(shown(first + 1, Math.min(first + pageSize, total), total))}</span>
      {total > SIZES[0] && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={total}
          pageSizeOptions={[...SIZES]}
          showSizeChanger
          showQuickJumper
          onChange={onPage}
          onShowSizeChange={(_page, size) => onPageSize(size)}
        />
      )}
    </div>
  )
}
