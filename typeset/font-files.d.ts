import type { FontName } from '../domain/printing/layout.ts'
export declare const fontFiles: {
  readonly serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
  readonly serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
  readonly sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
}
/** Absolute path of a font file. Throws when the package is not installed. */
export declare function fontPath(name: FontName): string
