/** From a paper to finished sheets: rows stay whole where they can, heads are repeated, a heading never stands alone. */
import type { HairLine, SheetPlan } from '../sheet-plan.ts'
import { lineBox, runAt } from '../sheet-plan.ts'
import { AREA, type Paper, type PaperBlock, type PaperTable, type PaperText } from './paper.ts'
import { divide, fontOf, heightOf, linesOf, PAD, setRow, step, type SetRow } from './set-cells.ts'

/** mm */
export interface Ground {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PaperSheet extends SheetPlan {
  /** Grey grounds beneath labels and heads. */
  readonly grounds: Ground[]
}

const FLOOR = AREA.y + AREA.height
/** What must fit beneath a heading for it to stay on the sheet. */
const WITH_HEADING = 16
/** A row that would leave more than this empty is divided rather than moved. */
const MOST_EMPTY = 60

class Sheets {
  readonly all: PaperSheet[] = []
  y: number = AREA.y

  constructor() {
    this.begin()
  }

  get sheet(): PaperSheet {
    const last = this.all.at(-1)
    if (!last) throw new Error('there is always a sheet')
    return last
  }

  get room(): number {
    return FLOOR - this.y
  }

  get isFresh(): boolean {
    return this.y === AREA.y
  }

  begin(): void {
    this.all.push({ runs: [], rules: [], grounds: [] })
    this.y = AREA.y
  }

  addRow(row: SetRow): void {
    const height = heightOf(row)
    for (const cell of row.cells) {
      const left = AREA.x + cell.x
      const box = { x: left, y: this.y, width: cell.width, height }
      if (cell.cell.look !== 'value') this.sheet.grounds.push(box)
      for (const rule of edges(box)) this.sheet.rules.push(rule)
      const textHeight = (cell.lines.length - 1) * step(row.size) + lineBox(row.size)
      const top = this.y + Math.max(PAD.y, (height - textHeight) / 2)
      const inner = { x: left + PAD.x, y: top, width: cell.width - 2 * PAD.x, height }
      const style = {
        font: fontOf(cell.cell),
        align: cell.cell.align ?? (cell.cell.look === 'value' ? 'left' : 'center'),
      } as const
      for (const [index, line] of cell.lines.entries()) {
        if (line.text !== '')
          this.sheet.runs.push(
            runAt(inner, style, row.size, top + index * step(row.size), line.text, line.width),
          )
      }
    }
    this.y += height
  }

  addText(block: PaperText): void {
    const font = block.isBold ? 'serifBold' : 'serif'
    const { left, right } = block.inset ?? { left: 0, right: 0 }
    const box = { x: AREA.x + left, width: AREA.width - left - right, height: AREA.height }
    const lines = linesOf(block.text, font, block.size, box.width, block.indent)
    const needed = lines.length * step(block.size) + (block.isHeading ? WITH_HEADING : 0)
    if (!this.isFresh && this.room < Math.min(needed, AREA.height / 2)) this.begin()
    if (!this.isFresh) this.y += block.gap
    this.y = Math.max(this.y, block.notAbove ?? 0)
    for (const line of lines) {
      if (this.room < lineBox(block.size)) this.begin()
      if (line.text !== '')
        this.sheet.runs.push(
          runAt(
            { ...box, y: this.y },
            { font, align: block.align },
            block.size,
            this.y,
            line.text,
            line.width,
          ),
        )
      this.y += step(block.size)
    }
  }

  addTable(table: PaperTable, size: number): void {
    const head = table.head.map((row) => setRow(row, size))
    const rows = table.rows.map((row) => setRow(row, size))
    const headHeight = head.reduce((sum, row) => sum + heightOf(row), 0)
    const whole = headHeight + rows.reduce((sum, row) => sum + heightOf(row), 0)
    const first = headHeight + (rows[0] ? Math.min(heightOf(rows[0]), MOST_EMPTY) : 0)
    if (
      !this.isFresh &&
      (first > this.room || (table.isWhole === true && whole > this.room && whole <= AREA.height))
    )
      this.begin()
    const addHead = () => {
      for (const row of head) this.addRow(row)
    }
    addHead()
    for (const row of rows) {
      let left = row
      while (heightOf(left) > this.room) {
        const isMoved = heightOf(left) <= AREA.height - headHeight && this.room < MOST_EMPTY
        const parts = isMoved ? undefined : divide(left, this.room)
        if (parts) {
          this.addRow(parts[0])
          left = parts[1]
        }
        this.begin()
        addHead()
      }
      this.addRow(left)
    }
  }
}

function edges({ x, y, width, height }: Ground): HairLine[] {
  const [right, bottom] = [x + width, y + height]
  return [
    { x1: x, y1: y, x2: right, y2: y },
    { x1: x, y1: bottom, x2: right, y2: bottom },
    { x1: x, y1: y, x2: x, y2: bottom },
    { x1: right, y1: y, x2: right, y2: bottom },
  ]
}

const add: {
  readonly [Is in PaperBlock['is']]: (
    sheets: Sheets,
    block: Extract<PaperBlock, { is: Is }>,
    size: number,
  ) => void
} = {
  text: (sheets, block) => sheets.addText(block),
  table: (sheets, block, size) => sheets.addTable(block, size),
}

/** The content of every sheet; heads, feet and watermark are `furnish`'s. */
export function paginatePaper(paper: Paper): PaperSheet[] {
  const sheets = new Sheets()
  for (const block of paper.blocks)
    (add[block.is] as (to: Sheets, what: PaperBlock, size: number) => void)(sheets, block, paper.size) // the block's own way
  return sheets.all
}
