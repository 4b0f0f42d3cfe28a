/** Headers that every answer carries, and the content security policies. */
import type { ServerResponse } from 'node:http'
import { SERVER_MARK } from '../../contract/central/server-mark.ts'

const ALWAYS: Readonly<Record<string, string>> = {
  [SERVER_MARK]: '1',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=()',
}

/** Data is never a page. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** The desk: own scripts and styles only; files are previewed from memory (`blob:`). */
export const deskPolicy = (nonce: string, cardPort: number): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The card reader of the officer's own machine.
    `connect-src 'self' http://127.0.0.1:${cardPort}`,
    'frame-src blob:',
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Pages for everybody: own scripts, styles and calls, pictures that an answer carried. */
export const publicPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** A page of plain text and one style element. */
export const readingPolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export function setSecurityHeaders(response: ServerResponse, policy: string = DATA_POLICY): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  response.setHeader('content-security-policy', policy)
  response.setHeader('cache-control', 'no-store')
}
