/** Which agency holds which certificate. This table decides; the public row, the agency's own record and its forms show it. */
import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, tenants } from '../../../db/central/accounts.ts'
import type { Content } from '../../../domain/kit/document.ts'

export const preshipmentAgencies = pgTable('preshipment_agencies', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenants.id),
  /** The last one that it was given. */
  certificateNo: text('certificate_no').notNull().unique(),
  formerCertificateNo: text('former_certificate_no').notNull(),
  state: text('state').$type<'inForce' | 'struckOff'>().notNull(),
  /** The filing by which it was given. */
  filingId: uuid('filing_id').notNull(),
  applicationNo: text('application_no').notNull(),
  /** Fields, sub-tables and files as filed, with the changes that customs approved. */
  content: jsonb('content').$type<Content>().notNull(),
  filedAt: instant('filed_at').notNull(),
  /** Legal day of the last approved change. */
  changedOn: text('changed_on'),
  updatedAt: instant('updated_at').notNull(),
})

/** Numbers of inspection certificates: each once for its agency, so that a certificate can be traced (海关总署公告2020年第127号, art. 8). */
export const orderCertificates = pgTable(
  'preshipment_certificates',
  {
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => tenants.id),
    /** In capitals. */
    number: text('number').notNull(),
    orderId: text('order_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.number] })],
)
