/** Words of the desk's own pages. */
import { label } from '../../../domain/kit/label.ts'

export const deskTitles = {
  upkeep: label('信息维护', 'Upkeep'),
} as const
