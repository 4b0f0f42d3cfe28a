/** The life of one numbered blank form, at the server. Source: the field's practice for cheque stock; see docs/adr. */
import { label, type Label } from '../kit/label.ts'

export const blankStates = {
  received: { label: label('已入库', 'In stock') },
  available: { label: label('可用', 'Available') },
  reserved: { label: label('已预留', 'Reserved') },
  committed: { label: label('打印中', 'Printing') },
  used: { label: label('已使用', 'Used'), final: true },
  spoiled: { label: label('作废', 'Void'), final: true },
  lost: { label: label('遗失', 'Lost'), final: true },
  returned: { label: label('已退回', 'Returned'), final: true },
} as const satisfies Record<string, { label: Label; final?: boolean }>

export type BlankState = keyof typeof blankStates

/**
 * Allowed moves. `committed → available` exists only for a job whose workstation proves by its journal that INTENT was
 * never reached (the control journalled ABANDONED first), so no page can have been spooled.
 */
export const blankMoves: { readonly [From in BlankState]: readonly BlankState[] } = {
  received: ['available', 'returned', 'lost', 'spoiled'],
  available: ['reserved', 'spoiled', 'lost', 'returned'],
  reserved: ['available', 'committed'],
  committed: ['used', 'spoiled', 'available'],
  used: [],
  spoiled: [],
  lost: [],
  returned: [],
}

export const canMoveBlank = (from: BlankState, to: BlankState): boolean => blankMoves[from].includes(to)

export const spoilReasons = {
  jam: label('卡纸', 'Paper jam'),
  misfeed: label('走纸错误', 'Misfeed'),
  misaligned: label('套打错位', 'Misaligned'),
  toner: label('墨粉不足或字迹不清', 'Toner or illegible'),
  wrongBlank: label('放错空白单证', 'Wrong blank form'),
  notPrinted: label('未打印，空白单证已损坏', 'Not printed, form damaged'),
  damaged: label('使用前损坏', 'Damaged before use'),
  testPrint: label('测试打印', 'Test print'),
  overflow: label('续页不足', 'Continuation overflow'),
  duplicate: label('重复打印', 'Printed twice'),
  lost: label('遗失', 'Lost'),
} as const satisfies Record<string, Label>

export type SpoilReason = keyof typeof spoilReasons
export const spoilReasonNames = Object.keys(spoilReasons) as [SpoilReason, ...SpoilReason[]] // never empty, see above

/** For a further number that a print job cost: a sheet that nobody had asked for came out on it. */
export const extraReasonNames = [
  'duplicate',
  'jam',
  'misfeed',
  'wrongBlank',
] as const satisfies readonly SpoilReason[]
export type ExtraReason = (typeof extraReasonNames)[number]
/** Of a blank that no print job holds. */
export const writeOffReasonNames = [
  'damaged',
  'testPrint',
  'lost',
  ...extraReasonNames,
] as const satisfies readonly SpoilReason[]
export type WriteOffReason = (typeof writeOffReasonNames)[number]

/** Of a form that was in the printer of a workstation that is lost. */
export const lostReasonNames = [
  'notPrinted',
  'jam',
  'misfeed',
  'misaligned',
  'toner',
  'wrongBlank',
  'lost',
] as const satisfies readonly SpoilReason[]
export type LostReason = (typeof lostReasonNames)[number]

export type LedgerCounts = { readonly [State in BlankState]: number }

/** The manual's own words (002, 6.3.3) for a number that does not do, its 证单 (both times) included; the precise reason stands beneath. */
export const BLANK_REFUSED = label(
  '不存在该空白证单编号，或该空白证单编号不符合要求，请确认信息是否正确！',
  'This blank number does not exist or does not meet the requirements. Please check it.',
)

/** Sheets of one certificate, its first page included: what one job may hold. */
export const MOST_SHEETS = 50

/** Fewer available blanks of a kind than this: time to ask for more. */
export const LOW_STOCK = 20

/** The invariant of the ledger, as a difference: 0 when every issued number is accounted for. */
export function ledgerDifference(issued: number, counts: LedgerCounts): number {
  return issued - Object.values(counts).reduce((sum, count) => sum + count, 0)
}
