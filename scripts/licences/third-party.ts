/** The parts of the product and their licences, from npm's lock file. */
import * as z from 'zod'

export interface Part {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Folder below the project's. */
  readonly path: string
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
})

/** Licences that may be shipped with a work under Apache-2.0, as the lock file spells them. */
const fitting = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  '(MIT OR Apache-2.0)',
  '(MIT OR CC0-1.0)',
  'MIT-0',
  'MIT AND OFL-1.1',
  'Unlicense',
  'BlueOak-1.0.0',
  'Zlib',
])

/** Shipped although npm knows them as development tools, or inside another package. */
const besides = `| part | licence | where its text is |
| --- | --- | --- |
| Noto Serif SC, Noto Sans SC (fonts, three faces) | SIL Open Font License 1.1 | \`LICENSE_FONT.txt\` beside the fonts |
| Electron | MIT | \`LICENSE.electron.txt\` beside the program |
| Chromium, Node.js and what they contain (in Electron) | BSD-3-Clause, MIT and others | \`LICENSES.chromium.html\` beside the program |
| PDFium as WebAssembly (in @hyzyla/pdfium) | BSD-3-Clause, Apache-2.0 | https://pdfium.googlesource.com/pdfium/+/refs/heads/main/LICENSE |
| SQLite3 Multiple Ciphers (in better-sqlite3) | MIT; SQLite itself is in the public domain | node_modules/better-sqlite3/LICENSE |`

/** Everything installed for running, for any platform, by name. Throws when the text is no lock file. */
export function partsOf(lockFile: string): Part[] {
  const { packages } = lockSchema.parse(JSON.parse(lockFile))
  const parts = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.devOptional !== true)
    .map(([path, entry]) => ({
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? 'none given',
      path,
    }))
  const unique = new Map(parts.map((part) => [`${part.name}@${part.version}`, part]))
  return [...unique.values()].sort((a, b) =>
    a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1,
  )
}

export function unfitParts(parts: readonly Part[]): Part[] {
  return parts.filter((part) => !fitting.has(part.licence))
}

export function thirdParty(parts: readonly Part[]): string {
  const lines = parts.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return `# Parts by others

Sill itself is under the Apache License 2.0 (\`LICENSE\`). It is made with the parts below; each keeps its own licence.
This file is written by \`node scripts/licences.ts\` from the lock file and checked by the tests.

## Fonts, runtime and what is inside other parts

${besides}

## Packages

| package | version | licence |
| --- | --- | --- |
${lines.join('\n')}
`
}
