/** What a colleague changed, in one line: the fields by their labels, with what stood there and what stands there now where both are short. */
import type { ReactNode } from 'react'
import type { DocumentConflict } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ValueText } from '../list/ValueText.tsx'
import { cellsOf, linesOf, type Difference } from './difference.ts'
import { say } from './words.ts'

/** Further ones are counted. */
const MOST = 6
/** Characters of a value that is shown in the line. */
const SHORT = 24

interface Props {
  readonly definition: AnyDocument
  readonly conflict: DocumentConflict
}

export function Brief({ definition, conflict }: Props) {
  const t = useText()
  const lines = linesOf(definition, conflict).filter(({ by }) => by !== 'mine')
  const value = (difference: Difference, text: string | undefined): ReactNode => {
    const [cell] = cellsOf(definition, conflict, difference, text) ?? []
    return cell?.field && cell.value !== '' ? (
      <ValueText field={cell.field} value={cell.value} />
    ) : (
      t(say.nothing)
    )
  }
  const what = (difference: Difference): ReactNode => {
    const { kind, base, theirs } = difference
    if (kind === 'order') return null
    if (kind !== 'value') {
      const name =
        kind === 'file'
          ? ` ${cellsOf(definition, conflict, difference, theirs ?? base)?.[0]?.value ?? ''}`
          : ''
      return `${name}${t(words.opening)}${t(base === undefined ? say.added : theirs === undefined ? say.removed : say.changed)}${t(words.closing)}`
    }
    if ((base ?? '').length > SHORT || (theirs ?? '').length > SHORT)
      return `${t(words.opening)}${t(say.changed)}${t(words.closing)}`
    return (
      <>
        {t(words.colon)}
        <span className="told-value">{value(difference, base)}</span> →{' '}
        <span className="told-value">{value(difference, theirs)}</span>
      </>
    )
  }
  return (
    <span className="told-fields">
      {lines.slice(0, MOST).map(({ difference, where }, index) => (
        <span key={difference.at} className="told-field">
          {index > 0 && t(words.semicolon)}
          <strong>{t(where)}</strong>
          {what(difference)}
        </span>
      ))}
      {lines.length > MOST && ` ${t(say.more(lines.length))}`}
    </span>
  )
}
