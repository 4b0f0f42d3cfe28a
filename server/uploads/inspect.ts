/** Whether a complete upload is what it was announced to be, by the judgement that the client made too. */
import type { FileType } from '../../domain/kit/field.ts'
import { fileTrouble } from '../../domain/kit/file-problems.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import { judgeFile } from '../../files/judge-file.ts'

const otherType = (claimed: FileType) =>
  problem('FILE_TYPE', label(`文件内容不是 ${claimed} 格式`, `The content of the file is not ${claimed}`), {
    retrySafe: false,
    next: label('请检查文件后重新选择', 'Check the file and choose it again'),
  })

/** `of`: whose it is. Refusals: FILE_TYPE (content is not what it says), and what the content alone forbids, as the client's. */
export async function inspect(
  bytes: Uint8Array,
  claimed: FileType,
  of: string,
): Promise<Result<{ pages: number | null }>> {
  // Of no kind that is known: kept and given out as it is, to be downloaded only.
  if (claimed === 'other') return ok({ pages: null })
  const judged = await judgeFile(bytes, of)
  if ('trouble' in judged)
    return fail(judged.trouble === 'type' ? otherType(claimed) : fileTrouble(judged.trouble))
  return judged.type === claimed ? ok({ pages: judged.pages }) : fail(otherType(claimed))
}
