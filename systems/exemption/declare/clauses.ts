/** 免办条款 (国市监认证函〔2019〕153号): what each asks besides what all do. Their texts are the code table `cccClauses`. */
import type { Facts } from '../../../domain/kit/facts.ts'
import { isAmong } from '../../../domain/codes/routing.ts'

export const CLAUSES = 'cccClauses'

/** Shown at a place, for a time. */
export const isForDisplay = (clause: string): boolean => ['N4', 'O5', 'O6'].includes(clause)
/** What becomes of the goods afterwards is asked. */
export const asksAfterUse = (clause: string): boolean =>
  ['N1', 'N4', 'N5', 'O1', 'O5', 'O6', 'O7', 'O8'].includes(clause)
/** Parts of whole machines that are all exported. */
export const isForExport = (clause: string): boolean => ['N5', 'O7', 'O8'].includes(clause)
/** 暂时进口后需退运出关. */
export const mustReturn = (clause: string): boolean => clause === 'O6'
/** The nine of 总局令第117号 ask for a declaration of conformity with the report of the type test. */
export const asksDeclaration = (clause: string): boolean => clause.startsWith('O')
/** 进料、来料加工: a manual of the processing trade goes with it. */
export const isProcessing = (tradeMode: string): boolean =>
  ['0214', '0615', '0654', '0715', '5014', '5015'].includes(tradeMode)

/** Is the trade mode one that is usual for the clause? Where nothing is said, any is. */
export const isUsual = (clause: string, tradeMode: string, facts: Facts): boolean =>
  isAmong(facts(CLAUSES, clause)?.attributes['modes'], tradeMode)
