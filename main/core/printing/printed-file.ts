/** What the file printer has written: its PDFs lie in a folder of the account, under the name that it gave as its job. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { missing, type Outcome } from './outcome.ts'
import type { Jobs } from './jobs.ts'

const gone = (path: string) =>
  problem('FILE_NOT_FOUND', label(`文件 ${path} 已不在`, `The file ${path} is not there any more`), {
    next: label('请检查该文件是否被移动或删除', 'Look whether it was moved or deleted'),
  })

/** Of a job that is still open. */
export async function printedFile(jobs: Pick<Jobs, 'find'>, jobId: string): Promise<Outcome<File>> {
  const found = await jobs.find(jobId)
  if (!found.ok) return found
  const path = found.value?.file ?? null
  if (path === null) return missing(gone(jobId))
  try {
    return {
      ok: true,
      value: new File([new Uint8Array(await readFile(path))], basename(path), { type: 'application/pdf' }),
    }
  } catch {
    return missing(gone(path))
  }
}
