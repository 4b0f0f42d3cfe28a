/** What a file truly is, by its content: kind by its first bytes, and for a PDF that it can be read, and its pages. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { FileType } from '../../domain/kit/field.ts'
import { isBmp, isDoc, isDocx } from '../../domain/kit/file-signature.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

const isOfType: { readonly [Type in FileType]: (bytes: Uint8Array) => boolean } = {
  pdf: (bytes) => starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d),
  png: (bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: (bytes) => starts(bytes, 0xff, 0xd8, 0xff),
  gif: (bytes) => starts(bytes, 0x47, 0x49, 0x46, 0x38, 0x37, 0x61) || starts(bytes, 0x47, 0x49, 0x46, 0x38, 0x39, 0x61),
  bmp: isBmp,
  doc: isDoc,
  docx: isDocx,
}

export function typeOf(bytes: Uint8Array): FileType | undefined {
  const types = Object.keys(isOfType) as FileType[] // its own keys
  return types.find((type) => isOfType[type](bytes))
}

const refused = (code: string, zh: string, en: string) => fail(problem(code, label(zh, en), { retrySafe: false, next: label('请检查文件后重新选择', 'Check the file and choose it again') }))

/** Refusals: FILE_TYPE (content is not what it says), FILE_ENCRYPTED, FILE_MALFORMED. */
export async function inspect(bytes: Uint8Array, claimed: FileType): Promise<Result<{ pages: number | null }>> {
  const type = typeOf(bytes)
  if (type !== claimed) return refused('FILE_TYPE', `文件内容不是 ${claimed} 格式`, `The content of the file is not ${claimed}`)
  if (type !== 'pdf') return ok({ pages: null })
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true })
    if (document.isEncrypted) return refused('FILE_ENCRYPTED', 'PDF 文件已加密，无法审核', 'The PDF is encrypted')
    const pages = document.getPageCount()
    return pages > 0 ? ok({ pages }) : refused('FILE_MALFORMED', 'PDF 文件没有页面', 'The PDF has no pages')
  } catch {
    return refused('FILE_MALFORMED', 'PDF 文件已损坏，无法打开', 'The PDF is damaged and cannot be opened')
  }
}
