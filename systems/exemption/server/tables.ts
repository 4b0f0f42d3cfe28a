/**
 * Certificates of exemption and what is left of them. These tables decide; the record that lists and feeds carry is a projection, written in the
 * same transaction. Whoever reads in order to change, or changes, holds the certificate's lock (`certificates/holding.ts`).
 */
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '../../../db/central/accounts.ts'
import { bytes } from '../../../db/central/uploads.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { CertificateFace } from '../declare/certificate/face.ts'
import type { Stage } from '../declare/certificate/record.ts'

export const exemptionCertificates = pgTable(
  'exemption_certificates',
  {
    certificateNo: text('certificate_no').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    /** The application that it was issued on. */
    applicationId: uuid('application_id').notNull().unique(),
    issueOffice: text('issue_office').notNull(),
    /** Fields of the application as it was approved, those that the record shows. */
    approved: jsonb('approved').$type<Content['fields']>().notNull(),
    remark: text('remark').notNull(),
    /** Legal days, `yyyy-mm-dd`; the last one counts whole. */
    issuedOn: text('issued_on').notNull(),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until').notNull(),
    /** 0 as issued, one more with each confirmed change. */
    version: integer('version').notNull().default(0),
    /** Rounds of change that were released so far. */
    rounds: integer('rounds').notNull().default(0),
    stage: text('stage').$type<Stage>().notNull().default('none'),
    stageOpinion: text('stage_opinion').notNull().default(''),
    /** The document of the round that is under way. */
    amendmentId: uuid('amendment_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('exemption_certificates_tenant').on(table.tenantId),
    check('exemption_certificates_stage', sql`(${table.stage} = 'none') = (${table.amendmentId} is null)`),
  ],
)

export const exemptionProducts = pgTable(
  'exemption_certificate_products',
  {
    certificateNo: text('certificate_no')
      .notNull()
      .references(() => exemptionCertificates.certificateNo),
    /** The id of the application's row, for ever. */
    line: text('line').notNull(),
    /** From 1, in the order of the application. */
    seq: integer('seq').notNull(),
    name: text('name').notNull(),
    hsCode: text('hs_code').notNull(),
    spec: text('spec').notNull(),
    brand: text('brand').notNull(),
    maker: text('maker').notNull(),
    usePlace: text('use_place').notNull(),
    unit: text('unit').notNull(),
    hsUnit: text('hs_unit').notNull(),
    /** What is to be written off: N of 数量/重量, N′ of HS 标准量. */
    quantity: numeric('quantity').notNull(),
    hsQuantity: numeric('hs_quantity').notNull(),
    /** Asked for by pre-write-offs that nobody has confirmed or refused yet; they may be more than is left (manual 004, 2.8.1). */
    pendingQuantity: numeric('pending_quantity').notNull().default('0'),
    pendingHsQuantity: numeric('pending_hs_quantity').notNull().default('0'),
    /** Written off. */
    doneQuantity: numeric('done_quantity').notNull().default('0'),
    doneHsQuantity: numeric('done_hs_quantity').notNull().default('0'),
    /** Of what was written off; by records that are handed in or passed. */
    used: numeric('used').notNull().default('0'),
    returned: numeric('returned').notNull().default('0'),
    destroyed: numeric('destroyed').notNull().default('0'),
  },
  (table) => [
    primaryKey({ columns: [table.certificateNo, table.line] }),
    check('exemption_products_total', sql`${table.quantity} > 0 and ${table.hsQuantity} > 0`),
    check(
      'exemption_products_pending',
      sql`${table.pendingQuantity} >= 0 and ${table.pendingHsQuantity} >= 0`,
    ),
    check(
      'exemption_products_done',
      sql`${table.doneQuantity} between 0 and ${table.quantity} and ${table.doneHsQuantity} between 0 and ${table.hsQuantity}`,
    ),
    check(
      'exemption_products_used',
      sql`${table.used} >= 0 and ${table.returned} >= 0 and ${table.destroyed} >= 0 and ${table.used} + ${table.returned} + ${table.destroyed} <= ${table.doneQuantity}`,
    ),
  ],
)

/** 核销记录: only added, never changed; their sums are the products' totals (manual 004, 2.8.3). */
export const exemptionWriteOffs = pgTable(
  'exemption_write_offs',
  {
    /** Of the document that booked it. */
    id: uuid('id').primaryKey(),
    certificateNo: text('certificate_no').notNull(),
    line: text('line').notNull(),
    way: text('way').$type<'direct' | 'confirmed'>().notNull(),
    office: text('office').notNull(),
    port: text('port').notNull(),
    quantity: numeric('quantity').notNull(),
    hsQuantity: numeric('hs_quantity').notNull(),
    declarationNo: text('declaration_no').notNull(),
    preWriteOffNo: text('pre_write_off_no').notNull(),
    officer: text('officer').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'exemption_write_offs_product',
      columns: [table.certificateNo, table.line],
      foreignColumns: [exemptionProducts.certificateNo, exemptionProducts.line],
    }),
    index('exemption_write_offs_line').on(table.certificateNo, table.line),
    check(
      'exemption_write_offs_amount',
      sql`${table.quantity} >= 0 and ${table.hsQuantity} >= 0 and ${table.quantity} + ${table.hsQuantity} > 0`,
    ),
  ],
)

/** What the paper says, version by version, and the paper: sealed and signed at its first download, the same bytes ever after. */
export const exemptionVersions = pgTable(
  'exemption_certificate_versions',
  {
    certificateNo: text('certificate_no')
      .notNull()
      .references(() => exemptionCertificates.certificateNo),
    version: integer('version').notNull(),
    face: jsonb('face').$type<CertificateFace>().notNull(),
    pdf: bytes('pdf'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateNo, table.version] })],
)
