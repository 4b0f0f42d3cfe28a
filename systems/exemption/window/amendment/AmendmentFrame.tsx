/** Around a round of 修改证明 (CCC-13, manual 004, 2.7): 证明基本信息, then the products; what is the office's or empty is not shown. */
import { useMemo } from 'react'
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../../renderer/kit/form/form-frame.ts'
import { label } from '../../../../domain/kit/label.ts'
import { say } from '../words.ts'
import { AmendmentBox } from './AmendmentBox.tsx'

const parts: NonNullable<FormHooks['parts']> = [
  { name: 'basics', title: label('证明基本信息', 'Basics of the exemption'), holds: ['sections'] },
  { name: 'products', title: say.products, holds: ['rows.products'] },
]
const rowBoxes = { products: AmendmentBox }
const leadsTo = [{ title: say.backToList, address: { page: 'exemption/applications' } }]
const WHEN_FILLED = ['note', 'submittedOn', 'opinion'] as const

export default function AmendmentFrame({ document, children }: FormFrameProps) {
  const { fields } = document.content
  const hidden = ['tenant', ...WHEN_FILLED.filter((name) => (fields[name] ?? '') === '')].join(',')
  const hooks = useMemo((): FormHooks => ({ hidden: hidden.split(','), parts, rowBoxes, leadsTo }), [hidden])
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
