/** More than remains of a product: told in the form by what this machine knows, and by the server by what is so (manual 004, 2.9). */
import type { Circumstances, Content } from '../../../../domain/kit/document.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { PlacedMessage } from '../../../../domain/kit/problem.ts'
import { mayTake } from '../quantities/arithmetic.ts'
import { readLeft } from './left-by-line.ts'

export const onlyLeft = (left: string): Label =>
  label(`剩余数量为 ${left}，不能超过`, `Only ${left} are left`)

interface Filled {
  readonly fields: Content['fields']
  readonly rows: {
    readonly products?: readonly { readonly id: string; readonly amount?: string | undefined }[]
  }
}

export function wrongTaken({ fields, rows }: Filled, circumstances: Circumstances): PlacedMessage[] {
  const left = readLeft(circumstances, fields['certificateNo'] ?? '')
  return (rows.products ?? []).flatMap(({ id, amount = '' }) => {
    const remaining = left.get(id)
    return remaining === undefined || !/^[1-9]\d*$/u.test(amount) || mayTake(amount, remaining)
      ? []
      : [{ at: `rows.products.${id}.amount`, message: onlyLeft(remaining) }]
  })
}
