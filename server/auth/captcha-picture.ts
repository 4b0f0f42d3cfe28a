/**
 * The captcha as pixels: letters turned, sheared and bent, crossed by strokes of the same ink, under grain. What leaves the
 * server has no outline and no word in it, and the same text never looks the same twice.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { randomBytes, randomInt } from 'node:crypto'
import { create, type Font } from 'fontkit'
import { emptyCoverage, fillShape, type Loop, type Point } from './fill-shape.ts'
import { encodePng } from '../platform/png.ts'

const WIDTH = 160
const HEIGHT = 56
const SHADES = 48
/** Straight pieces of a curve. */
const PIECES = 6

/** Capital letters and digits that nobody takes for one another. */
const ALPHABET = 'ACDEFHJKMNPRTUWXY34679'

export const randomText = (length: number): string =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')

/** Uniform in [from, to). */
const between = (from: number, to: number): number => from + ((to - from) * randomInt(1_000_000)) / 1_000_000

/** Reads the font once per process, when the first picture is drawn. Answers a PNG. */
export function createPainter(): (text: string) => Buffer {
  let font: Font | undefined
  return (text) => {
    font ??= create(
      readFileSync(
        createRequire(import.meta.url).resolve(
          '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
        ),
      ),
    )
    return paint(font, text)
  }
}

function paint(font: Font, text: string): Buffer {
  const ink = emptyCoverage(WIDTH, HEIGHT)
  const bend = wave(between(2, 3.4), between(24, 40))
  const step = (WIDTH - 24) / text.length
  for (const [index, letter] of Array.from(text).entries())
    fillShape(
      ink,
      letterLoops(font, letter, 12 + (index + 0.5) * step + between(-3, 3)).map((loop) => loop.map(bend)),
    )
  for (let stroke = 0; stroke < 4; stroke += 1) fillShape(ink, [strokeLoop()])
  const grain = randomBytes(WIDTH * HEIGHT)
  const [slope, lift] = [between(-0.12, 0.12), between(0, 0.12)]
  const pixels = Uint8Array.from(ink.cells, (covered, at) => {
    const paper = lift + slope * ((at % WIDTH) / WIDTH)
    const shade = paper + covered * 0.72 + ((grain[at] ?? 0) / 255) ** 3 * 0.3 * (covered > 0.5 ? -1 : 1)
    return Math.max(0, Math.min(SHADES - 1, Math.round(shade * (SHADES - 1))))
  })
  return encodePng({ width: WIDTH, height: HEIGHT, pixels, palette: shades() })
}

/** From paper to a dark ink of any hue. */
function shades(): [number, number, number][] {
  const dark = [between(10, 90), between(10, 90), between(40, 140)]
  const light = [238, 243, 250]
  const mixed = (channel: number, part: number): number =>
    Math.round((light[channel] ?? 0) * (1 - part) + (dark[channel] ?? 0) * part)
  return Array.from({ length: SHADES }, (_, index) => {
    const part = index / (SHADES - 1)
    return [mixed(0, part), mixed(1, part), mixed(2, part)]
  })
}

/** The whole picture bent by two waves. */
function wave(height: number, length: number): (point: Point) => Point {
  const [one, other] = [between(0, 6.3), between(0, 6.3)]
  return ({ x, y }) => ({
    x: x + height * 0.7 * Math.sin((y / length) * 6.3 + one),
    y: y + height * Math.sin((x / length) * 3.1 + other),
  })
}

/** A thin bent band from edge to edge. */
function strokeLoop(): Loop {
  const [from, to, sag, thick] = [
    between(8, HEIGHT - 8),
    between(8, HEIGHT - 8),
    between(-22, 22),
    between(1.1, 2),
  ]
  const middle = Array.from({ length: 17 }, (_, index) => {
    const part = index / 16
    return { x: part * WIDTH, y: from + (to - from) * part + sag * Math.sin(part * 3.14159) }
  })
  return [...middle, ...middle.toReversed().map(({ x, y }) => ({ x, y: y + thick }))]
}

/** The outline of a letter around `centre`, turned, sheared and sized by chance. */
function letterLoops(font: Font, letter: string, centre: number): Loop[] {
  const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
  const scale = between(33, 41) / font.unitsPerEm
  const [angle, shear] = [between(-0.4, 0.4), between(-0.25, 0.25)]
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  const base = between(26, 30)
  const half = { x: glyph.advanceWidth / 2, y: font.unitsPerEm * 0.37 }
  return loopsOf(glyph.path.commands).map((loop) =>
    loop.map((point) => {
      const y = point.y - half.y
      const x = point.x - half.x + shear * y
      return { x: centre + x * cos + y * sin, y: base - y * cos + x * sin }
    }),
  )
}

type Commands = ReturnType<Font['glyphForCodePoint']>['path']['commands']

/** Curves as short straight pieces. */
function loopsOf(commands: Commands): Point[][] {
  const loops: Point[][] = []
  for (const { command, args } of commands) {
    const points = Array.from({ length: args.length / 2 }, (_, index): Point => ({
      x: args[index * 2] ?? 0,
      y: args[index * 2 + 1] ?? 0,
    }))
    const loop = loops.at(-1)
    const last = loop?.at(-1)
    if (command === 'moveTo') loops.push(points)
    else if (loop && last) loop.push(...pieces([last, ...points]))
  }
  return loops
}

/** Points along a Bézier curve of any degree, without its first. */
function pieces(control: readonly Point[]): Point[] {
  const count = control.length > 2 ? PIECES : 1
  return Array.from({ length: control.length > 1 ? count : 0 }, (_, index) =>
    pointAt(control, (index + 1) / count),
  )
}

function pointAt(control: readonly Point[], part: number): Point {
  const [first = { x: 0, y: 0 }] = control
  if (control.length < 2) return first
  const next = control.slice(1).map((to, index) => {
    const from = control[index] ?? to
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
  })
  return pointAt(next, part)
}
