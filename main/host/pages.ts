/** The built renderer as files: finds one for a URL path and never leaves its folder, puts the nonce into pages. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, isAbsolute } from 'node:path'
import { noncePlaceholder } from './policy.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

export interface Page {
  readonly body: Uint8Array
  readonly mediaType: string
  /** Pages carry a nonce and are never stored; assets carry their hash in the name. */
  readonly cacheControl: string
}

/**
 * `path` is a URL path as received, still percent-encoded. Undefined when there is no such file, when its type is not
 * one that the renderer has, or when the path (also through a symbolic link) leads out of `folder`.
 */
export async function pageAt(folder: string, path: string, nonce: string): Promise<Page | undefined> {
  const name = fileName(path)
  const mediaType = name === undefined ? undefined : mediaTypes[extname(name)]
  if (name === undefined || mediaType === undefined) return undefined
  const file = await fileWithin(folder, name)
  if (file === undefined) return undefined
  const body = await readFile(file)
  if (extname(name) !== '.html')
    return {
      body,
      mediaType,
      cacheControl: name.startsWith('assets/') ? 'private, max-age=86400, immutable' : 'no-store',
    }
  return {
    body: Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)),
    mediaType,
    cacheControl: 'no-store',
  }
}

function fileName(path: string): string | undefined {
  const decoded = decode(path)
  if (decoded === undefined || !decoded.startsWith('/') || /[\\\0]/.test(decoded)) return undefined
  const parts = decoded.slice(1).split('/')
  if (parts.some((part) => part === '.' || part === '..')) return undefined
  return decoded === '/' ? 'index.html' : decoded.slice(1)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

async function fileWithin(folder: string, name: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, name))
    const inside = relative(root, file)
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined
    return (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
