/** The fonts of the overlay, read and parsed once per process: the forms' own, and beside them those for rare characters. */
import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import type { FontName } from '../domain/printing/layout.ts'
import { extraFontPaths } from './extra-fonts.ts'
import { fontPath } from './font-files.ts'
import type { ParsedFont } from './parsed-font.ts'

/** How far ink reaches above and below the baseline, in em: Chinese, and Latin with accents and descenders. */
export const ASCENT = 0.95
export const DESCENT = 0.26

/** One font file. */
export class FontFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly parsed: ParsedFont

  constructor(path: string) {
    this.path = path
    this.bytes = readFileSync(path)
    // fontkit has no types of its own, and these font files are known to be single TrueType faces.
    this.parsed = create(this.bytes) as ParsedFont
  }

  has(codePoint: number): boolean {
    return this.parsed.hasGlyphForCodePoint(codePoint)
  }
}

/** Only ideographs: what else such fonts draw (emoji, their private characters) means nothing on a form. */
const IDEOGRAPH = /^\p{Script=Han}$/u

let extra: (FontFile | string)[] | undefined

/** The first of the system's fonts that has the character; each is read when those before it did not have one. */
function extraFontFor(codePoint: number): FontFile | undefined {
  if (!IDEOGRAPH.test(String.fromCodePoint(codePoint))) return undefined
  extra ??= [...extraFontPaths()]
  for (const [index, known] of extra.entries()) {
    try {
      const file = typeof known === 'string' ? new FontFile(known) : known
      extra[index] = file
      if (file.has(codePoint)) return file
    } catch {
      // A broken file of the system is as good as none.
      extra.splice(index, 1)
      return extraFontFor(codePoint)
    }
  }
  return undefined
}

/** Part of a text that one font file draws. */
export interface Stretch {
  readonly file: FontFile
  readonly text: string
  /** em */
  readonly width: number
}

/** A font of the forms: its own file, and glyph by glyph the system's fonts where that has none. */
export class Face {
  readonly name: FontName
  readonly own: FontFile
  readonly #files = new Map<number, FontFile | undefined>()
  readonly #widths = new Map<number, number>()

  constructor(name: FontName) {
    this.name = name
    this.own = new FontFile(fontPath(name))
  }

  /** Undefined when no font has the character. */
  fileFor(codePoint: number): FontFile | undefined {
    if (this.own.has(codePoint)) return this.own
    if (!this.#files.has(codePoint)) this.#files.set(codePoint, extraFontFor(codePoint))
    return this.#files.get(codePoint)
  }

  has(codePoint: number): boolean {
    return this.fileFor(codePoint) !== undefined
  }

  /** Advance of one character in em. */
  widthOf(codePoint: number): number {
    let width = this.#widths.get(codePoint)
    if (width === undefined) {
      const { parsed } = this.fileFor(codePoint) ?? this.own
      width = parsed.glyphForCodePoint(codePoint).advanceWidth / parsed.unitsPerEm
      this.#widths.set(codePoint, width)
    }
    return width
  }

  /** Advance of a text in em; every character has its own glyph, there is no kerning. */
  widthOfText(text: string): number {
    let sum = 0
    for (const character of text) sum += this.widthOf(character.codePointAt(0) ?? 0)
    return sum
  }

  /** The text in its order, each stretch with the file that draws all of it. */
  stretchesOf(text: string): Stretch[] {
    const stretches: { file: FontFile; text: string; width: number }[] = []
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const file = this.fileFor(codePoint) ?? this.own
      const last = stretches.at(-1)
      const width = this.widthOf(codePoint)
      if (last?.file === file) {
        last.text += character
        last.width += width
      } else stretches.push({ file, text: character, width })
    }
    return stretches
  }
}

const faces = new Map<FontName, Face>()

/** The parsed font; the first call reads the file (about 10 MB). */
export function faceOf(name: FontName): Face {
  let face = faces.get(name)
  if (!face) {
    face = new Face(name)
    faces.set(name, face)
  }
  return face
}

/** Characters of `text` that the font cannot draw, each once; line breaks and tabs are not drawn and never missing. */
export function missingGlyphs(text: string, font: FontName = 'serif'): string[] {
  const face = faceOf(font)
  return [...new Set(text)].filter(
    (character) => character !== '\n' && character !== '\t' && !face.has(character.codePointAt(0) ?? 0),
  )
}
