/** Pages and their static files out of one directory; pages get a fresh nonce for every answer. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { setSecurityHeaders } from './headers.ts'

const compress = promisify(gzip)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}
/** Worth it on a slow line; the rest is compressed already. */
const TEXTS = new Set(['.js', '.mjs', '.css', '.svg', '.json'])
/** What Vite's `html.cspNonce` left in the pages. */
const PLACEHOLDER = '__CSP_NONCE__'

export interface PageFiles {
  readonly dir: string
  /** What a path without an extension is, the first that is there. */
  readonly pages: readonly string[]
  readonly policy: (nonce: string) => string
  /** Static files are compressed for who takes it: they hold no secret that an answer's size could tell. */
  readonly isCompressed?: boolean
}

/** By path and change time; the files of one build are few. */
const compressed = new Map<string, Promise<Buffer>>()

/** `path` is the part after the folder in the address, still encoded. False when there is no such file. */
export async function sendPageFile(
  request: IncomingMessage,
  response: ServerResponse,
  files: PageFiles,
  path: string,
): Promise<boolean> {
  const found = await fileFor(resolve(files.dir), files.pages, path)
  const type = found === undefined ? undefined : TYPES[extname(found.file)]
  if (found === undefined || type === undefined) return false
  const { file } = found
  if (!file.endsWith('.html')) {
    setSecurityHeaders(response)
    // Vite puts a digest into the names of what it builds.
    response.setHeader(
      'cache-control',
      file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.setHeader('content-type', type)
    if (files.isCompressed === true && TEXTS.has(extname(file))) {
      response.setHeader('vary', 'accept-encoding')
      if (/\bgzip\b/u.test(request.headers['accept-encoding'] ?? '')) {
        const bytes = await compressedFile(file, found.changed)
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bytes.length }).end(bytes)
        return true
      }
    }
    response.writeHead(200)
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
    return true
  }
  const nonce = randomBytes(16).toString('base64url')
  setSecurityHeaders(response, files.policy(nonce))
  const page = await readFile(file, 'utf8')
  response.writeHead(200, { 'content-type': type }).end(page.replaceAll(PLACEHOLDER, nonce))
  return true
}

function compressedFile(file: string, changed: number): Promise<Buffer> {
  const key = `${file}@${changed}`
  const known = compressed.get(key) ?? readFile(file).then((bytes) => compress(bytes, { level: 9 }))
  compressed.set(key, known)
  return known
}

/** Inside `dir` or nothing; a path without an extension is a page of the pages' own router. */
async function fileFor(
  dir: string,
  pages: readonly string[],
  path: string,
): Promise<{ file: string; changed: number } | undefined> {
  const name = decoded(path)
  if (name === undefined) return undefined
  const candidates = extname(name) === '' ? pages : [name]
  for (const candidate of candidates) {
    const file = join(dir, candidate)
    const found = file.startsWith(dir + sep) ? await stat(file).catch(() => undefined) : undefined
    if (found?.isFile()) return { file, changed: found.mtimeMs }
  }
  return undefined
}

function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path)
    return name.includes('\0') ? undefined : name
  } catch {
    return undefined
  }
}
