/**
 * The nonce of this response, for style elements made at run time. Imported before everything else: libraries that call
 * `document.createElement('style')` without a nonce of their own would be blocked by the content security policy.
 */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const create = document.createElement.bind(document)

function createWithNonce(tag: string, options?: ElementCreationOptions): HTMLElement {
  const element = create(tag, options)
  if (element instanceof HTMLStyleElement) element.nonce = cspNonce
  return element
}

document.createElement = createWithNonce
