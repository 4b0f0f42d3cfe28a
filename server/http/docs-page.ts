/** The API document as a page that reads well without any script. */
import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { ApiDocument } from './api-document.ts'
import { readingPolicy, setSecurityHeaders } from './headers.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
body { margin: 0; font: 15px/1.6 system-ui, "Noto Sans SC", sans-serif; color: #1f2a3a; background: #f5f7fa }
header { background: #12396b; color: #fff; padding: 16px 32px } header a { color: #cfe0f7 } h1 { font-size: 20px; margin: 0 }
main { max-width: 1080px; margin: 0 auto; padding: 16px 32px } h2 { border-bottom: 1px solid #cdd6e3; padding-bottom: 4px }
article { background: #fff; border: 1px solid #dde3ec; border-radius: 4px; margin: 12px 0; padding: 8px 16px }
h3 { font-size: 15px; margin: 4px 0 } code, pre { font: 13px/1.5 ui-monospace, monospace } b { color: #12396b }
pre { background: #f5f7fa; padding: 8px; overflow: auto; max-height: 420px } summary { cursor: pointer; color: #3b567d }`

interface Shown {
  readonly method: string
  readonly path: string
  readonly operation: Readonly<Record<string, unknown>>
}

function operationsOf(document: ApiDocument): Shown[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).flatMap(([method, operation]) =>
      typeof operation === 'object' && 'operationId' in operation
        ? [{ method: method.toUpperCase(), path, operation }]
        : [],
    ),
  )
}

const part = (title: string, value: unknown): string =>
  value === undefined
    ? ''
    : `<details><summary>${title}</summary><pre>${escape(JSON.stringify(value, null, 2))}</pre></details>`

function article({ method, path, operation }: Shown): string {
  const { summary, parameters, requestBody, responses } = operation
  return `<article><h3><b>${method}</b> <code>${escape(path)}</code></h3><p>${escape(typeof summary === 'string' ? summary : '')}</p>${part('Parameters 参数', parameters)}${part('Request 请求', requestBody)}${part('Answers 应答', responses)}</article>`
}

export function docsPage(document: ApiDocument, nonce: string): string {
  const groups = Map.groupBy(operationsOf(document), ({ operation }) =>
    Array.isArray(operation['tags']) ? String(operation['tags'][0]) : 'other',
  )
  const sections = [...groups].map(
    ([tag, shown]) => `<section><h2>${escape(tag)}</h2>${shown.map(article).join('')}</section>`,
  )
  return `<!doctype html><html lang="zh-CN" translate="no"><head><meta charset="utf-8"><meta name="google" content="notranslate"><meta name="viewport" content="width=device-width"><title>${escape(document.info.title)}</title><style nonce="${nonce}">${STYLE}</style></head><body><header><h1>${escape(document.info.title)}</h1><p>${escape(document.info.description ?? '')} <a href="openapi.json">openapi.json</a></p></header><main>${sections.join('')}</main></body></html>`
}

export function sendDocsPage(response: ServerResponse, document: ApiDocument): void {
  const nonce = randomBytes(16).toString('base64url')
  setSecurityHeaders(response, readingPolicy(nonce))
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(docsPage(document, nonce))
}
