/**
 * Form layouts as data (PRN-03): paper and boxes in mm from the top left, so that only what a blank form lacks is
 * printed. Versioned and replaceable; the ones shipped are 示例版式, because customs' real geometry is not public.
 */
import * as z from 'zod'
import { contentKeys, itemKeys } from './content.ts'

/** mm, from the top left corner of the paper. */
const mm = z.number().min(0).max(500)
export const rectSchema = z.strictObject({ x: mm, y: mm, width: mm, height: mm })

export const fontNames = ['serif', 'serifBold', 'sans'] as const

const styleShape = {
  font: z.enum(fontNames),
  /** Points. */
  size: z.number().min(5).max(40),
  align: z.enum(['left', 'center', 'right']),
  /** Line height as a multiple of the size. */
  lineSpacing: z.number().min(1).max(3),
}

/** What only the typesetter knows: `第 2 页 共 3 页`, `Page 2 of 3`. */
export const pageKeys = ['pageZh', 'pageEn'] as const
export type PageKey = (typeof pageKeys)[number]

export const boxSchema = z.strictObject({
  rect: rectSchema,
  ...styleShape,
  /** Printed one after the other, each in its own paragraph; missing ones are left out. */
  from: z.array(z.enum([...contentKeys, ...pageKeys])).min(1),
  /** `shrink`: down to `minSize` points, then refuse. `continue`: down to `minSize` when that saves a sheet, else the rest goes on. */
  overflow: z.enum(['refuse', 'shrink', 'continue']),
  minSize: z.number().min(5).max(40).optional(),
  /** The box begins right under the table's last row and keeps its lower edge; the table may use what its text leaves free. */
  below: z.literal('table').optional(),
})

export const tableSchema = z.strictObject({
  rect: rectSchema,
  ...styleShape,
  /** A column of which no item has a value is left out; the others share its width. `head` is printed above the rows. */
  columns: z
    .array(
      z.strictObject({
        from: z.enum(itemKeys),
        width: mm,
        align: z.enum(['left', 'center', 'right']),
        head: z.string().max(60).optional(),
      }),
    )
    .min(1),
  /** Space between rows in mm. */
  rowGap: mm,
})

export const sheetSchema = z.strictObject({ boxes: z.array(boxSchema), table: tableSchema.optional() })

/** What a blank form has printed already, as a demonstration: drawn under the overlay in previews, never in the overlay. */
export const sketchSchema = z.strictObject({
  labels: z.array(
    z.strictObject({
      rect: rectSchema,
      font: z.enum(fontNames),
      size: z.number().min(4).max(40),
      align: z.enum(['left', 'center', 'right']),
      text: z.string().max(200),
    }),
  ),
  /** Hair lines. */
  rules: z.array(z.strictObject({ x1: mm, y1: mm, x2: mm, y2: mm })),
})

export const layoutSchema = z.strictObject({
  /** `seq` of the certificate format this layout is for. */
  format: z.string(),
  version: z.int().min(1),
  paper: z.strictObject({ width: mm, height: mm }),
  main: sheetSchema,
  /** Continuation sheet: boxes repeated on each (certificate number, page n of m) and where running text continues. */
  /** The rest of the table comes first; running text follows beneath it, so that `table.rect` may share `flow.rect`. */
  continuation: z.strictObject({
    boxes: z.array(boxSchema),
    flow: z.strictObject({ rect: rectSchema, ...styleShape }),
    table: tableSchema.optional(),
  }),
  sketch: z.strictObject({ main: sketchSchema, continuation: sketchSchema }).optional(),
})

export type Rect = z.infer<typeof rectSchema>
export type LayoutBox = z.infer<typeof boxSchema>
export type LayoutTable = z.infer<typeof tableSchema>
export type FontName = (typeof fontNames)[number]
export type LayoutSketch = z.infer<typeof sketchSchema>
export type SketchLabel = LayoutSketch['labels'][number]
export type LayoutFlow = z.infer<typeof layoutSchema>['continuation']['flow']
export type TextStyle = Pick<LayoutBox, 'font' | 'size' | 'align' | 'lineSpacing'>
export type FormLayout = z.infer<typeof layoutSchema>

/** Per printer × tray × form: offset in 0.1 mm, scale in 1/1000 (1000 = 1:1). */
export const calibrationSchema = z.strictObject({
  dx: z.int().min(-200).max(200),
  dy: z.int().min(-200).max(200),
  scale: z.int().min(950).max(1050),
})
export type Calibration = z.infer<typeof calibrationSchema>
export const NO_CALIBRATION: Calibration = { dx: 0, dy: 0, scale: 1000 }

/** `<format>@<version>`, as print orders name a layout. */
export const layoutName = (layout: FormLayout): string => `${layout.format}@${layout.version}`
