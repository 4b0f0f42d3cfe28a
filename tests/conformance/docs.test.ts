/** What the documents say about each other and about the tree: links lead somewhere, decisions have one form and one list. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))

test.each(documents)('%s: every link leads somewhere', (file) => {
  const targets = [...read(file).matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/u.test(target))
  expect(targets.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([])
})

/** Paths that stand in a text as code: `domain/kit/kinds.ts`. Names with a gap (`<name>`, `*`, `…`) are patterns. */
test.each([
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/adding-a-document-type.md',
])('%s: every path of the tree that it names is there', (file) => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const paths = [...read(file).matchAll(/`([\w.-]+\/[\w./-]*)`/gu)]
    .map((match) => match[1] ?? '')
    .filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)))
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('decisions: one form, and each stands in the list under its own title', () => {
  const list = read('docs/adr/README.md')
  const pages = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/u.test(name))
  expect(pages.length).toBeGreaterThan(0)
  for (const name of pages) {
    const [title = '', blank, status = ''] = read(`docs/adr/${name}`).split('\n')
    expect([name, title]).toEqual([
      name,
      expect.stringMatching(new RegExp(`^# ${name.slice(0, 4)} · \\S`, 'u')),
    ])
    expect([name, blank]).toEqual([name, ''])
    expect([name, status]).toEqual([
      name,
      expect.stringMatching(/^Status: (?:accepted|superseded by \d{4}), \d{4}-\d\d-\d\d\./u),
    ])
    expect(list).toContain(`[${title.slice(2)}](${name})`)
  }
})

test.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])(
  '%s: every npm script that it names exists',
  (file) => {
    const scripts = Object.keys(
      (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
    ) // the project's own file
    const named = [...read(file).matchAll(/npm run ([\w-]+(?::[\w-]+)*)/gu)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(
      named.filter(
        (name) => !scripts.includes(name) && !scripts.some((script) => script.startsWith(`${name}:`)),
      ),
    ).toEqual([])
  },
)
