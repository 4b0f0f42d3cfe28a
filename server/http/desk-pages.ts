/** The officers' pages: static files of one directory; pages get a fresh nonce for every answer. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'
import { extname, join, resolve, sep } from 'node:path'
import { deskPolicy, setSecurityHeaders } from './headers.ts'

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
/** What Vite's `html.cspNonce` left in the pages. */
const PLACEHOLDER = '__CSP_NONCE__'

/** `path` is the part after `/desk/`, still encoded. False when there is no such file. */
export async function sendDeskFile(
  response: ServerResponse,
  { dir, cardPort }: { readonly dir: string; readonly cardPort: number },
  path: string,
): Promise<boolean> {
  const file = await fileFor(resolve(dir), path)
  const type = file === undefined ? undefined : TYPES[extname(file)]
  if (file === undefined || type === undefined) return false
  if (!file.endsWith('.html')) {
    setSecurityHeaders(response)
    // Vite puts a digest into the names of what it builds.
    response.setHeader(
      'cache-control',
      file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.writeHead(200, { 'content-type': type })
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
    return true
  }
  const nonce = randomBytes(16).toString('base64url')
  setSecurityHeaders(response, deskPolicy(nonce, cardPort))
  const page = await readFile(file, 'utf8')
  response.writeHead(200, { 'content-type': type }).end(page.replaceAll(PLACEHOLDER, nonce))
  return true
}

/** Inside `dir` or nothing; a path without an extension is a page of the desk's own router. */
async function fileFor(dir: string, path: string): Promise<string | undefined> {
  const name = decoded(path)
  if (name === undefined) return undefined
  const candidates = extname(name) === '' ? ['desk.html', 'index.html'] : [name]
  for (const candidate of candidates) {
    const file = join(dir, candidate)
    if (file.startsWith(dir + sep) && (await stat(file).catch(() => undefined))?.isFile()) return file
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
