/** Whether given numbers may carry a certificate of a format (CERT-11): pure, over rows that the caller has locked. */
import { blankKinds, CONTINUATION_KIND, type BlankKind } from '../../../../domain/printing/blank-kinds.ts'
import { blankStates, type BlankState } from '../../../../domain/printing/blank.ts'
import type { Problem } from '../../../../domain/kit/problem.ts'
import type { BlankRow } from '../projections.ts'
import { refusal, type RefusalCode } from '../refusals.ts'

const refusedStates: { readonly [State in BlankState]: RefusalCode | null } = {
  available: null,
  received: 'STOCK_NOT_AVAILABLE',
  reserved: 'STOCK_RESERVED',
  committed: 'STOCK_RESERVED',
  used: 'STOCK_USED',
  spoiled: 'STOCK_SPOILED',
  lost: 'STOCK_LOST',
  returned: 'STOCK_RETURNED',
}

interface Wanted {
  readonly blankNos: readonly string[]
  readonly tenantId: string
  readonly mainKind: BlankKind
}

/** The first thing that is wrong, in page order; null when every number fits. */
export function wrongBlank(wanted: Wanted, locked: readonly BlankRow[]): Problem | null {
  const byNo = new Map(locked.map((row) => [row.blankNo, row]))
  for (const [index, blankNo] of wanted.blankNos.entries()) {
    if (wanted.blankNos.indexOf(blankNo) !== index)
      return refusal('STOCK_RESERVED', `编号 ${blankNo} 填写了两次`, `${blankNo} was given twice`)
    const row = byNo.get(blankNo)
    if (!row)
      return refusal('STOCK_UNKNOWN', `没有编号为 ${blankNo} 的空白单证`, `There is no blank ${blankNo}`)
    const wrong = wrongRow(row, wanted.tenantId, index === 0 ? wanted.mainKind : CONTINUATION_KIND)
    if (wrong) return wrong
  }
  return null
}

function wrongRow(row: BlankRow, tenantId: string, kind: BlankKind): Problem | null {
  const { blankNo } = row
  if (row.tenantId === tenantId && row.blankKind !== kind) {
    const [is, needed] = [blankKinds[row.blankKind], blankKinds[kind]]
    return refusal(
      'STOCK_WRONG_KIND',
      `${blankNo} 是“${is.zh}（${row.blankKind}）”，此处需要“${needed.zh}（${kind}）”`,
      `${blankNo} is a "${is.en}" (${row.blankKind}); a "${needed.en}" (${kind}) is needed here`,
    )
  }
  return wrongState(row, tenantId)
}

/** Is it this holder's, and free? */
export function wrongState(row: BlankRow, tenantId: string): Problem | null {
  const { blankNo } = row
  if (row.tenantId !== tenantId)
    return refusal(
      'STOCK_OTHER_HOLDER',
      `${blankNo} 不是本申领单位领用的空白单证`,
      `${blankNo} was issued to another holder`,
    )
  const code = refusedStates[row.state]
  const { zh, en } = blankStates[row.state].label
  return (
    code && refusal(code, `${blankNo} 的状态为“${zh}”，不能使用`, `${blankNo} is "${en}" and cannot be used`)
  )
}
