/** Every character of a paper that its fonts lack: refused with its place, never left blank (as PRN-05). */
import { cutText } from '../../domain/kit/characters.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'
import type { FontName } from '../../domain/printing/layout.ts'
import { missingGlyphs } from '../fonts.ts'
import type { Paper } from './paper.ts'

interface Missing {
  readonly name: string
  readonly character: string
}

const textsOf = (
  paper: Paper,
): { readonly text: string; readonly name: string; readonly font: FontName }[] => [
  { text: `${paper.title}${paper.number}${paper.foot}${paper.pageText}`, name: paper.title, font: 'serif' },
  ...(paper.watermark === undefined
    ? []
    : [{ text: paper.watermark, name: paper.watermark, font: 'serifBold' as const }]),
  ...paper.blocks.flatMap((block) =>
    block.is === 'text'
      ? [
          {
            text: block.text,
            name: block.name ?? cutText(block.text, 20),
            font: block.isBold ? ('serifBold' as const) : ('serif' as const),
          },
        ]
      : [...block.head, ...block.rows].flatMap(({ cells }) =>
          cells.map(({ text, look, name }) => ({
            text,
            name: name ?? cutText(text, 20),
            font: look === 'head' ? ('serifBold' as const) : ('serif' as const),
          })),
        ),
  ),
]

export function missingInPaper(paper: Paper): Missing[] {
  const found = new Map<string, Missing>()
  for (const { text, name, font } of textsOf(paper))
    for (const character of missingGlyphs(text, font)) found.set(`${name} ${character}`, { name, character })
  return [...found.values()]
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** GEOMETRY_GLYPH; `missing` has at least one entry. */
export function paperGlyphProblem(missing: readonly Missing[]): Problem {
  const listed = missing.slice(0, 5)
  return problem(
    'GEOMETRY_GLYPH',
    label(
      listed
        .map(({ name, character }) => `“${name}”中的“${character}”（${codePoint(character)}）没有字形`)
        .join('；'),
      listed
        .map(({ name, character }) => `No glyph for “${character}” (${codePoint(character)}) in “${name}”`)
        .join('; '),
    ),
    {
      detail: label(
        '本机所有字库中都没有该字，打印后会是空白，因此没有生成。',
        'No font on this computer has this character; it would be blank on paper, so nothing was made.',
      ),
      next: label(
        '请安装含该字的字库（Windows：SimSun-ExtB；Linux：fonts-hanazono），或改用规范汉字后重新打印。',
        'Install a font that has it (Windows: SimSun-ExtB; Linux: fonts-hanazono), or write it otherwise, and print again.',
      ),
      retrySafe: true,
    },
  )
}
