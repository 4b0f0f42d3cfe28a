/** 空白单证 (PRN-07): reconciliation of what the enterprise was issued, and every numbered form with its state. */
import Segmented from 'antd/es/segmented'
import * as z from 'zod'
import { label } from '../../../domain/kit/label.ts'
import { useTabState } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { BlankStock } from './BlankStock.tsx'
import { Reconciliation } from './Reconciliation.tsx'

const say = {
  view: label('视图', 'Show as'),
  reconciliation: label('库存对账', 'Reconciliation'),
  stock: label('单证明细', 'Blanks one by one'),
} as const
const viewSchema = z.enum(['reconciliation', 'stock'])
type View = z.infer<typeof viewSchema>

export default function BlanksPage() {
  const t = useText()
  const [view, setView] = useTabState<View>(
    'view',
    'reconciliation',
    (stored) => viewSchema.safeParse(stored).data,
  )
  const views = (
    <Segmented<View>
      aria-label={t(say.view)}
      value={view}
      onChange={setView}
      options={[
        { value: 'reconciliation', label: t(say.reconciliation) },
        { value: 'stock', label: t(say.stock) },
      ]}
    />
  )
  return view === 'reconciliation' ? <Reconciliation views={views} /> : <BlankStock views={views} />
}
