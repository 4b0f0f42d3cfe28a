/** A count as the server gave it: from `COUNTED_TO` on there may be more. */
import { COUNTED_TO } from '../../contract/shapes.ts'

export const shownCount = (count: number): string => (count >= COUNTED_TO ? `${count}+` : String(count))
