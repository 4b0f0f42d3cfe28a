/** Handlers of `central.codes` (DESK-05). */
import { isCodeTable, type CodeTableName } from '../../domain/codes/catalogue.ts'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { NOT_ALLOWED, officer, refusal, newcomer, valueOr } from '../platform/procedure.ts'
import { idempotent } from '../platform/write.ts'
import { editCodes } from './edit.ts'
import { mayEdit } from './reach.ts'
import { changesSince, findCodes, searchTable, tableVersions, versionLog, type CodeRef } from './read.ts'
import { recordNames } from './record-names.ts'
import { entryOfRecord, searchRecords } from './search-records.ts'
import { searchTableEntries, tableEntry } from './search.ts'

/** Throws the contract's NOT_FOUND. */
function known(table: string): CodeTableName {
  if (!isCodeTable(table))
    throw refusal(
      'NOT_FOUND',
      problem('INPUT_CODE_TABLE', label(`没有代码表“${table}”`, `There is no code table "${table}"`)),
    )
  return table
}

export const codesRouter = {
  versions: newcomer.codes.versions.handler(({ context: { services } }) => tableVersions(services.db)),
  changes: newcomer.codes.changes.handler(({ input, context: { services } }) =>
    changesSince(services.db, known(input.table), input.since),
  ),
  lookup: newcomer.codes.lookup.handler(async ({ input, context: { services, actor } }) => {
    const isRecord = ({ table }: CodeRef) => services.registry.records.has(table)
    const codes = input.wanted.filter((ref) => !isRecord(ref))
    const find = await findCodes(services.db, codes)
    const named = codes.flatMap((ref) => {
      const row = find(ref)
      return row ? [{ ...row, table: ref.table }] : []
    })
    return [...named, ...(await recordNames(services, actor, input.wanted.filter(isRecord)))]
  }),
  search: officer.codes.search.handler(({ input, context: { services, actor } }) => {
    const record = services.registry.records.get(input.table)
    return record
      ? searchRecords(services, actor, record, input)
      : searchTableEntries(services.db, known(input.table), input, services.now())
  }),
  entry: officer.codes.entry.handler(async ({ input: { table, code }, context: { services, actor } }) => {
    const record = services.registry.records.get(table)
    return {
      entry: record
        ? await entryOfRecord(services, actor, record, code)
        : await tableEntry(services.db, known(table), code, services.now()),
    }
  }),
  list: officer.codes.list.handler(({ input, context: { services } }) =>
    searchTable(services.db, known(input.table), input),
  ),
  log: officer.codes.log.handler(({ input, context: { services } }) =>
    versionLog(services.db, known(input.table), input.page),
  ),
  edit: officer.codes.edit.handler(async ({ input, context: { services, actor } }) => {
    const edit = { ...input, table: known(input.table) }
    if (!mayEdit(services.registry, actor, edit.table)) throw refusal('FORBIDDEN', NOT_ALLOWED)
    return valueOr(
      'REFUSED',
      await idempotent(services.db, { tenantId: actor.tenantId, key: input.key, call: 'codes.edit' }, (tx) =>
        editCodes(tx, edit, actor, services.now()),
      ),
    )
  }),
}
