/**
 * What the compiler cannot check: no import cycles between files, no file over 400 lines. Type-only imports do not make
 * a cycle at run time and are left out.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const MAX_LINES = 400
const root = join(import.meta.dirname, '..')
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' })
const files = listed.split('\n').filter((file) => file !== '' && !file.endsWith('.d.ts') && !file.includes('/migrations/'))

const importsOf = (file: string): string[] => {
  const source = readFileSync(join(root, file), 'utf8')
  const found = source.matchAll(/^\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s+['"](\.[^'"]+)['"]/gmu)
  return [...found].map((match) => normalize(join(dirname(file), match[1] ?? '')))
}

const graph = new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]))

function findCycle(): string[] | undefined {
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
  for (const file of files) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return undefined
}

const isProduct = (file: string) => !file.includes('.test.') && !file.startsWith('tests/')
const long = files.filter(isProduct).flatMap((file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length
  return lines > MAX_LINES ? [`${file}: ${lines} lines, more than ${MAX_LINES}`] : []
})
const cycle = findCycle()
const complaints = [...long, ...(cycle ? [`import cycle: ${cycle.join(' -> ')}`] : [])]
for (const complaint of complaints) console.error(complaint)
console.log(`structure: ${files.length} files, ${complaints.length} complaints`)
process.exitCode = complaints.length > 0 ? 1 : 0
