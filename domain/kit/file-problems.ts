/** What is wrong with a file, in the clerk's words: the same at the client, before it is kept, and at the server. */
import { KB, MB, type FileField, type FileType } from './field.ts'
import { label } from './label.ts'
import { problem, type Problem } from './problem.ts'

/** Why a file cannot be used whatever the place: found by its content (files/judge.ts). */
export type FileTrouble = keyof typeof troubles

/** What a file was measured to be. `pages` of a PDF only. */
export interface Measured {
  readonly bytes: number
  readonly type: FileType
  readonly pages: number | null
}

const again = { retrySafe: false, next: label('请检查文件后重新选择', 'Check the file and choose it again') }
const told = (code: string, zh: string, en: string, nextZh?: string, nextEn?: string): Problem =>
  problem(
    code,
    label(zh, en),
    nextZh === undefined || nextEn === undefined ? again : { retrySafe: false, next: label(nextZh, nextEn) },
  )

const troubles = {
  type: told('FILE_TYPE', '文件不是可以上传的格式', 'The file is of no kind that can be uploaded'),
  empty: told('FILE_EMPTY', '文件是空的', 'The file is empty'),
  malformed: told(
    'FILE_MALFORMED',
    '文件已损坏或不完整，无法打开',
    'The file is damaged or incomplete and cannot be opened',
    '请用常用软件打开并另存后重新选择',
    'Open it in its usual program, save it again, and choose that',
  ),
  encrypted: told(
    'FILE_ENCRYPTED',
    '文件需要密码才能打开',
    'The file cannot be opened without a password',
    '请去除打开密码后重新选择',
    'Remove the password for opening and choose it again',
  ),
  locked: told(
    'FILE_ENCRYPTED',
    '文件用证书或权限管理加密，他人无法打开',
    'The file is encrypted for certain people and nobody else can open it',
    '请另存或打印为普通文件后重新选择',
    'Save or print it as a plain file and choose that',
  ),
  greedy: told(
    'FILE_BOMB',
    '文件展开后过大或过于复杂，已停止读取',
    'The file unpacks to far too much, or is too complex; reading was stopped',
    '请另存或打印为 PDF 后重新选择',
    'Save or print it as a PDF and choose that',
  ),
  pixels: told(
    'FILE_PIXELS',
    '图片的长宽过大，无法显示',
    'The picture has too many pixels to be shown',
    '请缩小图片尺寸后重新选择',
    'Make the picture smaller and choose it again',
  ),
} as const satisfies Record<string, Problem>

export const fileTrouble = (trouble: FileTrouble): Problem => troubles[trouble]

const size = (bytes: number): string =>
  bytes >= MB ? `${+(bytes / MB).toFixed(1)}M` : `${Math.ceil(bytes / KB)}K`

const wrongType = ({ types }: FileField): Problem =>
  problem('FILE_TYPE', label(`只可上传 ${types.join('、')} 文件`, `Only ${types.join(', ')} files`), {
    ...again,
    detail: label('按文件内容判断，与后缀名无关', 'Judged by its content, whatever its name'),
  })
const tooBig = ({ maxBytes }: FileField, bytes: number): Problem =>
  problem('FILE_SIZE', label(`单个文件大小不能超过${size(maxBytes)}`, `At most ${size(maxBytes)}B a file`), {
    ...again,
    detail: label(`此文件为 ${size(bytes)}`, `This one has ${size(bytes)}B`),
  })
const pageTooBig = (limit: number, perPage: number, pages: number): Problem =>
  problem('FILE_PAGE_SIZE', label(`每页不能超过${size(limit)}`, `At most ${size(limit)}B a page`), {
    ...again,
    detail: label(
      `此文件共 ${pages} 页，平均每页 ${size(perPage)}`,
      `This one has ${pages} pages of ${size(perPage)}B on average`,
    ),
  })

/** Before the content is read: what its size alone says. */
export function wrongSize(field: FileField, bytes: number): Problem | null {
  if (bytes === 0) return troubles.empty
  return bytes > field.maxBytes ? tooBig(field, bytes) : null
}

/** Whether a file as it was measured fits its place. */
export function wrongFile(field: FileField, { bytes, type, pages }: Measured): Problem | null {
  if (!field.types.includes(type)) return wrongType(field)
  const wrong = wrongSize(field, bytes)
  if (wrong) return wrong
  const perPage = pages === null ? 0 : bytes / Math.max(1, pages)
  return field.maxBytesPerPage !== undefined && perPage > field.maxBytesPerPage
    ? pageTooBig(field.maxBytesPerPage, perPage, pages ?? 1)
    : null
}

/** As {@link wrongFile} for a file of which only the content was judged. */
export const troubleAt = (field: FileField, trouble: FileTrouble): Problem =>
  trouble === 'type' ? wrongType(field) : troubles[trouble]
