/** A file of customs on its way to the server, in chunks; one that was broken off goes on where it stopped. */
import { CHUNK_BYTES } from '../../../contract/central/uploads.ts'
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { typeNamed } from '../../../domain/kit/file-kinds.ts'
import { nameOfFile } from '../../../domain/kit/file-name.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { refusal } from '../../app/problem.ts'
import type { Desk } from '../client.ts'

const INSECURE = problem(
  'FILE_INSECURE',
  label(
    '此页面不是通过安全连接打开的，不能上传附件',
    'This page was not opened over a secure connection: files cannot be uploaded',
  ),
  { next: label('请以 https 地址打开海关端', 'Open the desk by its https address') },
)
const UNKNOWN = problem('FILE_LIMIT', label('无法识别此文件的类型', 'The type of this file is not known'))

async function sha256Of(bytes: BufferSource): Promise<string> {
  // Browsers have it on secure pages alone.
  const subtle = (crypto as { readonly subtle?: SubtleCrypto }).subtle
  if (!subtle) throw refusal(INSECURE)
  return [...new Uint8Array(await subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/** Rejects with what the server says of a file that it does not take. */
export async function upload(
  { uploads }: Desk['client'],
  kind: string,
  slot: string,
  file: File,
): Promise<AttachmentRef> {
  const type = typeNamed(file.name)
  if (!type) throw refusal(UNKNOWN)
  const bytes = await file.arrayBuffer()
  const sha256 = await sha256Of(bytes)
  let at = await uploads.begin({ sha256, bytes: bytes.byteLength, type, kind, slot })
  while (!at.complete) {
    const data = new File([bytes.slice(at.received, at.received + CHUNK_BYTES)], 'chunk')
    at = await uploads.chunk({ sha256, offset: at.received, data })
  }
  return { sha256, name: nameOfFile(file.name, type), bytes: bytes.byteLength, type }
}
