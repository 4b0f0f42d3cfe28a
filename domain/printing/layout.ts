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

export const boxSchema = z.strictObject({
  rect: rectSchema,
  ...styleShape,
  /** Printed one after the other, each in its own paragraph; missing ones are left out. */
  from: z.array(z.enum(contentKeys)).min(1),
  /** `shrink`: down to `minSize` points, then refuse. `continue`: the rest goes to continuation sheets. */
  overflow: z.enum(['refuse', 'shrink', 'continue']),
  minSize: z.number().min(5).max(40).optional(),
})

export const tableSchema = z.strictObject({
  rect: rectSchema,
  ...styleShape,
  columns: z.array(z.strictObject({ from: z.enum(itemKeys), width: mm, align: z.enum(['left', 'center', 'right']) })).min(1),
  /** Space between rows in mm. */
  rowGap: mm,
})

export const sheetSchema = z.strictObject({ boxes: z.array(boxSchema), table: tableSchema.optional() })

export const layoutSchema = z.strictObject({
  /** `seq` of the certificate format this layout is for. */
  format: z.string(),
  version: z.int().min(1),
  paper: z.strictObject({ width: mm, height: mm }),
  main: sheetSchema,
  /** Continuation sheet: boxes repeated on each (certificate number, page n of m) and where running text continues. */
  continuation: z.strictObject({ boxes: z.array(boxSchema), flow: z.strictObject({ rect: rectSchema, ...styleShape }), table: tableSchema.optional() }),
})

export type Rect = z.infer<typeof rectSchema>
export type LayoutBox = z.infer<typeof boxSchema>
export type LayoutTable = z.infer<typeof tableSchema>
export type FormLayout = z.infer<typeof layoutSchema>

/** Per printer × tray × form: offset in 0.1 mm, scale in 1/1000 (1000 = 1:1). */
export const calibrationSchema = z.strictObject({ dx: z.int().min(-200).max(200), dy: z.int().min(-200).max(200), scale: z.int().min(950).max(1050) })
export type Calibration = z.infer<typeof calibrationSchema>
export const NO_CALIBRATION: Calibration = { dx: 0, dy: 0, scale: 1000 }
