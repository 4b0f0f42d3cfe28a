/** The part of fontkit 2 that is used here; the package carries no types of its own. */
declare module 'fontkit' {
  export interface ParsedGlyph {
    readonly id: number
    readonly advanceWidth: number
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
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
    createSubset(): { includeGlyph(glyph: number | { id: number }): number; encode(): Uint8Array }
  }
  export function create(buffer: Uint8Array): ParsedFont
}
