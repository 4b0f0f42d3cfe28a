/** What files of a type end with, the usual ending first; in words as the manuals list them (003: *.jpg;*.jpeg;*.gif;*.png). */
import type { FileType } from './field.ts'

const endings = { pdf: ['pdf'], png: ['png'], jpg: ['jpg', 'jpeg'], gif: ['gif'], bmp: ['bmp'], doc: ['doc'], docx: ['docx'] } as const satisfies Record<FileType, readonly string[]>

export const endingsOf = (types: readonly FileType[]): string[] => types.flatMap((type) => endings[type])
