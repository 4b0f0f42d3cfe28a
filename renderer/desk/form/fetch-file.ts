/** A file of a document from the server, called as it was when it was handed in. */
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { mediaOf } from '../../../domain/kit/file-kinds.ts'
import { nameOfFile } from '../../../domain/kit/file-name.ts'
import type { Desk } from '../client.ts'

export const fetchFile = async (
  { uploads }: Desk['client'],
  { sha256, name, type }: AttachmentRef,
): Promise<File> =>
  new File([await uploads.download({ sha256 })], nameOfFile(name, type), { type: mediaOf(type) })
