/** The part of a fontkit 2 font that is used here. fontkit carries no types; units are those of the font (`unitsPerEm`). */
export interface ParsedGlyph {
  readonly id: number
  readonly codePoints: number[]
  readonly advanceWidth: number
  readonly bbox: {
    readonly minX: number
    readonly minY: number
    readonly maxX: number
    readonly maxY: number
  }
}

export interface ParsedFont {
  readonly postscriptName: string | null
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly italicAngle: number
  readonly capHeight: number
  readonly xHeight: number
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number; width: number; height: number }
  readonly characterSet: number[]
  readonly 'OS/2': { sFamilyClass: number }
  readonly head: { macStyle?: { italic?: boolean } }
  readonly post: { isFixedPitch?: boolean | number }
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): ParsedGlyph
  /** With OpenType features; the overlay does without, see document-face.ts. */
  layout(text: string): { glyphs: ParsedGlyph[] }
  createSubset(): { includeGlyph(glyph: number | { id: number }): number; encode(): Uint8Array }
}
