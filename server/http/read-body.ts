/**
 * The body of a request, counted while it streams: whatever the headers say about its length, no more is ever held than
 * the route takes from this caller. Only what the contract speaks is read: JSON, and a form where a route takes a file.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
import { readJson, type JsonRefusal } from '../../domain/kit/json-text.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'

export interface BodyLimits {
  readonly maxBytes: number
  readonly takesFile: boolean
}

/** Fields of a form beside its file, and how long their names may be: names with brackets would build a tree. */
const MAX_FORM_FIELDS = 10
const FORM_NAME = /^\w{1,40}$/u

const WHY: { readonly [Why in JsonRefusal]: Label } = {
  malformed: label('请求内容不是有效的 JSON', 'The request is no valid JSON'),
  deep: label('请求内容的嵌套层数过多', 'The request is nested too deeply'),
  wide: label('请求内容的条目过多', 'The request has too many entries'),
  repeated: label('请求内容中有重复的名称', 'The request says the same name twice'),
  forbidden: label('请求内容中有不允许的名称', 'The request has a name that is not allowed'),
  number: label('请求内容中的数值过大', 'The request has a number that is too large'),
}

const malformed = (detail: Label) =>
  new ORPCError('BAD_REQUEST', {
    data: problem('INPUT_MALFORMED', label('请求格式不正确', 'The request is malformed'), {
      detail,
      retrySafe: false,
    }),
  })
const brokenOff = () => malformed(label('请求内容不完整', 'The request broke off'))
const tooLarge = () => new ORPCError('PAYLOAD_TOO_LARGE')

export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
): Promise<unknown> {
  const { headers } = request
  const isChunked = headers['transfer-encoding'] !== undefined
  const said = Number(headers['content-length'] ?? 0)
  if (!isChunked && said === 0) return undefined
  if (request.method === 'GET' || request.method === 'HEAD')
    throw malformed(label('此请求不应带有内容', 'This request has no body'))
  const kind = kindOf(headers['content-type'], limits)
  if (kind === undefined || (headers['content-encoding'] ?? 'identity') !== 'identity')
    throw malformed(label('请求内容须为未压缩的 JSON', 'The body must be JSON, not compressed'))
  if (said > limits.maxBytes) throw tooLarge()
  if (headers.expect !== undefined) response.writeContinue()
  const bytes = await counted(request, limits.maxBytes)
  return kind === 'form' ? formIn(bytes, headers['content-type'] ?? '') : jsonIn(bytes)
}

function kindOf(type: string | undefined, { takesFile }: BodyLimits): 'json' | 'form' | undefined {
  if (/^application\/json\s*(?:;|$)/iu.test(type ?? '')) return 'json'
  return takesFile && /^multipart\/form-data\s*;/iu.test(type ?? '') ? 'form' : undefined
}

async function counted(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((resolve, reject) => {
    const stop = (error: Error) => {
      request.removeListener('data', onData)
      chunks.length = 0
      reject(error)
    }
    const onData = (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) stop(tooLarge())
      else chunks.push(chunk)
    }
    if (request.destroyed) return stop(brokenOff())
    request.on('data', onData)
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', () => stop(brokenOff()))
    request.once('close', () => stop(brokenOff()))
  })
}

function jsonIn(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  const text = textIn(bytes)
  const read = text === undefined ? undefined : readJson(text)
  if (!read?.ok) throw malformed(WHY[read?.why ?? 'malformed'])
  return read.value
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function formIn(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  const names = form === undefined ? [] : [...form.keys()]
  if (
    form === undefined ||
    names.length > MAX_FORM_FIELDS ||
    !names.every((name) => FORM_NAME.test(name)) ||
    new Set(names).size < names.length
  )
    throw malformed(label('请求的表单不正确', 'The form is malformed'))
  return form
}
