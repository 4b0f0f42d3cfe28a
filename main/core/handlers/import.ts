/** contract/local/import.ts */
import { ORPCError } from '@orpc/server'
import type { Imported } from '../../../contract/local/import.ts'
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { circumstancesOf } from '../drafts/circumstances.ts'
import type { RawBook } from '../import/book.ts'
import { findHeading } from '../import/columns.ts'
import { createFindCode, type CodeLookup } from '../import/find-code.ts'
import { MAX_FILE_BYTES } from '../import/limits.ts'
import { fileProblems, rowsUnknown } from '../import/problems.ts'
import { readRows, sheetOf, type ImportTarget } from '../import/read-rows.ts'
import { reportOf } from '../import/report.ts'
import { writeTemplate, type SampleCodes } from '../import/template.ts'
import { os } from '../implementer.ts'
import { answerOf } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'
import { runTask } from '../workers/run-task.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Sheets behind the first in which the headings are looked for. */
const MAX_TRIED = 5
/** Entries of a code table that the template lists. */
const SAMPLES = 30

interface Asked {
  readonly kind: string
  readonly rows: string
  readonly language: keyof Label
  readonly existing?: number
  readonly sheet?: string | undefined
  readonly hidden?: 'in' | 'out' | undefined
}

export function importHandlers(manager: SessionManager, codes: CodeLookup) {
  const target = ({ kind, rows, existing = 0, hidden }: Asked): Result<ImportTarget> => {
    const session = manager.open()
    const document = session.registry.documents.get(kind)
    const definition = document?.rows[rows]
    return document && definition
      ? ok({
          document,
          name: rows,
          definition,
          existing,
          hidden,
          circumstances: circumstancesOf(session, document),
        })
      : fail(rowsUnknown())
  }
  const read = async (
    asked: Asked,
    file: File,
    signal: AbortSignal | undefined,
  ): Promise<{ book: RawBook; target: ImportTarget; imported: Imported }> => {
    const about = answerOf(target(asked), 'NOT_FOUND')
    const book = answerOf(await chosenSheet(about, asked.sheet, file, signal))
    return {
      book,
      target: about,
      imported: answerOf(await readRows(about, book, createFindCode(codes), signal)),
    }
  }
  const sample: SampleCodes = async (table) => {
    const found = await codes.search(table, '', SAMPLES + 1)
    const entries = found.ok ? found.value : []
    return { entries: entries.slice(0, SAMPLES), isWhole: entries.length <= SAMPLES }
  }
  return os.rowsImport.router({
    template: os.rowsImport.template.handler(async ({ input }) => {
      const { definition } = answerOf(target(input), 'NOT_FOUND')
      const name = { zh: `${definition.title.zh}导入模板`, en: `${definition.title.en} template` }[
        input.language
      ]
      return new File(
        [new Uint8Array(await writeTemplate(definition, input.language, sample))],
        nameOfOwn(name, 'xlsx'),
        { type: XLSX },
      )
    }),
    read: os.rowsImport.read.handler(
      async ({ input, signal }) => (await read(input, input.file, signal)).imported,
    ),
    report: os.rowsImport.report.handler(async ({ input, signal }) => {
      const { book, target: about, imported } = await read(input, input.file, signal)
      const name = { zh: `${about.definition.title.zh}导入错误`, en: `${about.definition.title.en} errors` }[
        input.language
      ]
      const table = reportOf(name, answerOf(sheetOf(about, book)), imported.errors, input.language)
      return new File([new Uint8Array(await runTask('xlsx', table))], nameOfOwn(name, 'xlsx'), { type: XLSX })
    }),
  })
}

/** The sheet that was asked for, else the first visible one that has the headings, else the first. */
async function chosenSheet(
  about: ImportTarget,
  wanted: string | undefined,
  file: File,
  signal: AbortSignal | undefined,
): Promise<Result<RawBook>> {
  const first = await readFile(file, wanted, signal)
  if (!first.ok || wanted !== undefined || findHeading(about.definition, first.value).ok) return first
  for (const sheet of first.value.sheets.slice(1, 1 + MAX_TRIED)) {
    const next = await readFile(file, sheet, signal)
    if (next.ok && findHeading(about.definition, next.value).ok) return next
  }
  return first
}

/** Failures: FILE_*. A file that makes the reader run out of time or memory is as good as damaged. */
async function readFile(
  file: File,
  sheet: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<RawBook>> {
  if (file.size > MAX_FILE_BYTES) return fail(fileProblems.size())
  const data = new Uint8Array(await file.arrayBuffer())
  try {
    const found = await runTask('readBook', { data, sheet }, signal)
    return 'trouble' in found ? fail(fileProblems[found.trouble]()) : ok(found)
  } catch (error) {
    if (signal?.aborted) throw new ORPCError('CLIENT_CLOSED_REQUEST', { cause: error })
    return fail(fileProblems.malformed())
  }
}
