/** What is asked of a certificate in a round of change, under its lock (manual 004, 2.7). */
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { EffectSubject } from '../../../../server/documents/effect.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { isBegun, plain } from '../../declare/certificate/progress.ts'
import { lockCertificates, type CertificateRow, type ProductRow } from '../certificates/holding.ts'

const numberOf = ({ content, claimed }: EffectSubject): string =>
  content.fields['certificateNo'] ?? claimed['certificateNo'] ?? ''

export const lockThose = (tx: Tx, subjects: readonly EffectSubject[]): Promise<void> =>
  lockCertificates(tx, subjects.map(numberOf))

export const say = {
  unknown: label('该企业没有此编号的免办证明', 'The enterprise has no exemption of this number'),
  otherOffice: label(
    '该证明由其他检验检疫局签发，请由签发局返回企业修改',
    'Another office issued it: only that one releases it to be changed',
  ),
  inChange: label('该证明正在修改', 'It is being changed already'),
  begun: label('该证明已有核销，不能修改', 'Something has been written off: it cannot be changed'),
  pending: label(
    '该证明有待确认的预核销，请先由口岸局确认或退回',
    'Pre-write-offs are waiting: the offices at the port confirm or return them first',
  ),
  submittedAlready: label('同一次修改已提交', 'This round of change was submitted already'),
  movedOn: label('证明已更新，不能提交本次修改', 'The exemption has moved on: this change no longer fits'),
  over: label('证明有效期不能早于今天', 'The last day is not before today'),
  unchanged: label('没有修改内容', 'Nothing of it was changed'),
} as const

/** Why a certificate may not be released to be changed; undefined when it may. An expired one may: a longer validity is the usual wish. */
export function mayNotRelease({ stage }: CertificateRow, products: readonly ProductRow[]): Label | undefined {
  if (stage !== 'none') return say.inChange
  if (products.some(isBegun)) return say.begun
  const isPending = ({ pendingQuantity, pendingHsQuantity }: ProductRow) =>
    plain(pendingQuantity) !== '0' || plain(pendingHsQuantity) !== '0'
  return products.some(isPending) ? say.pending : undefined
}

/** The cells that a round may change, by the column that holds each. */
export const changed = {
  name: 'name',
  hsCode: 'hsCode',
  spec: 'spec',
  quantity: 'quantity',
  hsQuantity: 'hsQuantity',
  hsUnit: 'hsUnit',
  brand: 'brand',
  maker: 'maker',
} as const satisfies Partial<Record<string, keyof ProductRow>>
const cells = Object.keys(changed) as (keyof typeof changed)[] // its own keys

export const changedCells = (row: Row): Record<keyof typeof changed, string> =>
  Object.fromEntries(cells.map((cell) => [cell, row[cell] ?? ''])) as Record<keyof typeof changed, string> // of all of them

const isSame = (cell: keyof typeof changed, one: string, other: string): boolean =>
  cell === 'quantity' || cell === 'hsQuantity' ? one !== '' && plain(one) === plain(other) : one === other

/** Is anything of the certificate another than it was? */
export function isChanged(
  certificate: CertificateRow,
  products: readonly ProductRow[],
  { fields, rows }: Content,
): boolean {
  const byLine = new Map((rows['products'] ?? []).map((row) => [row.id, row]))
  return (
    fields['validUntil'] !== certificate.validUntil ||
    products.some((product) =>
      cells.some((cell) => !isSame(cell, byLine.get(product.line)?.[cell] ?? '', product[cell])),
    )
  )
}
