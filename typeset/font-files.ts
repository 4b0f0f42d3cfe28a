/**
 * Where the font files are: in the npm packages of Noto Serif SC and Noto Sans SC (SIL Open Font License 1.1), or all in
 * the one folder that SILL_FONT_DIR names (packaged builds carry only these three files).
 */
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { FontName } from '../domain/printing/layout.ts'

export const fontFiles = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
} as const satisfies Record<FontName, string>

/** Absolute path of a font file. Throws when the package is not installed. */
export function fontPath(name: FontName): string {
  const folder = process.env['SILL_FONT_DIR']
  return folder
    ? join(folder, basename(fontFiles[name]))
    : createRequire(import.meta.url).resolve(fontFiles[name])
}
