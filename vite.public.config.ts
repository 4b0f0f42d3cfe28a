import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The pages for everybody: a small bundle of their own, for slow lines. The server fills `__CSP_NONCE__` into each answer. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'public'),
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/public'),
    emptyOutDir: true,
    // The browsers inside of messaging programs are some years old.
    target: ['chrome87', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
