/** Which tests a run is about: all, those of one system, or those of some files. */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the numbers of a system's functions begin with; they stand in the titles of its tests. */
const tags: Readonly<Record<string, readonly string[]>> = {
  acceptance: ['ACC'],
  certificates: ['CERT', 'PRN'],
  exemption: ['CCC'],
  preshipment: ['PSI'],
  registration: ['REG'],
}

/** What Vitest and Playwright are told besides. */
export interface Selection {
  readonly vitest: readonly string[]
  readonly playwright: readonly string[]
  /** Not everything: only what is chosen is run, without the checks of the sources. */
  readonly isPart: boolean
}

const everything: Selection = { vitest: [], playwright: [], isPart: false }

/** `--system <name>`, or paths (a part of one is enough). Throws, in words for the terminal, what it does not know. */
export function readSelection(args: readonly string[], root: string): Selection {
  const [first, name, ...more] = args
  if (first === undefined) return everything
  if (first === '--system') {
    if (name === undefined || more.length > 0) throw new Error('Say which: npm test -- --system certificates')
    return ofSystem(name, root)
  }
  const unknown = args.find((argument) => argument.startsWith('-'))
  if (unknown !== undefined)
    throw new Error(
      `There is no option ${unknown}: npm test, npm test -- --system certificates, or npm test -- <part of a path> …`,
    )
  return ofPaths(args, root)
}

const unitFiles = (root: string): string[] =>
  globSync('**/*.test.{ts,tsx}', {
    cwd: root,
    exclude: (entry) => entry === 'node_modules' || entry === 'dist' || entry === '.cache',
  })
const windowFiles = (root: string): string[] => globSync('tests/e2e/**/*.spec.ts', { cwd: root })

function ofSystem(name: string, root: string): Selection {
  const systems = readdirSync(join(root, 'systems'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const prefixes = tags[name]
  if (prefixes === undefined || !systems.some((system) => system.name === name))
    throw new Error(
      `There is no system ${name}: there are ${systems.map((system) => system.name).join(', ')}.`,
    )
  const tag = new RegExp(`\\[(?:${prefixes.join('|')})-\\d`, 'u')
  const isOfIt = (file: string): boolean =>
    file.startsWith(join('systems', name)) ||
    (!file.startsWith('systems') && tag.test(readFileSync(join(root, file), 'utf8')))
  return {
    vitest: unitFiles(root).filter(isOfIt),
    playwright: [
      ...windowFiles(root).filter((file) => tag.test(readFileSync(join(root, file), 'utf8'))),
      '--grep',
      tag.source,
    ],
    isPart: true,
  }
}

function ofPaths(parts: readonly string[], root: string): Selection {
  const isMeant = (file: string): boolean => parts.some((part) => file.includes(part))
  const selection = {
    vitest: unitFiles(root).filter(isMeant),
    playwright: windowFiles(root).filter(isMeant),
    isPart: true,
  }
  if (selection.vitest.length + selection.playwright.length === 0)
    throw new Error(`No test file has ${parts.join(' or ')} in its path.`)
  return selection
}
