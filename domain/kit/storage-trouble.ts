/**
 * What the disk or another program refuses when something is written, told apart from everything else that can go wrong: by the codes of the
 * operating system and of SQLite, wherever in the causes of an error they stand. Errors of the network carry some of the same codes (a firewall
 * answers EACCES), so a system call has to be one on files.
 */
import { label, type Label } from './label.ts'

/**
 * `full`: no room. `locked`: another program holds it. `denied`: may not be written, or the folder is read only. `limit`: larger than the
 * disk or the account takes in one file. `broken`: the disk fails.
 */
export type StorageTrouble = 'full' | 'locked' | 'denied' | 'limit' | 'broken'

export const storageWords: Readonly<Record<StorageTrouble, Label>> = {
  full: label('磁盘空间不足', 'The disk is full'),
  locked: label('文件正被其他程序占用', 'Another program holds the file'),
  denied: label('没有写入权限', 'It may not be written to'),
  limit: label('超过该磁盘允许的文件大小', 'Larger than a file on this disk may be'),
  broken: label('磁盘读写出错', 'The disk fails to read or write'),
}

const SYSTEM: Readonly<Record<string, StorageTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EPERM: 'denied',
  EACCES: 'denied',
  EROFS: 'denied',
  EFBIG: 'limit',
  EIO: 'broken',
}
/** By how a code begins, the first that fits. SQLite cannot make its shared memory file larger: the disk is full. */
const SQLITE: readonly (readonly [string, StorageTrouble])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_IOERR_LOCK', 'locked'],
  ['SQLITE_READONLY', 'denied'],
  ['SQLITE_PERM', 'denied'],
  ['SQLITE_CANTOPEN', 'denied'],
  ['SQLITE_IOERR', 'broken'],
]
const NETWORK = new Set([
  'connect',
  'bind',
  'listen',
  'accept',
  'getaddrinfo',
  'send',
  'sendmsg',
  'recv',
  'spawn',
  'kill',
  'setpriority',
])
const MAX_CAUSES = 5

/** Undefined when it is something else. */
export function storageTroubleOf(error: unknown, depth = 0): StorageTrouble | undefined {
  if (!(error instanceof Error) || depth > MAX_CAUSES) return undefined
  const code: unknown = Reflect.get(error, 'code')
  const found =
    typeof code === 'string'
      ? (SQLITE.find(([begin]) => code.startsWith(begin))?.[1] ?? systemTrouble(error, code))
      : undefined
  return found ?? storageTroubleOf(error.cause, depth + 1)
}

/** Node names the call that failed; `read` and `write` are of sockets too, but those have no such codes. */
function systemTrouble(error: Error, code: string): StorageTrouble | undefined {
  const call: unknown = Reflect.get(error, 'syscall')
  if (typeof call !== 'string' || NETWORK.has(call)) return undefined
  // What a folder and all above it being made says on a disk that is read only.
  return code === 'ENOENT' && call === 'mkdir' ? 'denied' : SYSTEM[code]
}
