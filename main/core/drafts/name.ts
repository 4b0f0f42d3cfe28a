/** What a document is called where it stands among others: its number, the name of whom or what it is about. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'

/** The first `count` texts that its list shows and that are filled. */
export function nameOf(document: AnyDocument, { fields }: Pick<Content, 'fields'>, count: number): string {
  const texts = document.list.columns.flatMap((column) =>
    document.fields[column]?.kind === 'text' && fields[column] ? [fields[column]] : [],
  )
  return texts.slice(0, count).join(' ')
}
