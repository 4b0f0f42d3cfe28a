/** The visible seal: a red round stamp as on paper, its text around a star. Part of the page, so that every viewer shows it. */
import { degrees, radians, rgb, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import { embedFace } from '../../typeset/document-face.ts'

const RED = rgb(0.8, 0.05, 0.08)
/** Degrees of the arc that the text takes, symmetric about the top. */
const ARC = 230
const ABOVE_BASELINE = 0.36

export interface SealPlace {
  /** Points from the bottom left of the page to the lower left of the square around the seal. */
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A five-pointed star as an SVG path about the origin. */
function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? radius : radius * 0.382
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    return `${(length * Math.cos(angle)).toFixed(3)} ${(length * Math.sin(angle)).toFixed(3)}`
  })
  return `M ${points.join(' L ')} Z`
}

function drawRing(page: PDFPage, font: PDFFont, text: string, place: SealPlace): void {
  const radius = place.size / 2
  const [cx, cy] = [place.x + radius, place.y + radius]
  const size = radius * 0.3
  const middle = radius * 0.76
  const characters = Array.from(text)
  for (const [index, character] of characters.entries()) {
    const angle = ((90 + ARC / 2 - (index + 0.5) * (ARC / characters.length)) * Math.PI) / 180
    const turn = angle - Math.PI / 2
    const half = font.widthOfTextAtSize(character, size) / 2
    const drop = size * ABOVE_BASELINE
    const x = cx + middle * Math.cos(angle) - half * Math.cos(turn) + drop * Math.sin(turn)
    const y = cy + middle * Math.sin(angle) - half * Math.sin(turn) - drop * Math.cos(turn)
    page.drawText(character, { x, y, size, font, color: RED, rotate: radians(turn) })
  }
}

/** Draws the seal with `text` around it and `foot` below the star. */
export async function drawSeal(
  document: PDFDocument,
  page: PDFPage,
  place: SealPlace,
  text: string,
  foot: string,
): Promise<void> {
  const font = await embedFace(document, 'serifBold', 'SEALAA')
  const radius = place.size / 2
  const [cx, cy] = [place.x + radius, place.y + radius]
  page.drawCircle({ x: cx, y: cy, size: radius - 1, borderColor: RED, borderWidth: 2 })
  page.drawCircle({ x: cx, y: cy, size: radius - 4, borderColor: RED, borderWidth: 0.5 })
  page.drawSvgPath(star(radius * 0.32), { x: cx, y: cy + radius * 0.04, color: RED, rotate: degrees(0) })
  const size = radius * 0.2
  page.drawText(foot, {
    x: cx - font.widthOfTextAtSize(foot, size) / 2,
    y: cy - radius * 0.62,
    size,
    font,
    color: RED,
  })
  drawRing(page, font, text, place)
}
