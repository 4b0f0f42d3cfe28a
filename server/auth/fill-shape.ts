/** Fills closed shapes into a grid of coverage, by the non-zero rule, four sub-lines to a pixel. */
export interface Point {
  readonly x: number
  readonly y: number
}
/** Closed by itself. */
export type Loop = readonly Point[]

export interface Coverage {
  readonly width: number
  readonly height: number
  /** 0 to 1 for each pixel. */
  readonly cells: Float32Array
}

const LINES = 4

export const emptyCoverage = (width: number, height: number): Coverage => ({
  width,
  height,
  cells: new Float32Array(width * height),
})

export function fillShape(into: Coverage, loops: readonly Loop[]): void {
  for (let line = 0; line < into.height * LINES; line += 1)
    fillLine(into, line, crossings(loops, (line + 0.5) / LINES))
}

interface Crossing {
  readonly x: number
  readonly turn: 1 | -1
}

function crossings(loops: readonly Loop[], y: number): Crossing[] {
  const found = loops.flatMap((loop) =>
    loop.flatMap((from, index): Crossing[] => {
      const to = loop[(index + 1) % loop.length] ?? from
      if (from.y <= y === to.y <= y) return []
      return [
        { x: from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x), turn: to.y > from.y ? 1 : -1 },
      ]
    }),
  )
  return found.toSorted((one, other) => one.x - other.x)
}

function fillLine(into: Coverage, line: number, across: readonly Crossing[]): void {
  let winding = 0
  for (const [index, { x, turn }] of across.entries()) {
    winding += turn
    const next = across[index + 1]
    if (winding !== 0 && next) span(into, Math.floor(line / LINES), x, next.x)
  }
}

function span({ width, cells }: Coverage, row: number, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(width, to); x += 1) {
    const part = Math.min(to, x + 1) - Math.max(from, x)
    const at = row * width + x
    cells[at] = Math.min(1, (cells[at] ?? 0) + part / LINES)
  }
}
