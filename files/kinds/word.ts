/** Word documents: packages (.docx) and compound files (.doc). Neither with macros, nor behind a password. */
import type { FileTrouble } from '../../domain/kit/file-problems.ts'
import { MB } from '../../domain/kit/field.ts'
import { openZip, type Zip } from '../zip.ts'
import { ZipError, type ZipTrouble } from '../zip-error.ts'
import { startsWith, viewOf } from './bytes.ts'
import { elementsOf } from './xml-elements.ts'

export type WordFinding = 'fine' | Extract<FileTrouble, 'type' | 'malformed' | 'encrypted' | 'greedy'>

export const isPackage = (data: Uint8Array): boolean => startsWith(data, 0, [0x50, 0x4b, 0x03, 0x04])

const BOUNDS = { entries: 5_000, bytes: 150 * MB }
/** Of the two parts that say what the others are; thousands of parts fit. */
const MAX_SAYING = 4 * MB
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACROS = 'application/vnd.ms-office.vbaproject'
const troubles: { readonly [Trouble in ZipTrouble]: WordFinding } = {
  malformed: 'malformed',
  encrypted: 'encrypted',
  bomb: 'greedy',
}

/** A package whose main part, wherever it lies, is a Word document. Every part is unpacked once, one after the other. */
export function judgeDocx(data: Uint8Array): WordFinding {
  try {
    const zip = openZip(data, BOUNDS)
    const finding = isWord(zip)
    if (finding === 'fine') for (const name of zip.names) zip.read(name)
    return finding
  } catch (error) {
    if (error instanceof ZipError) return troubles[error.trouble]
    throw error
  }
}

function isWord(zip: Zip): WordFinding {
  const types = elementsOf(said(zip, '[Content_Types].xml'), ['Default', 'Override'])
  const relations = elementsOf(said(zip, '_rels/.rels'), ['Relationship'])
  const typeOf = (part: string): string | undefined => {
    const own = types.find(({ PartName }) => PartName?.toLowerCase() === `/${part}`.toLowerCase())
    const common = types.find(
      ({ Extension }) =>
        Extension !== undefined && part.toLowerCase().endsWith(`.${Extension.toLowerCase()}`),
    )
    return (own ?? common)?.['ContentType']?.toLowerCase()
  }
  const mains = relations
    .filter(({ Type, TargetMode }) => Type?.endsWith('/officeDocument') === true && TargetMode !== 'External')
    .map(({ Target = '' }) => partOf(Target))
  const hasMacros =
    types.some(({ ContentType }) => ContentType?.toLowerCase() === MACROS) ||
    zip.names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))
  const isThere = mains.some((part) => typeOf(part) === MAIN && (zip.read(part)?.length ?? 0) > 0)
  return isThere && !hasMacros ? 'fine' : 'type'
}

/** A part that is small when it is honest. */
function said(zip: Zip, name: string): string {
  const bytes = zip.read(name, MAX_SAYING) ?? new Uint8Array()
  const encoding = startsWith(bytes, 0, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, 0, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The name of a part in the package from a target relative to its root. */
function partOf(target: string): string {
  const path = new URL(target, 'package:///').pathname.replace(/^\/+/u, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export const isCompound = (data: Uint8Array): boolean =>
  startsWith(data, 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const utf16 = (text: string): number[] =>
  Array.from(`${text}\0`, (character) => [character.charCodeAt(0), 0]).flat()
/** The stream that makes a compound file a Word document, and the one of any office package behind a password. */
const [WORD, ENCRYPTED] = [utf16('WordDocument'), utf16('EncryptedPackage')]

/** Directory entries are 128 bytes long and begin with the name of their stream. */
function entryOf(data: Uint8Array, name: readonly number[]): number | undefined {
  for (let at = 512; at + 128 <= data.length; at += 128) if (startsWith(data, at, name)) return at
  return undefined
}

export function judgeDoc(data: Uint8Array): WordFinding {
  if (entryOf(data, ENCRYPTED) !== undefined) return 'encrypted'
  const word = entryOf(data, WORD)
  if (word === undefined) return 'type'
  return isLocked(data, word) ? 'encrypted' : 'fine'
}

const [WORD_MARK, LOCKED] = [0xa5ec, 0x0100]

/** What the head of the Word stream says; it lies in sectors of its own unless the document is tiny. */
function isLocked(data: Uint8Array, entry: number): boolean {
  const view = viewOf(data)
  const head = (view.getUint32(entry + 116, true) + 1) * 2 ** view.getUint16(30, true)
  return (
    head + 12 <= data.length &&
    view.getUint16(head, true) === WORD_MARK &&
    (view.getUint16(head + 10, true) & LOCKED) !== 0
  )
}
