/** When the order for a committed job can be carried out no more, wherever its workstation was stopped meanwhile. */
import { ORDER_LIFE, RELEASE_MARGIN } from '../../../../domain/printing/order.ts'
import type { PrintJobRow } from './locks.ts'

/** Seconds after the commitment. */
export const OVER_AFTER = (ORDER_LIFE + RELEASE_MARGIN) / 1000

/** It was last moved by its commitment. */
export const orderOver = ({ updatedAt }: Pick<PrintJobRow, 'updatedAt'>): Date =>
  new Date(updatedAt.getTime() + ORDER_LIFE + RELEASE_MARGIN)

/** Committed before this its order is over. */
export const overBefore = (now: Date): Date => new Date(now.getTime() - ORDER_LIFE - RELEASE_MARGIN)
