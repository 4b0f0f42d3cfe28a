/** GEN-23: no text of a page stands in one language only. Walks the source: Chinese is found in labels and nowhere else. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = ['**/*.{ts,tsx}', '../systems/*/{window,desk}/**/*.{ts,tsx}']
  .flatMap((pages) => globSync(pages, { cwd: root }))
  .filter((file) => !/\.(test|spec)\.tsx?$/u.test(file))

const OPERATIONS = ['新增', '修改', '停用', '恢复', '操作']

/** Its own name in its own language; the name of an exported file, which the manual gives; words that a file of codes, or a row of the audit log, is written with. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'app/LanguageButton.tsx': ['中文'],
  '../systems/certificates/window/SelfPrintPage.tsx': ['自助打印列表'],
  'desk/codes/read-differences.ts': OPERATIONS,
  'desk/codes/ImportForm.tsx': OPERATIONS,
  'desk/audit/audit-words.ts': ['停用 ('],
}

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/.*$/gmu, '$1')

/** Pieces with a Chinese character that are not the first argument of `label(…)`. */
function bare(source: string): string[] {
  const code = withoutComments(source)
  const labelled = code.replaceAll(
    /\blabel\(\s*('(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.|\$\{(?:[^`}]|`[^`]*`)*\})*`)/gu,
    'label(',
  )
  return [...labelled.matchAll(/[^\s'"`<>{}]*\p{Script=Han}[^'"`<>{}\n]*/gu)].map(([text]) => text)
}

describe('[GEN-23] texts of the pages', () => {
  test('Chinese stands only in labels', () => {
    const found = files.flatMap((file) =>
      bare(readFileSync(join(root, file), 'utf8'))
        .filter((text) => !MAY[file]?.some((allowed) => text.includes(allowed)))
        .map((text) => `${file}: ${text}`),
    )
    expect(found).toEqual([])
  })

  test('the English of a label has no Chinese character', () => {
    const pairs =
      /\blabel\(\s*(?:'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`),\s*('(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/gu
    const all = ['.', '../domain', '../contract', '../main', '../server', '../systems'].flatMap((folder) =>
      globSync('**/*.{ts,tsx}', { cwd: join(root, folder) }).map((file) => join(root, folder, file)),
    )
    const found = all
      .filter((file) => !/\.test\.tsx?$/u.test(file))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(pairs)].flatMap(([, en = '']) =>
          /\p{Script=Han}/u.test(en) && !OPERATIONS.some((word) => en.includes(word))
            ? [`${file}: ${en}`]
            : [],
        ),
      )
    expect(found).toEqual([])
  })
})
