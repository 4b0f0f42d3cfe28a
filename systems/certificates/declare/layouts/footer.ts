/** Place, date and signature at the foot of a sheet; the officer signs beside the printed name. */
import { label } from '../../../../domain/kit/label.ts'
import { dual, single, type FormLanguage } from './cell.ts'
import { FOOT_TOP, LEFT, WIDTH } from './geometry.ts'
import { placeRows, type Placed } from './rows.ts'
import { caption, twoLines } from './sketch.ts'

const place = dual('签证地点', 'Place of issue', 'placeOfIssueZh', 'placeOfIssueEn')
const date = single('签证日期', 'Date of issue', 'dateOfIssue', 'refuse')
const officer = dual('授权签字人', 'Authorised officer', 'officerZh', 'officerEn')

export const footerCells = [[place, date], [officer]] as const

const notice = (y: number) => [
  caption(
    LEFT,
    y,
    WIDTH,
    3,
    6.5,
    '示例：本版式仅供演示，不具有任何效力。  Sample: this layout is for demonstration only and has no effect.',
    { align: 'center' },
  ),
]

export function mainFooter(language: FormLanguage): Placed {
  const rows = placeRows(footerCells, language, FOOT_TOP)
  const signature = [
    ...twoLines(LEFT + WIDTH / 2 + 12, rows.bottom - 7, 20, label('签名', 'Signature')),
    ...twoLines(LEFT, rows.bottom + 2, 40, label('（海关印章）', '(Official stamp)')),
  ]
  return {
    ...rows,
    boxes: rows.boxes.map((box) =>
      box.from.some((key) => key.startsWith('officer')) ? { ...box, rect: { ...box.rect, width: 50 } } : box,
    ),
    sketch: { labels: [...rows.sketch.labels, ...signature, ...notice(288)], rules: rows.sketch.rules },
  }
}

export function continuationFooter(language: FormLanguage): Placed {
  const rows = placeRows([[officer, date]], language, 268)
  return { ...rows, sketch: { labels: [...rows.sketch.labels, ...notice(288)], rules: rows.sketch.rules } }
}
