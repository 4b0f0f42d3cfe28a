import react from '@vitejs/plugin-react'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, 'renderer')

/** Two entries: the client's window and the officers' desk. Hosts replace `__CSP_NONCE__` in each response. */
const pages = ['index.html', 'desk.html']
  .map((page) => resolve(root, page))
  .filter((page) => existsSync(page))

/** What every first screen needs, in one file with its own dependencies: two dozen small ones start slower. */
const startFiles = [
  /node_modules[\\/](?:react|react-dom|scheduler|@orpc|@tanstack|partysocket|antd[\\/]es[\\/]config-provider)[\\/]/u,
  /node_modules[\\/]antd[\\/]es[\\/]input[\\/]Input\.js$/u,
  /renderer[\\/](?:app|text)[\\/]/u,
  /renderer[\\/](?:nonce|link)\.ts$/u,
  /renderer[\\/]login[\\/](?!Card|Unlock|Public)/u,
]

export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: pages,
      output: {
        codeSplitting: {
          groups: [{ name: 'start', test: (id) => startFiles.some((file) => file.test(id)) }],
        },
      },
    },
  },
})
