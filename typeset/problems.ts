/** Refusals of the typesetter: always before anything is reserved, so the blank is untouched. */
import { label, type Label } from '../domain/kit/label.ts'
import { problem, type PlacedMessage, type Problem } from '../domain/kit/problem.ts'

const untouched = { blankConsumed: 'no', retrySafe: false } as const

/** A place in a certificate: `values.productZh`, `items.3.nameZh`, `layout`. */
export interface Place {
  readonly at: string
  readonly name: Label
}

export interface MissingGlyph extends Place {
  readonly character: string
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function missingMessage({ character, name }: MissingGlyph): PlacedMessage['message'] {
  return label(
    `${name.zh}中的“${character}”（${codePointName(character)}）没有字形`,
    `No glyph for “${character}” (${codePointName(character)}) in ${name.en}`,
  )
}

/** `missing` has at least one entry; all of them are listed as places. */
export function glyphProblem(missing: readonly MissingGlyph[]): Problem {
  const listed = missing.slice(0, 5).map(missingMessage)
  return problem(
    'GEOMETRY_GLYPH',
    label(listed.map((each) => each.zh).join('；'), listed.map((each) => each.en).join('; ')),
    {
      ...untouched,
      detail: label(
        '本机所有字库中都没有该字，套打会在编号单证上留下空白，因此没有打印。',
        'No font on this computer has this character; it would leave a gap on a numbered form, so nothing was printed.',
      ),
      next: label(
        '请在本机安装含该字的字库（Windows：SimSun-ExtB；Linux：fonts-hanazono）后重新打印，或联系签证海关更正，或改为窗口领取。',
        'Install a font that has it (Windows: SimSun-ExtB; Linux: fonts-hanazono) and print again, ask the issuing customs to correct it, or collect the certificate at the counter.',
      ),
      places: missing.map((each) => ({ at: each.at, message: missingMessage(each) })),
    },
  )
}

export function overflowProblem(place: Place): Problem {
  const message = label(
    `${place.name.zh}的内容超出单证上的位置，无法套打`,
    `${place.name.en} does not fit into its place on the form`,
  )
  return problem('GEOMETRY_OVERFLOW', message, {
    ...untouched,
    detail: label(
      '内容过长，缩小字号后仍放不下。',
      'The text is too long, even at the smallest size allowed.',
    ),
    next: label(
      '请联系签证海关缩短该项内容后重新打印，或改为窗口领取。',
      'Ask the issuing customs to shorten it, or collect the certificate at the counter.',
    ),
    places: [{ at: place.at, message }],
  })
}

export function tooManyPagesProblem(most: number): Problem {
  return problem(
    'GEOMETRY_PAGES',
    label(
      `证书内容超过${most}页，无法自助打印`,
      `The certificate needs more than ${most} sheets and cannot be self-printed`,
    ),
    {
      ...untouched,
      next: label('请改为窗口领取。', 'Collect the certificate at the counter.'),
    },
  )
}
