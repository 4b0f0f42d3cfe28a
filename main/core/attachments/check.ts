/** Whether a file may be attached at a place: its true type by content, its size, its pages. */
import { createHash } from 'node:crypto'
import type { FileField, FileType } from '../../../domain/kit/field.ts'
import { KB, MB } from '../../../domain/kit/field.ts'
import { endingsOf } from '../../../domain/kit/file-endings.ts'
import { isBmp, isDoc, isDocx } from '../../../domain/kit/file-signature.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import { runTask } from '../workers/run-task.ts'
import type { StoredFile } from './store.ts'

const starts = (data: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, index) => data[index] === byte)
const ascii = (data: Uint8Array, from: number, to: number): string => Buffer.from(data.subarray(from, to)).toString('latin1')

/** A file is what its bytes say, from the first mark to the last. */
const isOfType: { readonly [Type in FileType]: (data: Uint8Array) => boolean } = {
  pdf: (data) => ascii(data, 0, 1024).includes('%PDF-') && ascii(data, Math.max(0, data.length - 2048), data.length).includes('%%EOF'),
  png: (data) => starts(data, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && ascii(data, 12, 16) === 'IHDR' && ascii(data, data.length - 8, data.length - 4) === 'IEND',
  jpg: (data) => starts(data, 0xff, 0xd8, 0xff) && data[data.length - 2] === 0xff && data[data.length - 1] === 0xd9,
  gif: (data) => ['GIF87a', 'GIF89a'].includes(ascii(data, 0, 6)) && data[data.length - 1] === 0x3b,
  bmp: isBmp,
  doc: isDoc,
  docx: isDocx,
}

const size = (bytes: number): string => (bytes >= MB ? `${+(bytes / MB).toFixed(1)}M` : `${Math.ceil(bytes / KB)}K`)
const types = (field: FileField): string => endingsOf(field.types).join('、')

const wrongType = (field: FileField): Problem => problem('FILE_TYPE', label(`只可上传 ${types(field)} 文件`, `Only ${types(field)} files`), { detail: label('按文件内容判断，与后缀名无关', 'Judged by its content, whatever its name') })
const empty = (): Problem => problem('FILE_EMPTY', label('文件是空的', 'The file is empty'))
const tooBig = (field: FileField, bytes: number): Problem => problem('FILE_SIZE', label(`单个文件不能超过 ${size(field.maxBytes)}，此文件为 ${size(bytes)}`, `At most ${size(field.maxBytes)} a file; this one has ${size(bytes)}`))
const pageTooBig = (limit: number, perPage: number, pages: number): Problem =>
  problem('FILE_PAGE_SIZE', label(`每页不能超过 ${size(limit)}，此文件共 ${pages} 页，平均每页 ${size(perPage)}`, `At most ${size(limit)} a page; this one has ${size(perPage)} on each of ${pages}`))
const unreadable: { readonly [Why in 'encrypted' | 'malformed']: Problem } = {
  encrypted: problem('FILE_ENCRYPTED', label('PDF 文件已加密，请去除密码后再上传', 'The PDF is encrypted; remove its password first')),
  malformed: problem('FILE_MALFORMED', label('PDF 文件已损坏，无法读取', 'The PDF is damaged and cannot be read')),
}

/** Failures: FILE_EMPTY, FILE_SIZE, FILE_TYPE, FILE_ENCRYPTED, FILE_MALFORMED, FILE_PAGE_SIZE. */
export async function checkFile(field: FileField, data: Uint8Array): Promise<Result<StoredFile>> {
  const bytes = data.length
  if (bytes === 0) return fail(empty())
  if (bytes > field.maxBytes) return fail(tooBig(field, bytes))
  const type = field.types.find((candidate) => isOfType[candidate](data))
  if (!type) return fail(wrongType(field))
  const sha256 = createHash('sha256').update(data).digest('hex')
  if (type !== 'pdf') return ok({ sha256, bytes, type, pages: null })
  const found = await runTask('pdfPages', data)
  if ('refused' in found) return fail(unreadable[found.refused])
  const limit = field.maxBytesPerPage
  if (limit !== undefined && bytes / found.pages > limit) return fail(pageTooBig(limit, bytes / found.pages, found.pages))
  return ok({ sha256, bytes, type, pages: found.pages })
}
