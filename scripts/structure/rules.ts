/** What the compiler cannot check of the tree. Everything here is pure: sources by path in, complaints out. */
import { dirname, join, normalize } from 'node:path/posix'

export type Sources = ReadonlyMap<string, string>

const MAX_LINES = 400

/** Tests stand above everything and may take a system as their example. */
const isTest = (file: string): boolean =>
  /\.test\.tsx?$/u.test(file) || file.startsWith('tests/') || file.includes('/testing/')
/** Programs and what measures them put general code and systems together. */
const isAbove = (file: string): boolean =>
  isTest(file) || file.startsWith('bench/') || file.includes('/entry/')

/** Files that a file imports; type-only imports too. `import()` and `new URL()` count where they name a file. */
export function importsOf(file: string, source: string, sources: Sources): readonly string[] {
  const found = source.matchAll(/(?:\bfrom|\bimport|\bnew URL)\s*\(?\s*['"](\.[^'"]+)['"]/gu)
  return [...found]
    .map((match) => normalize(join(dirname(file), match[1] ?? '')))
    .filter((target) => sources.has(target))
}

export function longFiles(sources: Sources): string[] {
  return [...sources]
    .filter(([file]) => !isTest(file))
    .flatMap(([file, source]) => {
      const lines = source.split('\n').length
      return lines > MAX_LINES ? [`${file}: ${lines} lines, more than ${MAX_LINES}`] : []
    })
}

/** Static imports alone: what is loaded when it is needed cannot make a start hang. Imports of types count: a circle of them is no order either. */
export function importCycle(sources: Sources): string[] {
  const graph = new Map(
    [...sources].map(([file, source]) => [
      file,
      importsOf(file, source.replaceAll(/\bimport\(|\bnew URL\(/gu, ''), sources),
    ]),
  )
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    path.push(file)
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target)
      if (cycle) return cycle
    }
    path.pop()
    done.add(file)
    return undefined
  }
  for (const file of sources.keys()) {
    const cycle = visit(file)
    if (cycle) return [`import cycle: ${cycle.join(' -> ')}`]
  }
  return []
}

/** `systems/registration/window/pages.ts` → `registration`; undefined for general code and for the roots. */
const systemOf = (file: string): string | undefined => /^systems\/([^/]+)\/./u.exec(file)?.[1]

/** General code imports nothing of `systems/`; a system imports its own and general code, never another system nor the roots that name it. */
export function wrongDirections(sources: Sources): string[] {
  return [...sources]
    .filter(([file]) => !isAbove(file))
    .flatMap(([file, source]) => {
      const own = systemOf(file)
      const isRoot = file.startsWith('systems/') && own === undefined
      if (isRoot) return []
      const wrong = importsOf(file, source, sources).filter(
        (target) => target.startsWith('systems/') && (own === undefined || systemOf(target) !== own),
      )
      return wrong.map((target) =>
        own === undefined
          ? `${file}: general code imports ${target}`
          : `${file}: the system ${own} imports ${target}`,
      )
    })
}

/** Where general code may say a system's name, and why: docs/adr/0023-a-folder-per-system.md. */
const MAY_NAME: ReadonlySet<string> = new Set([
  'domain/kit/document.ts',
  'contract/shapes.ts',
  'contract/central/certificates.ts',
  'server/seed/accounts.ts',
])

/** A system's name, or the kind of one of its types, as a text: `'registration'`, `'registration.filing'`, `'registration/apply'`. */
export function namedSystems(sources: Sources): string[] {
  const names = [...new Set([...sources.keys()].flatMap((file) => systemOf(file) ?? []))]
  if (names.length === 0) return []
  const name = new RegExp(`['"\`](?:${names.join('|')})(?:['"\`]|[./][\\w-])`, 'u')
  return [...sources]
    .filter(
      ([file]) =>
        !isAbove(file) && !file.startsWith('systems/') && !file.startsWith('scripts/') && !MAY_NAME.has(file),
    )
    .flatMap(([file, source]) =>
      source
        .split('\n')
        .flatMap((line, index) =>
          name.test(line) && !/^\s*(?:\*|\/\/|\/\*)|^\s*(?:import|export)\b.*\bfrom\b/u.test(line)
            ? [`${file}:${index + 1}: general code names a system: ${line.trim().slice(0, 100)}`]
            : [],
        ),
    )
}

export const complaintsAbout = (sources: Sources): string[] =>
  [longFiles, importCycle, wrongDirections, namedSystems].flatMap((rule) => rule(sources))
