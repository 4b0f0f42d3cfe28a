/** Makes one bundle with Vite: our own code and its libraries in, native modules out. */
import { copyFileSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { fontFiles } from '../../typeset/font-files.ts'
import { externals, type Bundle } from './bundles.ts'
import { copyNatives } from './natives.ts'
import type { Target } from './target.ts'

/** `target`: whose native modules a standalone bundle carries. */
export async function makeBundle(root: string, bundle: Bundle, target: Target): Promise<void> {
  const outDir = join(root, 'dist', bundle.name)
  await bundleInto(root, bundle, outDir)
  if (bundle.isStandalone !== true) return
  copyFonts(root, join(outDir, 'fonts'))
  // The pixels for Windows' GDI; see print-control/drivers/windows/pdfium.ts.
  copyFileSync(join(root, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'), join(outDir, 'pdfium.wasm'))
  copyNatives(root, join(outDir, 'node_modules'), target)
}

/** Empties `outDir` first. */
export async function bundleInto(
  root: string,
  bundle: Omit<Bundle, 'name'>,
  outDir: string,
  plugins: Plugin[] = [],
): Promise<void> {
  const outside = [...externals, ...(bundle.alsoExternal ?? [])]
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    ssr: { noExternal: true, external: outside },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: { ...bundle.entries },
        external: outside.map((name) => new RegExp(`^${name}(?:/|$)`, 'u')),
        output: {
          format: bundle.format,
          entryFileNames: bundle.format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunk-[hash].js',
        },
      },
    },
  })
  for (const [from, to] of Object.entries(bundle.copies ?? {}))
    cpSync(join(root, from), join(outDir, to), { recursive: true })
}

/** Only the faces that are printed with, and their licence. */
function copyFonts(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const file of Object.values(fontFiles)) {
    const from = join(root, 'node_modules', file)
    const to = join(folder, basename(file))
    if (!existsSync(to) || statSync(to).size !== statSync(from).size) copyFileSync(from, to)
  }
  copyFileSync(
    join(root, 'node_modules/@expo-google-fonts/noto-serif-sc/LICENSE_FONT'),
    join(folder, 'LICENSE_FONT.txt'),
  )
}
