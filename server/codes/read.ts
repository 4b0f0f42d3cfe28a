/** Code tables as they stand now: the program's rows with what officers changed laid over them. */
import { and, count, desc, eq, gt, sql } from 'drizzle-orm'
import type { CentralCode } from '../../contract/central/codes.ts'
import { codeHeads, codeRows, codeVersions } from '../../db/central/codes.ts'
import { isCodeTable, type CodeTableName } from '../../domain/codes/catalogue.ts'
import { wordsOf } from '../../domain/codes/search.ts'
import type { Db } from '../platform/database.ts'
import { digestOf, programRows, tableNames } from './program.ts'

const columns = {
  code: codeRows.code,
  zh: codeRows.zh,
  en: codeRows.en,
  under: codeRows.under,
  validFrom: codeRows.validFrom,
  retiredOn: codeRows.retiredOn,
  attributes: codeRows.attributes,
}

/** As the contract has it: a row that says nothing else has no attributes. */
function shown({ attributes, ...row }: CentralCode): CentralCode {
  return attributes && Object.keys(attributes).length > 0 ? { ...row, attributes } : row
}

export async function versionOf(db: Db, table: CodeTableName): Promise<number> {
  const [head] = await db.select().from(codeHeads).where(eq(codeHeads.table, table))
  return head?.version ?? 1
}

/** How often any table was changed. */
export async function codesRevision(db: Db): Promise<number> {
  const heads = await db.select().from(codeHeads)
  return heads.reduce((sum, { version }) => sum + version - 1, 0)
}

export async function tableVersions(
  db: Db,
): Promise<{ revision: number; tables: { table: CodeTableName; version: number; digest: string }[] }> {
  const heads = new Map((await db.select().from(codeHeads)).map(({ table, version }) => [table, version]))
  const tables = tableNames.map((table) => ({
    table,
    version: heads.get(table) ?? 1,
    digest: digestOf(table),
  }))
  return { revision: [...heads.values()].reduce((sum, version) => sum + version - 1, 0), tables }
}

/** Every row, by code. */
export async function wholeTable(db: Db, table: CodeTableName): Promise<CentralCode[]> {
  const changed = (await db.select(columns).from(codeRows).where(eq(codeRows.table, table))).map(shown)
  if (changed.length === 0) return [...programRows(table).values()]
  const rows = new Map([...programRows(table), ...changed.map((row) => [row.code, row] as const)])
  return [...rows.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** The version is read first: rows of a later one that slip in are fetched again, never missed. */
export async function changesSince(
  db: Db,
  table: CodeTableName,
  since: number,
): Promise<{ version: number; rows: CentralCode[] }> {
  const version = await versionOf(db, table)
  const rows =
    since === 0
      ? await wholeTable(db, table)
      : (
          await db
            .select(columns)
            .from(codeRows)
            .where(and(eq(codeRows.table, table), gt(codeRows.version, since)))
            .orderBy(codeRows.code)
        ).map(shown)
  return { version, rows }
}

export interface CodeRef {
  readonly table: string
  readonly code: string
}

/** Rows by their codes; a lookup in one query. Those that are in no table are left out. */
export async function findCodes(
  db: Db,
  wanted: readonly CodeRef[],
): Promise<(ref: CodeRef) => CentralCode | undefined> {
  if (wanted.length === 0) return () => undefined
  const changed = await db
    .select({ table: codeRows.table, ...columns })
    .from(codeRows)
    .where(
      sql`(${codeRows.table}, ${codeRows.code}) in (select tbl, code from jsonb_to_recordset(${JSON.stringify(wanted.map(({ table, code }) => ({ tbl: table, code })))}::jsonb) as wanted (tbl text, code text))`,
    )
  const byRef = new Map(changed.map(({ table, ...row }) => [`${table}\n${row.code}`, shown(row)]))
  return ({ table, code }) =>
    byRef.get(`${table}\n${code}`) ?? (isCodeTable(table) ? programRows(table).get(code) : undefined)
}

/** Officers look for rows by the beginning of a code or parts of a name; a page at a time. */
export async function searchTable(
  db: Db,
  table: CodeTableName,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ rows: CentralCode[]; total: number; version: number }> {
  const words = wordsOf(search)
  const version = await versionOf(db, table)
  const all = await wholeTable(db, table)
  const found = all.filter(({ code, zh, en }) =>
    words.every((word) => code.toLowerCase().startsWith(word) || `${zh} ${en}`.toLowerCase().includes(word)),
  )
  return { rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length, version }
}

const VERSIONS_PAGE = 20

/** The versions that officers made, newest first; `page` counts from 1. */
export async function versionLog(db: Db, table: CodeTableName, page: number) {
  const isOfTable = eq(codeVersions.table, table)
  const [total] = await db.select({ count: count() }).from(codeVersions).where(isOfTable)
  const versions = await db
    .select()
    .from(codeVersions)
    .where(isOfTable)
    .orderBy(desc(codeVersions.version))
    .limit(VERSIONS_PAGE)
    .offset((page - 1) * VERSIONS_PAGE)
  return {
    versions: versions.map(({ version, at, who, note, changed }) => ({
      version,
      at: at.toISOString(),
      who,
      note,
      changed,
    })),
    total: total?.count ?? 0,
    pageSize: VERSIONS_PAGE,
  }
}
