/** Content-addressed attachments, per tenant; the chunks are the file. */
import { boolean, customType, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { FileType } from '../../domain/kit/field.ts'
import { instant, tenants } from './accounts.ts'

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const uploads = pgTable(
  'uploads',
  {
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenants.id),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    type: text('type').$type<FileType>().notNull(),
    received: integer('received').notNull().default(0),
    isComplete: boolean('is_complete').notNull().default(false),
    /** Pages of a PDF. */
    pages: integer('pages'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.sha256] })],
)

export const uploadChunks = pgTable(
  'upload_chunks',
  {
    tenantId: uuid('tenant_id').notNull(),
    sha256: text('sha256').notNull(),
    offset: integer('offset').notNull(),
    data: bytes('data').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.sha256, table.offset] })],
)
