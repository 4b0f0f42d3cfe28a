/** What a file says that it is, by the mark at its very beginning. Cheap and without risk, whatever follows. */
import type { KnownFileType } from '../domain/kit/field.ts'
import { isJpg } from './kinds/jpeg.ts'
import { isBmp, isGif, isPng } from './kinds/pictures.ts'
import { isCompound, isPackage } from './kinds/word.ts'

/** A PDF has its mark further on: none of these can be taken for one as well. */
export type Marked = Exclude<KnownFileType, 'pdf'>

const marks: readonly (readonly [Marked, (data: Uint8Array) => boolean])[] = [
  ['png', isPng],
  ['jpg', isJpg],
  ['gif', isGif],
  ['bmp', isBmp],
  ['docx', isPackage],
  ['doc', isCompound],
]

export const markOf = (data: Uint8Array): Marked | undefined => marks.find(([, is]) => is(data))?.[0]
