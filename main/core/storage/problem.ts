/** A disk that is full, a file that another program holds, a folder that may not be written to: in words, with where and what to do. */
import { statfsSync } from 'node:fs'
import { parse } from 'node:path'
import { label, type Label } from '../../../domain/kit/label.ts'
import { problem, type Problem } from '../../../domain/kit/problem.ts'
import { storageTroubleOf, storageWords, type StorageTrouble } from '../../../domain/kit/storage-trouble.ts'

const MB = 1024 * 1024
/** Room that a day's work takes at most, beside the file that is being kept. Bytes. */
const ROOM = 100 * MB

const KEPT = label('已保存的内容都没有丢失', 'Nothing that was saved before is lost')
const inMb = (bytes: number): string => `${Math.ceil(bytes / MB)} MB`

/** The drive on Windows, else the folder; bytes that are left there, undefined when that cannot be asked. */
export function placeOf(dir: string): { readonly name: string; readonly free: number | undefined } {
  const name = process.platform === 'win32' ? parse(dir).root : dir
  try {
    const { bavail, bsize } = statfsSync(dir)
    return { name, free: bavail * bsize }
  } catch {
    return { name, free: undefined }
  }
}

interface Where {
  readonly dir: string
  /** Bytes of what was to be kept. */
  readonly size: number
}

/** Undefined when the error is of another kind. */
export function storageProblem(error: unknown, dir: string, size = 0): Problem | undefined {
  const trouble = storageTroubleOf(error)
  return trouble && made[trouble]({ dir, size })
}

const told = (code: string, trouble: StorageTrouble, where: Label, next: Label): Problem =>
  problem(
    code,
    label(
      `${storageWords[trouble].zh}，没有保存：${where.zh}`,
      `${storageWords[trouble].en}; this was not saved: ${where.en}`,
    ),
    { detail: KEPT, next, retrySafe: true },
  )

const folder = ({ dir }: Where): Label => label(dir, dir)
const GOES_ON = label(
  '正在填写的内容留在窗口中，能写入后自动保存',
  'What is being filled in stays in the window and is saved by itself once it can be',
)

const made: Readonly<Record<StorageTrouble, (where: Where) => Problem>> = {
  full: (where) => {
    const { name, free } = placeOf(where.dir)
    const left =
      free === undefined ? folder(where) : label(`${name}，剩余 ${inMb(free)}`, `${name}, ${inMb(free)} left`)
    const needed = inMb(ROOM + where.size)
    return told(
      'DATA_DISK_FULL',
      'full',
      left,
      label(
        `请在该磁盘上删除不需要的文件，至少腾出 ${needed}。${GOES_ON.zh}`,
        `Delete what is not needed on this disk, so that at least ${needed} are free. ${GOES_ON.en}`,
      ),
    )
  },
  locked: (where) =>
    told(
      'DATA_FILE_LOCKED',
      'locked',
      folder(where),
      label(
        `请关闭正在使用该文件夹的程序（如备份、同步、杀毒软件）。${GOES_ON.zh}`,
        `Close what uses this folder (a backup, a synchronising program, a virus scanner). ${GOES_ON.en}`,
      ),
    ),
  denied: (where) =>
    told(
      'DATA_NOT_WRITABLE',
      'denied',
      folder(where),
      label(
        `请取消该文件夹的只读属性，或请管理员授予写入权限。${GOES_ON.zh}`,
        `Take the read-only mark off this folder, or have the administrator allow writing to it. ${GOES_ON.en}`,
      ),
    ),
  limit: (where) =>
    told(
      'DATA_FILE_LIMIT',
      'limit',
      folder(where),
      label(
        `请把数据文件夹移到 NTFS 格式的磁盘，或请管理员放宽限额。${GOES_ON.zh}`,
        `Move the data folder to a disk formatted with NTFS, or have the administrator raise the limit. ${GOES_ON.en}`,
      ),
    ),
  broken: (where) =>
    told(
      'DATA_DISK_BROKEN',
      'broken',
      folder(where),
      label(
        `请检查磁盘（网络盘、移动盘是否已断开），并尽快备份。${GOES_ON.zh}`,
        `Check the disk (a network or removable one may be disconnected), and back it up soon. ${GOES_ON.en}`,
      ),
    ),
}
