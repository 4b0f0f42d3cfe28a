/** 订阅信息记录: newest first, each that stands with 【取消订阅】. */
import Button from 'antd/es/button'
import Pagination from 'antd/es/pagination'
import type { Subscription } from '../contract.ts'
import { subscriptionWays } from '../declare/subscription.ts'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { showInstant } from '../../../renderer/text/time.ts'
import { words } from '../../../renderer/text/words.ts'
import { subscriptionWords as say } from './subscription-words.ts'

interface Props {
  readonly records: readonly Subscription[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
  readonly onCancel: (id: string) => void
}

export function SubscriptionRecords({ records, total, page, pageSize, onPage, onCancel }: Props) {
  const t = useText()
  const column = (name: string, title: string, cell: Column<Subscription>['cell']): Column<Subscription> => ({
    name,
    title,
    cell,
    isSortable: false,
  })
  const columns = [
    column('serial', t(words.serial), (_record, index) => (page - 1) * pageSize + index + 1),
    column('way', t(say.ways), ({ way }) => t(subscriptionWays[way])),
    column('phone', t(say.phone), ({ phone }) => phone),
    column('since', t(say.since), ({ since }) => since),
    column('until', t(say.last), ({ until }) => until),
    column('cancelledAt', t(say.cancelledAt), ({ cancelledAt }) =>
      cancelledAt === null ? '' : showInstant(cancelledAt),
    ),
    column('isValid', t(say.isValid), ({ isValid }) => t(isValid ? say.yes : say.no)),
    column(
      'do',
      '',
      ({ id, isValid }) =>
        isValid && (
          <Button size="small" onClick={() => onCancel(id)}>
            {t(say.cancel)}
          </Button>
        ),
    ),
  ]
  return (
    <>
      <DataTable
        name={t(say.records)}
        columns={columns}
        rows={records}
        rowId={({ id }) => id}
        empty={t(say.none)}
      />
      {total > pageSize && (
        <Pagination
          align="end"
          current={page}
          total={total}
          pageSize={pageSize}
          showSizeChanger={false}
          onChange={onPage}
        />
      )}
    </>
  )
}
