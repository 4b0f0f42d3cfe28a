/** Measures of the 示例版式 in mm, A4 portrait, and the text styles of the overlay. */
import type { LayoutBox, TextStyle } from '../../../../domain/printing/layout.ts'
import type { FormLanguage } from './cell.ts'

export const PAPER = { width: 210, height: 297 }
export const LEFT = 20
export const RIGHT = 190
export const WIDTH = RIGHT - LEFT
/** Where the captioned rows begin, where the signatures do. */
export const ROWS_TOP = 52
export const FOOT_TOP = 256
export const CONTINUATION_TOP = 42
/** Padding of a row, and the least height that a caption of two lines needs. */
export const PADDING = 1.2
/** Width of the captions at the left of each place. */
export const CAPTION = 32
export const LEAST_ROW = 8.6
/** A line of text in a captioned row. */
export const lineHeight = (language: FormLanguage): number => (language === 'zh-en' ? 4 : 4.3)

/** Geometry is kept to 0.1 mm. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** A little smaller on bilingual forms, where everything is said twice. */
export const bodyStyle = (language: FormLanguage): TextStyle => ({
  font: 'serif',
  size: language === 'zh-en' ? 9 : 10,
  align: 'left',
  lineSpacing: language === 'zh-en' ? 1.17 : 1.2,
})
export const tableStyle = (language: FormLanguage): TextStyle => ({
  ...bodyStyle(language),
  size: language === 'zh-en' ? 8.5 : 9,
})

/** A box of the overlay; addresses and the like shrink down to 6.5 pt before they are refused. */
export function boxAt(
  x: number,
  y: number,
  width: number,
  height: number,
  style: TextStyle,
  from: LayoutBox['from'],
  overflow: LayoutBox['overflow'],
): LayoutBox {
  const box = {
    rect: { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) },
    ...style,
    from,
    overflow,
  }
  return overflow === 'shrink' ? { ...box, minSize: 6.5 } : box
}
