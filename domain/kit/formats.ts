/** What 暂存 with `checks: 'formats'` asks: what is there must be right, what is missing may be missing. The same before sending and at the server. */
import type { AnyDocument } from './collection.ts'
import type { Circumstances, Content } from './document.ts'
import { fillerAt, type Filler } from './fillers.ts'
import type { PlacedMessage } from './problem.ts'
import { problemsOf, requiredPlaces } from './schema.ts'

export function formatProblems(
  document: AnyDocument,
  content: Content,
  side: Filler,
  circumstances: Circumstances,
): PlacedMessage[] {
  const missing = new Set(requiredPlaces(document, content, circumstances).keys())
  const filled = problemsOf(document, content, { fillers: [side], skipRules: true, circumstances }).filter(
    ({ at }) => !missing.has(at) || isFilled(content, at),
  )
  const among = document.rules.filter(
    ({ at, isFormat, wrong }) =>
      isFormat === true && fillerAt(document, at) === side && wrong(content as never, circumstances), // content fits: the draft schema checked it
  )
  // A table may have fewer rows than it needs in the end.
  return [...filled, ...among].filter(({ at }) => !(isTable(at) && tooFew(document, content, at)))
}

const isTable = (place: string): boolean => /^rows\.[^.]+$/u.test(place)
const tooFew = (document: AnyDocument, { rows }: Content, place: string): boolean => {
  const name = place.slice('rows.'.length)
  return (rows[name]?.length ?? 0) < (document.rows[name]?.min ?? 0)
}

function isFilled({ fields, rows, attachments }: Content, place: string): boolean {
  const [part = '', name = '', id, cell = ''] = place.split('.')
  if (part === 'fields') return (fields[name] ?? '') !== ''
  if (part === 'attachments') return (attachments[name] ?? []).length > 0
  if (id === undefined) return (rows[name] ?? []).length > 0
  return (rows[name]?.find((row) => row.id === id)?.[cell] ?? '') !== ''
}
