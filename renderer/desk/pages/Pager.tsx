/** Total, page and the two steps; the lists of the desk. */
import Button from 'antd/es/button'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useExistingPage } from '../../kit/list/use-existing-page.ts'
import { useText } from '../../text/text.ts'
import { deskWords as say } from '../words.ts'

const PAGE = (page: number, pages: string): Label =>
  label(`${page} / ${pages} 页`, `Page ${page} of ${pages}`)

interface Props {
  readonly total: number
  /** There are more than `total`. */
  readonly isAtLeast?: boolean | undefined
  readonly page: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
}

export function Pager({ total, isAtLeast = false, page, pageSize, onPage }: Props) {
  const t = useText()
  useExistingPage(page, pageSize, { data: { total }, isPlaceholderData: false }, onPage)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return (
    <div className="desk-pager">
      <span>
        {t(say.total)} {total}
        {isAtLeast && '+'}
      </span>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t(say.previous)}
      </Button>
      <span>{t(PAGE(page, isAtLeast ? `${pages}+` : String(pages)))}</span>
      <Button disabled={page >= pages && !isAtLeast} onClick={() => onPage(page + 1)}>
        {t(say.next)}
      </Button>
    </div>
  )
}
