/** A layout from its family: rows, list of goods, running text, treatments, signatures, and the continuation sheet. */
import { label } from '../../../../domain/kit/label.ts'
import type { FormLayout, LayoutBox, LayoutSketch, TextStyle } from '../../../../domain/printing/layout.ts'
import type { FormLanguage } from './cell.ts'
import type { Family } from './families.ts'
import { continuationFooter, mainFooter } from './footer.ts'
import {
  bodyStyle,
  boxAt,
  CONTINUATION_TOP,
  FOOT_TOP,
  LEFT,
  PAPER,
  RIGHT,
  ROWS_TOP,
  tenth,
  WIDTH,
} from './geometry.ts'
import { placeRows, rowsHeight, type Placed } from './rows.ts'
import { caption, letterhead, rule } from './sketch.ts'
import { tableAt } from './table.ts'
import type { Variant } from './variants.ts'

const HEADING = 5.5
const statementKeys: { readonly [Language in FormLanguage]: LayoutBox['from'] } = {
  zh: ['statementZh', 'declarationZh'],
  en: ['statementEn', 'declarationEn'],
  'zh-en': ['statementZh', 'statementEn', 'declarationZh', 'declarationEn'],
}
const pageKeysOf: { readonly [Language in FormLanguage]: LayoutBox['from'] } = {
  zh: ['pageZh'],
  en: ['pageEn'],
  'zh-en': ['pageZh', 'pageEn'],
}

/** Certificate number at the right, page n of m at the left; both on every sheet. */
function numberLine(
  language: FormLanguage,
  y: number,
): { boxes: LayoutBox[]; labels: LayoutSketch['labels'] } {
  const style: TextStyle = { ...bodyStyle(language), size: 9 }
  return {
    boxes: [
      boxAt(LEFT, y, 50, language === 'zh-en' ? 9 : 5, style, pageKeysOf[language], 'refuse'),
      boxAt(RIGHT - 50, y, 50, 5, { ...style, font: 'serifBold', size: 10.5 }, ['certificateNo'], 'shrink'),
    ],
    labels: [caption(RIGHT - 70, y + 0.5, 18, 3.5, 8, '编号 No.:', { align: 'right' })],
  }
}

const headingAt = (text: { zh: string; en: string }, y: number) =>
  caption(LEFT + 0.5, y, WIDTH - 1, HEADING - 1.5, 8.5, `${text.zh}  ${text.en}`, { font: 'serifBold' })
const joined = (parts: readonly LayoutSketch[]): LayoutSketch => ({
  labels: parts.flatMap((part) => part.labels),
  rules: parts.flatMap((part) => part.rules),
})

function treatments(family: Family, language: FormLanguage): Placed & { readonly top: number } {
  if (!family.foot)
    return { boxes: [], sketch: { labels: [], rules: [rule(FOOT_TOP)] }, bottom: FOOT_TOP, top: FOOT_TOP }
  const top = FOOT_TOP - rowsHeight(family.foot.rows, language) - HEADING
  const rows = placeRows(family.foot.rows, language, top + HEADING)
  return {
    ...rows,
    top,
    sketch: joined([rows.sketch, { labels: [headingAt(family.foot.heading, top + 1)], rules: [rule(top)] }]),
  }
}

/** What is drawn: a format as far as its layout needs it. */
export interface FormSubject {
  readonly seq: string
  readonly kindZh: string
  readonly nameEn: string
  readonly language: FormLanguage
}

/** Builds the 示例版式 of one format. */
export function composeLayout(format: FormSubject, family: Family, variant: Variant): FormLayout {
  const { language } = format
  const style = bodyStyle(language)
  const title = label(format.kindZh, format.nameEn)
  const number = numberLine(language, 42.5)
  const rows = placeRows([...family.rows, ...(variant.rows ?? [])], language, ROWS_TOP)
  const foot = treatments(family, language)
  const footer = mainFooter(language)
  const bodyTop = rows.bottom + HEADING + 0.5
  const bodyHeight = foot.top - bodyTop - 1
  const tableHeight = tenth(Math.min(45, bodyHeight * 0.5))
  const statement: LayoutBox = {
    ...boxAt(
      LEFT + 1,
      bodyTop + tableHeight + 1,
      WIDTH - 2,
      bodyHeight - tableHeight - 1,
      style,
      statementKeys[language],
      'continue',
    ),
    minSize: style.size - 1,
    below: 'table',
  }

  const more = numberLine(language, 31)
  const moreFooter = continuationFooter(language)
  const flow = { x: LEFT + 1, y: CONTINUATION_TOP, width: WIDTH - 2, height: 268 - CONTINUATION_TOP - 2 }
  return {
    format: format.seq,
    version: 1,
    paper: PAPER,
    main: {
      boxes: [...number.boxes, ...rows.boxes, statement, ...foot.boxes, ...footer.boxes],
      table: tableAt(LEFT + 1, bodyTop, WIDTH - 2, tableHeight, language),
    },
    continuation: {
      boxes: [...more.boxes, ...moreFooter.boxes],
      flow: { rect: flow, ...style },
      table: tableAt(flow.x, flow.y, flow.width, flow.height, language),
    },
    sketch: {
      main: joined([
        {
          labels: [
            ...letterhead(title, false),
            ...number.labels,
            headingAt(variant.body ?? family.body, rows.bottom + 1),
          ],
          rules: [],
        },
        rows.sketch,
        foot.sketch,
        footer.sketch,
      ]),
      continuation: joined([
        { labels: [...letterhead(title, true), ...more.labels], rules: [rule(CONTINUATION_TOP - 1)] },
        moreFooter.sketch,
      ]),
    },
  }
}
