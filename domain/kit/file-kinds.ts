/** The kinds of files that documents carry: how their names end, and what a browser is told about them. */
import { fileTypes, type FileType, type KnownFileType } from './field.ts'

interface FileKind {
  /** The usual ending first; in words as the manuals list them (003: *.jpg;*.jpeg;*.gif;*.png). */
  readonly endings: readonly [string, ...string[]]
  /** Endings that some program gives to the same kind and that no list names. */
  readonly rareEndings?: readonly string[]
  readonly media: string
}

const kinds: { readonly [Type in KnownFileType]: FileKind } = {
  pdf: { endings: ['pdf'], media: 'application/pdf' },
  png: { endings: ['png'], media: 'image/png' },
  // Chromium saves pictures as .jfif on some Windows.
  jpg: { endings: ['jpg', 'jpeg'], rareEndings: ['jfif', 'jpe'], media: 'image/jpeg' },
  gif: { endings: ['gif'], media: 'image/gif' },
  bmp: { endings: ['bmp'], rareEndings: ['dib'], media: 'image/bmp' },
  doc: { endings: ['doc'], media: 'application/msword' },
  docx: {
    endings: ['docx'],
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
}

const isKnown = (type: FileType): type is KnownFileType => type !== 'other'

/** Any file will do: none is refused for what it is. */
export const takesAny = (types: readonly FileType[]): boolean => types.includes('other')

/** As they are listed in words. */
export const endingsOf = (types: readonly FileType[]): string[] =>
  types.filter(isKnown).flatMap((type) => kinds[type].endings)

/** All that a file of these types may have. */
export const allEndingsOf = (types: readonly FileType[]): string[] =>
  types.filter(isKnown).flatMap((type) => [...kinds[type].endings, ...(kinds[type].rareEndings ?? [])])

/** What a file says to be by the end of its name; whether it is one, only its content tells. */
export function typeNamed(name: string): FileType | undefined {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase()
  return fileTypes.find((type) => ending !== undefined && allEndingsOf([type]).includes(ending))
}

export const usualEnding = (type: FileType): string => (isKnown(type) ? kinds[type].endings[0] : 'bin')

/** Of a file of one of these kinds as it goes out to a window or a browser: never another one than was judged. */
export const mediaOf = (type: FileType): string =>
  isKnown(type) ? kinds[type].media : 'application/octet-stream'
