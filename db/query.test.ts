import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { collectionOfRecord } from '../domain/kit/collection.ts'
import { exportCertificate } from '../systems/certificates/declare/export-certificate.ts'
import { compileQuery, escapeLike, type QueryDialect } from './query.ts'

const collection = collectionOfRecord(exportCertificate)
const dialect: QueryDialect = {
  text: (column) => sql`${sql.identifier(column)}`,
  number: (text) => sql`num(${text})`,
  digits: (text) => sql`digits(${text})`,
  like: sql.raw('like'),
  tieBreaker: sql.raw('id'),
}
const query = { collection: collection.kind, filters: {}, page: 3, pageSize: 20 }

describe('compileQuery', () => {
  it('escapes the wild cards of LIKE', () => {
    expect(escapeLike('50%_\\')).toBe('50\\%\\_\\\\')
  })

  it('compiles to both dialects with parameters only', () => {
    const compiled = compileQuery(
      collection,
      {
        ...query,
        filters: {
          certificateNo: { contains: "'; drop--" },
          issueDate: { from: '2026-11-01', to: '2026-11-30' },
          state: { equals: 'valid' },
        },
      },
      dialect,
    )
    for (const engine of [new PgDialect(), new SQLiteSyncDialect()]) {
      const { sql: text, params } = engine.sqlToQuery(
        sql`select 1 where ${compiled.where} order by ${compiled.orderBy}`,
      )
      expect(text).not.toContain('drop')
      expect(text).toContain('"issueDate" desc, id desc')
      expect(params).toEqual(["%'; drop--%", '2026-11-01', '2026-11-30', 'valid'])
    }
    expect(compiled).toMatchObject({ limit: 20, offset: 40 })
  })

  it('takes one of several values', () => {
    const { where } = compileQuery(
      collection,
      { ...query, filters: { state: { anyOf: ['valid', 'void'] } } },
      dialect,
    )
    expect(new SQLiteSyncDialect().sqlToQuery(sql`${where}`)).toMatchObject({
      sql: '"state" in (?, ?)',
      params: ['valid', 'void'],
    })
  })

  it('sorts numbers as numbers and ends a range of instants with its day', () => {
    const engine = new PgDialect()
    const sorted = compileQuery(
      collection,
      {
        ...query,
        sort: { column: 'printCount', direction: 'asc' },
        filters: { updatedAt: { to: '2026-11-30' } },
      },
      dialect,
    )
    expect(engine.sqlToQuery(sorted.orderBy).sql).toBe('num("printCount") asc, id asc')
    expect(engine.sqlToQuery(sql`${sorted.where}`).params).toEqual(['2026-11-30T23:59:59.999Z'])
  })
})
