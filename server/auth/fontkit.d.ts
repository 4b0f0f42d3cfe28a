/** The part of fontkit 2 that draws the captcha; the package ships no types. */
declare module 'fontkit' {
  interface Glyph {
    readonly advanceWidth: number
    readonly path: {
      readonly commands: readonly {
        readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
        readonly args: readonly number[]
      }[]
    }
  }
  interface Font {
    readonly unitsPerEm: number
    glyphForCodePoint(codePoint: number): Glyph
  }
  export function create(data: Uint8Array): Font
}
