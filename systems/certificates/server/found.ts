/** A certificate by direction and number, whoever asks: what is shown of it, and the secret that must be known first. */
import { eq } from 'drizzle-orm'
import { readableOf } from '../declare/layouts/index.ts'
import { entryFamily, entrySubject } from '../declare/entry-form.ts'
import { certificateFormat, formatNameEn } from '../declare/formats.ts'
import { readableForm, type ReadableForm } from '../declare/layouts/readable.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Db } from '../../../server/platform/database.ts'
import { entryCertificates, exportCertificates } from './tables.ts'

export type Direction = 'entry' | 'export'

export interface Certificate {
  readonly certificateNo: string
  readonly kind: Label
  readonly issueDate: string
  readonly state: 'valid' | 'invalid'
  readonly preview: ReadableForm
  readonly queryCode: string
}

async function entryOf(db: Db, certificateNo: string): Promise<Certificate | undefined> {
  const [row] = await db
    .select()
    .from(entryCertificates)
    .where(eq(entryCertificates.certificateNo, certificateNo))
  if (!row) return undefined
  const { issueDate, state, queryCode, kindName } = row
  return {
    certificateNo,
    kind: { zh: `5-1${kindName}`, en: entrySubject.nameEn },
    issueDate,
    state,
    queryCode,
    preview: readableForm(entrySubject, entryFamily, {}, row.content),
  }
}

async function exportOf(db: Db, certificateNo: string): Promise<Certificate | undefined> {
  const [row] = await db
    .select()
    .from(exportCertificates)
    .where(eq(exportCertificates.certificateNo, certificateNo))
  const format = row && certificateFormat(row.format)
  const preview = row && readableOf(row.format, row.content)
  if (!row || !format || !preview) return undefined
  const { issueDate, state, queryCode } = row
  return {
    certificateNo,
    kind: { zh: format.nameZh, en: formatNameEn(format) },
    issueDate,
    state,
    queryCode,
    preview,
  }
}

const finders: Readonly<Record<Direction, typeof entryOf>> = { entry: entryOf, export: exportOf }

export const findCertificate = (
  db: Db,
  direction: Direction,
  certificateNo: string,
): Promise<Certificate | undefined> => finders[direction](db, certificateNo)
