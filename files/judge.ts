/**
 * What a foreign file is, by its content and whatever its name: the one judgement for client and server, so that the
 * one takes what the other takes. As lenient as the programs that people look at files with, and no more. Runs in a
 * worker (judge-file.ts): a hostile file can be slow or greedy.
 */
import type { FileType } from '../domain/kit/field.ts'
import type { FileTrouble } from '../domain/kit/file-problems.ts'
import { isJpg, judgeJpg } from './kinds/jpeg.ts'
import { isPdf, judgePdf } from './kinds/pdf.ts'
import { isBmp, isGif, isPng, judgeBmp, judgeGif, judgePng } from './kinds/pictures.ts'
import { isCompound, isPackage, judgeDoc, judgeDocx } from './kinds/word.ts'

export type Judged = { readonly type: FileType; readonly pages: number | null } | { readonly trouble: FileTrouble }

type Finding = 'fine' | FileTrouble

/** By the mark at their very beginning, so that none of them can be taken for a PDF as well. */
const kinds: readonly (readonly [FileType, (data: Uint8Array) => boolean, (data: Uint8Array) => Finding])[] = [
  ['png', isPng, judgePng],
  ['jpg', isJpg, judgeJpg],
  ['gif', isGif, judgeGif],
  ['bmp', isBmp, judgeBmp],
  ['docx', isPackage, judgeDocx],
  ['doc', isCompound, judgeDoc],
]

export async function judge(data: Uint8Array): Promise<Judged> {
  if (data.length === 0) return { trouble: 'empty' }
  const known = kinds.find(([, is]) => is(data))
  if (known) {
    const [type, , look] = known
    const finding = look(data)
    return finding === 'fine' ? { type, pages: null } : { trouble: finding }
  }
  if (!isPdf(data)) return { trouble: 'type' }
  const found = await judgePdf(data)
  return 'trouble' in found ? found : { type: 'pdf', pages: found.pages }
}
