/**
 * A printer that writes PDFs into a folder: for demonstrations and for machines without a printer. Atomic and never
 * overwriting: written beside, flushed, then linked to its final name, which carries the job id.
 */
import { constants, copyFile, link, mkdir, open, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { cutText } from '../../../domain/kit/characters.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { storageTroubleOf, storageWords } from '../../../domain/kit/storage-trouble.ts'
import type { DeviceJob, Driver, Submission, SubmitOutcome } from '../driver.ts'

export const FILE_PRINTER = 'folder'

/** Characters that a file system may not take become `_`; spaces too. */
const fileName = (documentName: string): string =>
  `${cutText(documentName.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_'), 180)}.pdf`

/** `folder()` is asked at each submission, because the account that is open decides it; undefined while none is open. */
export function fileDriver(folder: () => string | undefined): Driver {
  const named = async (name: string): Promise<boolean | undefined> => {
    const dir = folder()
    if (dir === undefined) return undefined
    try {
      return (await readdir(dir)).includes(name)
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? false : undefined
    }
  }
  const record = async (name: string): Promise<DeviceJob | undefined> => {
    const isThere = await named(name)
    if (isThere === undefined) return undefined
    return isThere
      ? {
          osJobId: name,
          state: 'done',
          progress: 'written',
          evidence: label(`已写入文件 ${name}`, `Written to ${name}`),
        }
      : {
          osJobId: name,
          state: 'gone',
          progress: 'missing',
          evidence: label(`文件夹中没有 ${name}`, `${name} is not in the folder`),
        }
  }
  return {
    kind: 'file',
    // A clerk may move the files away: one that is not there says nothing.
    keepsHistory: false,
    list: async () =>
      ok([
        {
          id: `file:${FILE_PRINTER}`,
          name: '文件打印机（演示）',
          driver: 'file',
          isDefault: false,
          state: 'idle',
          reasons: [],
          message: label('', ''),
          canPrint: true,
        },
      ]),
    submit: async (job) => {
      const dir = folder()
      if (dir === undefined)
        return { kind: 'refused', evidence: label('没有输出文件夹', 'There is no output folder') }
      return write(dir, job)
    },
    look: async (_printer, osJobId) => record(osJobId),
    find: async (_printer, wanted) => {
      const found = new Map<string, DeviceJob[]>()
      for (const { documentName } of wanted) {
        const job = await record(fileName(documentName))
        if (job === undefined) return undefined
        if (job.state === 'done') found.set(documentName, [job])
      }
      return found
    },
    cancel: async () => false,
  }
}

async function write(dir: string, job: Submission): Promise<SubmitOutcome> {
  const name = fileName(job.documentName)
  const beside = join(dir, `.${name}.${process.pid}.part`)
  let isSending = false
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const handle = await open(beside, 'w', 0o600)
    try {
      await handle.writeFile(job.pdf)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if ((await job.onSending?.()) === false)
      return { kind: 'refused', evidence: label('未写入', 'Not written') }
    isSending = true
    await publish(beside, join(dir, name))
    return { kind: 'accepted', osJobId: name }
  } catch (error) {
    return { kind: isSending ? 'unclear' : 'refused', evidence: reasonOf(error, name) }
  } finally {
    await unlink(beside).catch(() => undefined)
  }
}

/** Never over an existing file; a file system without hard links (FAT) gets an exclusive copy instead. */
async function publish(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

function reasonOf(error: unknown, name: string): Label {
  const code = codeOf(error)
  if (code === 'EEXIST') return label(`文件 ${name} 已存在，未覆盖`, `${name} exists and was not overwritten`)
  const trouble = storageTroubleOf(error)
  if (trouble) return storageWords[trouble]
  return label(`无法写入文件夹（${code}）`, `The folder cannot be written to (${code})`)
}
