/**
 * What a foreign file is, by its content and whatever its name: the one judgement for client and server, so that the
 * one takes what the other takes. As lenient as the programs that people look at files with, and no more. Runs in a
 * worker (judge-file.ts): a hostile file can be slow or greedy.
 */
import type { KnownFileType } from '../domain/kit/field.ts'
import type { FileTrouble } from '../domain/kit/file-problems.ts'
import { judgeJpg } from './kinds/jpeg.ts'
import { isPdf, judgePdf } from './kinds/pdf.ts'
import { judgeBmp, judgeGif, judgePng } from './kinds/pictures.ts'
import { judgeDoc, judgeDocx } from './kinds/word.ts'
import { markOf, type Marked } from './mark.ts'

export type Judged =
  | { readonly type: KnownFileType; readonly pages: number | null }
  | { readonly trouble: FileTrouble }

type Finding = 'fine' | FileTrouble

const looks = {
  png: judgePng,
  jpg: judgeJpg,
  gif: judgeGif,
  bmp: judgeBmp,
  docx: judgeDocx,
  doc: judgeDoc,
} as const satisfies Record<Marked, (data: Uint8Array) => Finding>

export async function judge(data: Uint8Array): Promise<Judged> {
  if (data.length === 0) return { trouble: 'empty' }
  const type = markOf(data)
  if (type) {
    const finding = looks[type](data)
    return finding === 'fine' ? { type, pages: null } : { trouble: finding }
  }
  if (!isPdf(data)) return { trouble: 'type' }
  const found = await judgePdf(data)
  return 'trouble' in found ? found : { type: 'pdf', pages: found.pages }
}
