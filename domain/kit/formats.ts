/** What 暂存 with `checks: 'formats'` asks: what is there must be right, what is missing may be missing. The same before sending and at the server. */
import type { AnyDocument } from './collection.ts'
import type { Circumstances, Content } from './document.ts'
import type { Filler } from './fillers.ts'
import type { PlacedMessage } from './problem.ts'
import { problemsOf, requiredPlaces } from './schema.ts'

/** With the rules only that are about what is there: of rows all that do not wait for handing in, of the document those that say so. */
const aboutFormats = (document: AnyDocument): AnyDocument => ({
  ...document,
  rules: document.rules.filter(({ isFormat }) => isFormat === true),
  rows: Object.fromEntries(
    Object.entries(document.rows).map(([name, table]) => [
      name,
      { ...table, rules: (table.rules ?? []).filter(({ atHandingIn }) => atHandingIn !== true) },
    ]),
  ),
})

const known = new WeakMap<AnyDocument, AnyDocument>()

export function formatProblems(
  document: AnyDocument,
  content: Content,
  side: Filler,
  circumstances: Circumstances,
): PlacedMessage[] {
  const judged = known.get(document) ?? aboutFormats(document)
  known.set(document, judged)
  const missing = new Set(requiredPlaces(document, content, circumstances).keys())
  return problemsOf(judged, content, { fillers: [side], isPartial: true, circumstances }).filter(
    ({ at }) =>
      (!missing.has(at) || isFilled(content, at)) && !(isTable(at) && tooFew(document, content, at)),
  )
}

const isTable = (place: string): boolean => /^rows\.[^.]+$/u.test(place)
/** A table may have fewer rows than it needs in the end. */
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
