/** The captcha as an SVG of bent outlines: no text node, no font name, nothing that says which letter a path is. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { randomInt } from 'node:crypto'
import { create, type Font } from 'fontkit'

const WIDTH = 160
const HEIGHT = 56
const LETTERS: Readonly<Record<string, string>> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }

/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'ACDEFHJKLMNPQRTUVWXY34679'

export const randomText = (length: number): string => Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')

/** Uniform in [from, to). */
const between = (from: number, to: number): number => from + ((to - from) * randomInt(1_000_000)) / 1_000_000
const round = (value: number): string => value.toFixed(1)

/** Reads the font once per process, when the first picture is drawn. */
export function createPainter(): (text: string) => string {
  let font: Font | undefined
  return (text) => {
    font ??= create(readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')))
    return paint(font, text)
  }
}

function paint(font: Font, text: string): string {
  const step = (WIDTH - 16) / text.length
  const glyphs = Array.from(text).map((letter, index) => glyphPath(font, letter, 10 + index * step))
  const noise = Array.from({ length: 5 }, () => `<path d="M${round(between(0, 30))} ${round(between(0, HEIGHT))}C${round(between(30, 70))} ${round(between(0, HEIGHT))} ${round(between(70, 120))} ${round(between(0, HEIGHT))} ${round(between(130, WIDTH))} ${round(between(0, HEIGHT))}" fill="none" stroke="${colour()}" stroke-width="${round(between(0.8, 1.8))}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><path fill="#eef3fa" d="M0 0H${WIDTH}V${HEIGHT}H0Z"/>${glyphs.join('')}${noise.join('')}</svg>`
}

const colour = (): string => `hsl(${randomInt(360)} 60% 35%)`

/** The outline at `left`, turned, sized and bent by a wave of its own. */
function glyphPath(font: Font, letter: string, left: number): string {
  const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
  const scale = between(30, 38) / font.unitsPerEm
  const angle = between(-0.35, 0.35)
  const [phase, bend] = [between(0, 6.3), between(1, 2.2)]
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  const base = between(38, 46)
  const place = (x: number, y: number): string => {
    const [px, py] = [left + x * cos + y * sin, base - y * cos + x * sin]
    return `${round(px + bend * Math.sin(py / 7 + phase))} ${round(py + bend * Math.sin(px / 9 + phase))}`
  }
  const data = glyph.path.commands.map(({ command, args }) => {
    const points = Array.from({ length: args.length / 2 }, (_, index) => place(args[index * 2] ?? 0, args[index * 2 + 1] ?? 0))
    return `${LETTERS[command] ?? ''}${points.join(' ')}`
  })
  return `<path fill="${colour()}" d="${data.join('')}"/>`
}
