/**
 * Fonts for the characters that Noto's lack: CJK extensions B to H, in which names such as 𠮷, 𬖋, 𧎼 are written. They are the
 * system's, found when first needed: SimSun-ExtB and -ExtG come with Windows 10, Hanazono and BabelStone Han are Debian packages
 * (`fonts-hanazono`, `fonts-babelstone-han`); none has so free a licence and so little weight that it could be carried along.
 * A folder that SILL_EXTRA_FONT_DIR names is looked in before the system's.
 */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Single TrueType faces, the better first: Ming, as the forms are. */
export const extraFontFiles = [
  'Jigmo.ttf',
  'Jigmo2.ttf',
  'Jigmo3.ttf',
  'HanaMinB.ttf',
  'HanaMinA.ttf',
  'simsunb.ttf',
  'simsunextg.ttf',
  'BabelStoneHan.ttf',
  'PlangothicP1-Regular.ttf',
  'PlangothicP2-Regular.ttf',
] as const

/** How far below such a folder fonts lie: `truetype/hanazono/HanaMinB.ttf`. */
const DEPTH = 3

function fontFolders(): string[] {
  const own = process.env['SILL_EXTRA_FONT_DIR']
  const windows = [process.env['WINDIR'] ?? 'C:\\Windows', process.env['LOCALAPPDATA'] ?? ''].filter(
    (folder) => folder !== '',
  )
  const system =
    process.platform === 'win32'
      ? [
          join(windows[0] ?? '', 'Fonts'),
          ...windows.slice(1).map((folder) => join(folder, 'Microsoft', 'Windows', 'Fonts')),
        ]
      : [
          '/usr/share/fonts',
          '/usr/local/share/fonts',
          join(homedir(), '.local', 'share', 'fonts'),
          '/Library/Fonts',
        ]
  return [...(own ? [own] : []), ...system]
}

function filesIn(folder: string, depth: number): string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory()
          ? depth > 0
            ? filesIn(join(folder, entry.name), depth - 1)
            : []
          : [join(folder, entry.name)],
      )
  } catch {
    // A folder that may not be read has no fonts for us.
    return []
  }
}

let found: readonly string[] | undefined

/** Paths of those that this machine has, in their order; looked for once per process. */
export function extraFontPaths(): readonly string[] {
  if (found) return found
  const files = fontFolders().flatMap((folder) => filesIn(folder, DEPTH))
  const named = (wanted: string) =>
    files.find((path) =>
      path.toLowerCase().endsWith(`${process.platform === 'win32' ? '\\' : '/'}${wanted.toLowerCase()}`),
    )
  found = extraFontFiles.flatMap((name) => named(name) ?? [])
  return found
}
