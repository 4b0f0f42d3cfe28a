/** One box of a layout: at its size, smaller, refused, or with a rest that goes on to continuation sheets. */
import { contentLabels } from '../domain/printing/content-labels.ts'
import type { LayoutBox, PageKey } from '../domain/printing/layout.ts'
import { fail, ok, type Result } from '../domain/kit/problem.ts'
import { paragraphsOf, setParagraphs, type Paragraph, type SetText } from './paragraphs.ts'
import { overflowProblem, type Place } from './problems.ts'
import type { PlainContent } from './plain-content.ts'

const STEP = 0.25
/** Lines between two values that flow one after the other. */
const FLOW_GAP = 0.5

export interface PageNumber {
  readonly page: number
  readonly pages: number
}

const pageTexts: { readonly [Key in PageKey]: (number: PageNumber) => string } = {
  pageZh: ({ page, pages }) => `第 ${page} 页  共 ${pages} 页`,
  pageEn: ({ page, pages }) => `Page ${page} of ${pages}`,
}

const isPageKey = (key: LayoutBox['from'][number]): key is PageKey => key === 'pageZh' || key === 'pageEn'

export function placeOf(box: LayoutBox): Place {
  const key = box.from.find((candidate) => !isPageKey(candidate))
  return key === undefined || isPageKey(key)
    ? { at: 'layout', name: { zh: '页码', en: 'Page number' } }
    : { at: `values.${key}`, name: contentLabels[key] }
}

export function paragraphsIn(box: LayoutBox, content: PlainContent, number: PageNumber): Paragraph[] {
  const values = box.from.map((key) =>
    isPageKey(key) ? pageTexts[key](number) : (content.values[key] ?? ''),
  )
  return paragraphsOf(
    values.filter((value) => value !== ''),
    box.overflow === 'continue' ? FLOW_GAP : 0,
  )
}

/** Only a `continue` box may come back with a rest. */
export function setBox(box: LayoutBox, paragraphs: readonly Paragraph[]): Result<SetText> {
  const first = setParagraphs(paragraphs, box.rect, box)
  if (first.rest.length === 0 || box.overflow === 'continue') return ok(first)
  const least = box.overflow === 'shrink' ? (box.minSize ?? box.size) : box.size
  for (let size = box.size - STEP; size >= least; size -= STEP) {
    const smaller = setParagraphs(paragraphs, box.rect, box, size)
    if (smaller.rest.length === 0) return ok(smaller)
  }
  return fail(overflowProblem(placeOf(box)))
}
