import { label } from '../../../domain/kit/label.ts'

/** After a number, for who hears it. */
export const WAITING = label('项待处理', 'to look at')
