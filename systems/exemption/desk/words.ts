/** Words of the desk's own pages and parts; the manuals show no desk, so they follow what the clerks' side says. */
import { label } from '../../../domain/kit/label.ts'

export const deskTitles = {
  upkeep: label('信息维护', 'Upkeep'),
} as const

export const deskSay = {
  released: label('已返回企业修改，查看', 'Released to be changed: open it'),
} as const
