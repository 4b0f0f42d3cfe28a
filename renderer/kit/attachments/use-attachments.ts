/** What is done with the files of a draft: stored one after the other, removed, read; and why one of it failed. */
import { useState } from 'react'
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'
import { problemOf } from '../../app/problem.ts'
import { useAnyForm } from '../form/form-context.ts'
import type { FileStore } from './file-store.ts'

interface Place {
  readonly slot: string
  readonly ref: AttachmentRef
}

/** Stores files with the draft and says of each when it is; one that is refused does not keep back the others. Whether all are stored. */
export type Upload = (
  files: readonly { readonly slot: string; readonly file: File }[],
  onStored?: (index: number) => void,
) => Promise<boolean>

const UNSAVED = problem(
  'DRAFT_UNSAVED',
  label('草稿尚未能保存，附件没有变动', 'The draft could not be stored yet; its files are as before'),
  { next: label('保存成功后请重试', 'Try again when it is stored') },
)

async function failureOf(run: () => Promise<boolean>): Promise<Problem | null> {
  try {
    return (await run()) ? null : UNSAVED
  } catch (error) {
    return problemOf(error)
  }
}

const about = (name: string, failed: Problem): Problem => ({
  ...failed,
  message: label(`${name}：${failed.message.zh}`, `${name}: ${failed.message.en}`),
})

/** `onChanged`: files were stored, and are now on their way to the server. */
export function useAttachments(store: FileStore, onChanged: () => void) {
  const form = useAnyForm()
  const { session } = form
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const attempt = async (run: () => Promise<boolean>): Promise<void> => {
    setProblems([])
    const failed = await failureOf(run)
    if (failed) setProblems([failed])
  }
  const storeAll: Upload = async (files, onStored) => {
    const failures: Problem[] = []
    setProblems([])
    for (const [index, { slot, file }] of files.entries()) {
      const failed = await failureOf(() => store.add(slot, file))
      if (failed) failures.push(about(file.name, failed))
      else {
        form.changed(`attachments.${slot}`)
        onStored?.(index)
      }
    }
    setProblems(failures)
    onChanged()
    return failures.length === 0
  }
  const upload: Upload = async (files, onStored) => {
    const storing = storeAll(files, onStored)
    session.hold(storing)
    return storing
  }
  const remove = ({ slot, ref }: Place) => attempt(() => store.remove(slot, ref))
  const read = ({ ref }: Place, use: (file: File) => void) =>
    attempt(async () => {
      use(await store.open(ref))
      return true
    })
  return { problems, upload, remove, read }
}
