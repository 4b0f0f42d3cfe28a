/**
 * A font as one PDF document sees it: the parsed font is shared by the process, the glyph objects are the document's
 * own, so that its ToUnicode table never depends on what was set before it (bytes are the same every time). One
 * character is one glyph: what was checked and measured is what is drawn.
 */
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import type { FontName } from '../domain/printing/layout.ts'
import { faceOf, type FontFile } from './fonts.ts'

interface DocumentGlyph {
  readonly id: number
  readonly codePoints: number[]
  readonly advanceWidth: number
}

/** The font object that the PDF library works with. */
export function documentFont({ parsed }: FontFile) {
  const glyphs = new Map<number, DocumentGlyph>()
  const glyphForCodePoint = (codePoint: number): DocumentGlyph => {
    let glyph = glyphs.get(codePoint)
    if (!glyph) {
      const { id, advanceWidth } = parsed.glyphForCodePoint(codePoint)
      glyph = { id, codePoints: [codePoint], advanceWidth }
      glyphs.set(codePoint, glyph)
    }
    return glyph
  }
  const { postscriptName, unitsPerEm, ascent, descent, italicAngle, capHeight, xHeight, bbox, head, post } =
    parsed
  return {
    postscriptName,
    unitsPerEm,
    ascent,
    descent,
    italicAngle,
    capHeight,
    xHeight,
    bbox,
    head,
    post,
    'OS/2': parsed['OS/2'],
    characterSet: [],
    glyphForCodePoint,
    layout: (text: string) => ({
      glyphs: Array.from(text, (character) => glyphForCodePoint(character.codePointAt(0) ?? 0)),
    }),
    createSubset: () => parsed.createSubset(),
  }
}

/** Embeds the font as a subset; `tag` is the six capital letters that distinguish this subset (ISO 32000-1, 9.6.4). */
export function embedFile(document: PDFDocument, file: FontFile, tag: string): Promise<PDFFont> {
  document.registerFontkit({ create: () => documentFont(file) })
  return document.embedFont(file.bytes, {
    subset: true,
    customName: `${tag}+${file.parsed.postscriptName ?? 'Font'}`,
  })
}

/** A font of the forms itself, for texts that are known to have no rare characters (seals, marks). */
export const embedFace = (document: PDFDocument, name: FontName, tag: string): Promise<PDFFont> =>
  embedFile(document, faceOf(name).own, tag)
